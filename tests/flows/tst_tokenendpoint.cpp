// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol sections 3, 4 and 10; requirements B-38 to B-45; security sections 5.4, 5.5, 5.8.
#include "server/base/base64url.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

class TokenEndpointTest : public QObject
{
    Q_OBJECT

    static QByteArray basic(const QByteArray &id, const QByteArray &secret)
    {
        return "Basic " + (id + ':' + secret).toBase64();
    }
    OauthService::Answer withHeader(OauthRig &rig, const QByteArray &header, const Fields &body)
    {
        auto meta = rig.meta();
        meta.authorization = header;
        return OauthService(rig).token(parametersOf(body), meta);
    }

private slots:
    // ---- client authentication -----------------------------------------------------------------
    void CA_clientAuthentication_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Fields>("body");
        QTest::addColumn<QByteArray>("error"); // invalid_grant: authentication went well
        const auto row = [](const char *name, QByteArray header, Fields body, QByteArray error) {
            QTest::newRow(name) << header << body << error;
        };
        const QByteArray secret = OauthRig::secretOf("portal");
        const QByteArray good = "invalid_grant";
        const QByteArray bad = "invalid_client";
        row("T1 basic", basic("portal", secret), {}, good);
        row("T1 basic, scheme in any case", "bAsIc " + ("portal:" + secret).toBase64(), {}, good);
        row("T1 post", {}, {{"client_id", "portal"}, {"client_secret", secret}}, good);
        row("A-26 form-encoded in basic", basic("%70ortal", secret), {}, good);
        row("RFC 6749 2.3.1 basic with its own id in the body", basic("portal", secret),
            {{"client_id", "portal"}}, good);
        row("RFC 6749 2.3.1 basic with another id in the body", basic("portal", secret),
            {{"client_id", "other"}}, "invalid_request");
        row("B-38 wrong secret", {}, {{"client_id", "portal"}, {"client_secret", "x"}}, bad);
        row("B-38 foreign secret", {},
            {{"client_id", "portal"}, {"client_secret", OauthRig::secretOf("other")}}, bad);
        row("B-38 no secret", {}, {{"client_id", "portal"}}, bad);
        row("B-38 nothing", {}, {}, bad);
        row("CA-03 unknown client", {}, {{"client_id", "nobody"}, {"client_secret", secret}}, bad);
        row("CA-04 two ways", basic("portal", secret), {{"client_secret", secret}},
            "invalid_request");
        row("CA-06 public client with a secret", {},
            {{"client_id", "phone"}, {"client_secret", secret}}, bad);
        row("CA-06 public client", {}, {{"client_id", "phone"}}, good);
        row("CA-14 junk in base64", "Basic " + ("portal:" + secret).toBase64() + "!", {}, bad);
        row("CA-14 no padding",
            "Basic " + ("portal:" + secret).toBase64(QByteArray::OmitTrailingEquals), {}, bad);
        row("CA-14 no colon", "Basic " + QByteArray("portal").toBase64(), {}, bad);
        row("another scheme", "Bearer abc", {}, bad);
        row("no assertion is taken", {},
            {{"client_assertion", "a.b.c"}, {"client_assertion_type", "x"}}, bad);
    }
    void CA_clientAuthentication()
    {
        QFETCH(QByteArray, header);
        QFETCH(Fields, body);
        OauthRig rig;
        body += Fields{{"grant_type", "authorization_code"}, {"code", "unknown"}};
        const auto answer = withHeader(rig, header, body);
        QTEST(answer.error, "error");
        if (answer.error == "invalid_client")
            QCOMPARE(std::get<OAuthError>(answer.raw).challenge, QByteArray("Basic"));
    }

    void TK19_secretWithSpecialCharacters_worksInBodyAndBasic()
    {
        const QByteArray secret = "p+ss:w%rd \xC3\xA9";
        OauthRig rig;
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            domain::ClientSecret more;
            more.client = rig.catalog.current()->client("portal")->client.id;
            more.digest = server::crypto::sha256(secret);
            more.createdAt = rig.clock.now();
            const auto id = work.clients().insertSecret(more);
            return id ? server::base::Result<void>() : server::base::passOn(id);
        });
        const Fields grant{{"grant_type", "authorization_code"}, {"code", "unknown"}};
        const QByteArray encoded = "p%2Bss%3Aw%25rd+%C3%A9";
        QCOMPARE(withHeader(rig, basic("portal", encoded), grant).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(withHeader(rig, basic("portal", secret), grant).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(
            withHeader(rig, {}, grant + Fields{{"client_id", "portal"}, {"client_secret", secret}})
                .error,
            QByteArray("invalid_grant"));
    }

    void CA05_pinnedMethodAndTemplate_areEnforced()
    {
        OauthRig rig;
        const Fields grant{{"grant_type", "authorization_code"}, {"code", "unknown"}};
        const auto header = basic("portal", OauthRig::secretOf("portal"));
        const auto body = grant + OauthService(rig).credentials();
        rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.authMethod = domain::AuthMethod::SecretBasic;
        });
        QCOMPARE(withHeader(rig, header, grant).error, QByteArray("invalid_grant"));
        QCOMPARE(withHeader(rig, {}, body).error, QByteArray("invalid_client"));
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.authMethods = {domain::AuthMethod::SecretPost};
        });
        QCOMPARE(withHeader(rig, header, grant).error, QByteArray("invalid_client"));
    }

    void CA08_CA13_guessingIsSlowedForThatAddressOnly()
    {
        OauthRig rig;
        OauthService service(rig);
        const Fields wrong{{"client_id", "portal"}, {"client_secret", "x"}};
        for (int i = 0; i < 10; ++i)
            QCOMPARE(service.token(wrong).error, QByteArray("invalid_client"));
        const auto slowed = service.redeem("unknown");
        QCOMPARE(std::get<OAuthError>(slowed.raw).code, ErrorCode::TooManyRequests);
        QVERIFY(std::get<OAuthError>(slowed.raw).retryAfterSeconds > 0);
        auto elsewhere = rig.meta();
        elsewhere.peerAddress = u"198.51.100.1"_s;
        const auto body = service.credentials()
                          + Fields{{"grant_type", "authorization_code"}, {"code", "unknown"}};
        QCOMPARE(service.token(parametersOf(body), elsewhere).error, QByteArray("invalid_grant"));
        rig.clock.advance(10min);
        QCOMPARE(service.redeem("unknown").error, QByteArray("invalid_grant"));
    }

    void CA09_twoSecretsOverlap_untilTheOldOneEnds()
    {
        OauthRig rig;
        const Fields grant{{"grant_type", "authorization_code"}, {"code", "unknown"}};
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            auto old = rig.catalog.current()->client("portal")->secrets.first();
            old.expiresAt = rig.clock.now() + 60s;
            domain::ClientSecret fresh;
            fresh.client = old.client;
            fresh.digest = server::crypto::sha256("cs_new");
            fresh.createdAt = rig.clock.now();
            if (const auto id = work.clients().insertSecret(fresh); !id)
                return server::base::passOn(id);
            return work.clients().updateSecret(old);
        });
        const auto with = [&](const QByteArray &secret) {
            return withHeader(rig, basic("portal", secret), grant).error;
        };
        QCOMPARE(with(OauthRig::secretOf("portal")), QByteArray("invalid_grant"));
        QCOMPARE(with("cs_new"), QByteArray("invalid_grant"));
        rig.clock.advance(60s);
        QCOMPARE(with(OauthRig::secretOf("portal")), QByteArray("invalid_client"));
        QCOMPARE(with("cs_new"), QByteArray("invalid_grant"));
    }

    // ---- order of checks -----------------------------------------------------------------------
    void T7_checksComeInTheirOrder_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("error");
        const QByteArray who = "client_id=portal&client_secret=cs_portal-secret&";
        QTest::newRow("doubled before authentication")
            << QByteArray("client_id=nobody&client_id=nobody&client_secret=x")
            << QByteArray("invalid_request");
        QTest::newRow("doubled, though empty")
            << who + "grant_type=authorization_code&code=&code=" << QByteArray("invalid_request");
        QTest::newRow("authentication before grant_type")
            << QByteArray("client_id=portal&client_secret=x") << QByteArray("invalid_client");
        QTest::newRow("grant_type missing") << who << QByteArray("invalid_request");
        QTest::newRow("grant_type empty") << who + "grant_type=" << QByteArray("invalid_request");
        QTest::newRow("grant_type unknown")
            << who + "grant_type=magic" << QByteArray("unsupported_grant_type");
        QTest::newRow("X-01 grant_type not allowed")
            << who + "grant_type=password&username=a&password=b"
            << QByteArray("unauthorized_client");
        QTest::newRow("TK-07 client_credentials not allowed")
            << who + "grant_type=client_credentials" << QByteArray("unauthorized_client");
        QTest::newRow("code missing")
            << who + "grant_type=authorization_code" << QByteArray("invalid_request");
        QTest::newRow("refresh_token missing")
            << who + "grant_type=refresh_token" << QByteArray("invalid_request");
    }
    void T7_checksComeInTheirOrder()
    {
        QFETCH(QByteArray, body);
        OauthRig rig;
        const auto answer = OauthService(rig).token(Parameters::parse(body).value(), rig.meta());
        QTEST(answer.error, "error");
    }

    // ---- PKCE ---------------------------------------------------------------------------------
    void TK05_TK06_verifier_data()
    {
        QTest::addColumn<bool>("challenged");
        QTest::addColumn<QByteArray>("verifier");
        QTest::addColumn<bool>("works");
        QTest::newRow("RFC 7636 4.6 right") << true << QByteArray(43, 'a') << true;
        QTest::newRow("TK-05 missing") << true << QByteArray() << false;
        QTest::newRow("TK-05 wrong") << true << QByteArray(43, 'b') << false;
        QTest::newRow("TK-05 uncalled for") << false << QByteArray(43, 'a') << false;
        QTest::newRow("X-13 neither") << false << QByteArray() << true;
        QTest::newRow("TK-06 too short") << true << QByteArray(42, 'a') << false;
        QTest::newRow("TK-06 too long") << true << QByteArray(129, 'a') << false;
    }
    void TK05_TK06_verifier()
    {
        QFETCH(bool, challenged);
        QFETCH(QByteArray, verifier);
        OauthRig rig;
        const auto challenge =
            server::base::toBase64Url(server::crypto::sha256(QByteArray(43, 'a')));
        const auto code = OauthBrowser(rig).code(
            challenged ? Fields{{"code_challenge", challenge}, {"code_challenge_method", "S256"}}
                       : Fields{});
        const auto answer = OauthService(rig).redeem(code, {{"code_verifier", verifier}});
        QTEST(answer.error.isEmpty(), "works");
        if (!answer.error.isEmpty())
            QCOMPARE(answer.error, QByteArray("invalid_grant"));
    }

    void TK17_tokenKindsNeverMix()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const auto code = browser.code();
        for (const auto &foreign : {tokens.text("access_token"), tokens.text("refresh_token"),
                                    tokens.text("id_token"), browser.sessionCookie})
            QCOMPARE(service.redeem(foreign).error, QByteArray("invalid_grant"));
        for (const auto &foreign :
             {tokens.text("access_token"), tokens.text("id_token"), code, browser.sessionCookie})
            QCOMPARE(service.refresh(foreign).error, QByteArray("invalid_grant"));
        for (const auto &foreign :
             {tokens.text("refresh_token"), tokens.text("id_token"), code, browser.sessionCookie})
            QCOMPARE(service.userinfo(foreign).error, QByteArray("invalid_token"));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
    }

    // ---- refresh ------------------------------------------------------------------------------
    void TK15_refreshMayNarrow_neverWiden()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto both = service.redeem(browser.code());
        const auto narrow = service.refresh(both.text("refresh_token"), {{"scope", "api"}});
        QCOMPARE(narrow.text("scope"), QByteArray("api"));
        QVERIFY(!narrow.json.contains("id_token"_L1));
        const auto again = service.refresh(narrow.text("refresh_token"));
        QCOMPARE(again.text("scope"), QByteArray("api openid"));

        const auto one = service.redeem(browser.code({{"scope", "api"}}));
        QCOMPARE(service.refresh(one.text("refresh_token"), {{"scope", "api openid"}}).error,
                 QByteArray("invalid_scope"));
        QCOMPARE(service.refresh(one.text("refresh_token")).error, QByteArray());
    }

    void T6_refreshTokenIsBoundToItsClient()
    {
        OauthRig rig;
        OauthService portal(rig);
        OauthService other(rig, "other");
        const auto tokens = portal.redeem(OauthBrowser(rig).code());
        QCOMPARE(other.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(portal.refresh(tokens.text("refresh_token")).error, QByteArray());
    }

    void TK12_threeRotationsInOneMoment_areToldApart()
    {
        OauthRig rig;
        OauthService service(rig);
        QByteArrayList spent{service.redeem(OauthBrowser(rig).code()).text("refresh_token")};
        for (int i = 0; i < 3; ++i)
            spent.append(service.refresh(spent.last()).text("refresh_token"));
        QVERIFY(!spent.last().isEmpty());
        QCOMPARE(service.refresh(spent.first()).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(spent.last()).error, QByteArray("invalid_grant"));
    }

    void TK13_graceForgivesTheImmediatePredecessorOnly()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) { policy.reuseGrace = 60s; });
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto first = service.redeem(browser.code()).text("refresh_token");
        const auto lost = service.refresh(first).text("refresh_token");
        rig.clock.advance(60s);
        const auto again = service.refresh(first);
        QCOMPARE(again.error, QByteArray());
        // The lost successor was retired with it, and the first one is a grandparent now.
        QVERIFY(service.introspect(lost).json.value("active"_L1) == QJsonValue(false));
        QCOMPARE(service.refresh(first).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(again.text("refresh_token")).error, QByteArray("invalid_grant"));

        const auto other = service.redeem(browser.code()).text("refresh_token");
        const auto next = service.refresh(other).text("refresh_token");
        rig.clock.advance(61s);
        QCOMPARE(service.refresh(other).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(next).error, QByteArray("invalid_grant"));
    }

    void TK14_rowA11_fixedRotation_answersTheSameTokenWithTheSameEnd()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.rotation = domain::RefreshRotation::Fixed;
        });
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        const auto token = first.text("refresh_token");
        rig.clock.advance(24h * 13);
        const auto second = service.refresh(token);
        QCOMPARE(second.text("refresh_token"), token);
        QCOMPARE(service.userinfo(second.text("access_token")).error, QByteArray());
        QCOMPARE(service.refresh(token).error, QByteArray());
        rig.clock.advance(24h);
        QCOMPARE(service.refresh(token).error, QByteArray("invalid_grant"));
    }

    void templateWithoutRefreshGrant_handsOutNone()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes = {domain::GrantType::AuthorizationCode};
        });
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        QVERIFY(!tokens.json.contains("refresh_token"_L1));
        QCOMPARE(service.refresh("rt_x").error, QByteArray("unauthorized_client"));
    }

    // ---- what ends everything -----------------------------------------------------------------
    void TK16_rowX08_rowX09_eachSwitchStopsTokensAtOnce_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("refreshError");
        QTest::newRow("X-08 user locked") << QByteArray("locked") << QByteArray("invalid_grant");
        QTest::newRow("X-08 user deleted") << QByteArray("gone") << QByteArray("invalid_grant");
        QTest::newRow("X-09 client off") << QByteArray("client") << QByteArray("invalid_client");
        QTest::newRow("X-09 module off") << QByteArray("module") << QByteArray("invalid_client");
        QTest::newRow("B-43 expired") << QByteArray("expired") << QByteArray("invalid_client");
        QTest::newRow("B-45 grant ended") << QByteArray("grant") << QByteArray("invalid_grant");
    }
    void TK16_rowX08_rowX09_eachSwitchStopsTokensAtOnce()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, refreshError);
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const auto unredeemed = browser.code();
        QVERIFY(!unredeemed.isEmpty());
        turn(rig, what);
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, refreshError);
        QCOMPARE(service.redeem(unredeemed).error, refreshError);
        if (what == "client" || what == "module" || what == "locked") {
            turn(rig, what + " back");
            QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray());
        }
    }

    void rowB43_noTokenOutlivesTheClientsExpires()
    {
        OauthRig rig;
        rig.changeClient(
            "portal", [&](domain::Client &client) { client.expiresAt = rig.clock.now() + 100s; });
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        QCOMPARE(tokens.json.value("expires_in"_L1).toInt(), 100);
        rig.clock.advance(100s);
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_client"));
    }

    void rowA18_narrowedTemplate_bitesAtOnce_wideningNeedsConsent()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.scopes = domain::ScopeSet::parse("api").value();
        });
        QCOMPARE(service.userinfo(tokens.text("access_token")).error,
                 QByteArray("insufficient_scope"));
        QCOMPARE(service.introspect(tokens.text("access_token")).text("scope"), QByteArray("api"));
        const auto refreshed = service.refresh(tokens.text("refresh_token"));
        QCOMPARE(refreshed.text("scope"), QByteArray("api"));
        QVERIFY(!refreshed.json.contains("id_token"_L1));
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.scopes = domain::ScopeSet::parse("api openid reports").value();
        });
        const auto page = browser.authorize(OauthBrowser::request({{"scope", "reports"}}));
        QVERIFY(std::holds_alternative<ConsentPage>(page));
    }

    void TK11_replayAfterARestart_isStillRecognised()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        const auto second = service.refresh(first.text("refresh_token"));
        rig.worker.reset();
        rig.worker = rig.makeWorker();
        QCOMPARE(service.refresh(first.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(second.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    // ---- client_credentials -------------------------------------------------------------------
    void TK09_clientCredentials_haveNoPersonBehindThem()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes.append(domain::GrantType::ClientCredentials);
        });
        OauthService service(rig);
        const Fields grant{{"grant_type", "client_credentials"}};
        const auto tokens = service.token(service.credentials() + grant);
        QCOMPARE(tokens.text("scope"), QByteArray("api"));
        QVERIFY(!tokens.json.contains("refresh_token"_L1));
        QVERIFY(!tokens.json.contains("id_token"_L1));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error,
                 QByteArray("insufficient_scope"));
        const auto described = service.introspect(tokens.text("access_token"));
        QCOMPARE(described.text("sub"), QByteArray("portal"));
        QVERIFY(!described.json.contains("username"_L1));
        QCOMPARE(service.token(service.credentials() + grant + Fields{{"scope", "openid"}}).error,
                 QByteArray("invalid_scope"));
        QCOMPARE(service.token(grant + Fields{{"client_id", "phone"}}).error,
                 QByteArray("unauthorized_client"));
    }

    void KT15_failingRandomSource_issuesNothing()
    {
        BrokenRandom random(1'000'000);
        OauthRig rig(&random);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const auto code = browser.code();
        random.breakNow();
        const auto refused = service.redeem(code);
        QCOMPARE(std::get<OAuthError>(refused.raw).code, ErrorCode::Unavailable);
        QCOMPARE(std::get<OAuthError>(service.refresh(tokens.text("refresh_token")).raw).code,
                 ErrorCode::Unavailable);
        random.repair();
        QCOMPARE(service.redeem(code).error, QByteArray());
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray());
    }

private:
    static void turn(OauthRig &rig, const QByteArray &what)
    {
        const auto now = rig.clock.now();
        const bool on = what.endsWith(" back");
        if (what.startsWith("locked")) {
            rig.changeUser(u"marta"_s, [&](domain::User &user) { user.locked = !on; });
        } else if (what == "gone") {
            rig.changeUser(u"marta"_s, [&](domain::User &user) { user.deletedAt = now; });
        } else if (what.startsWith("client")) {
            rig.changeClient("portal", [&](domain::Client &client) { client.enabled = on; });
        } else if (what == "expired") {
            rig.changeClient("portal", [&](domain::Client &client) { client.expiresAt = now; });
        } else {
            rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
                if (what == "grant") {
                    const auto grants = work.grants().list({}).value();
                    const auto ended = work.grants().end(grants.first().id, now);
                    return ended ? server::base::Result<void>() : server::base::passOn(ended);
                }
                work.markCatalogChanged();
                auto module = *rig.catalog.current()->client("portal")->module;
                module.enabled = on;
                return work.modules().update(module);
            });
        }
    }
};

QTEST_GUILESS_MAIN(TokenEndpointTest)
#include "tst_tokenendpoint.moc"
