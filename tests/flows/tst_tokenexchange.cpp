// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8693; security KT-06, TK-07, TK-15, RV-02.
#include "server/crypto/jws.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArray accessTokenUri = "urn:ietf:params:oauth:token-type:access_token";

} // namespace

class TokenExchangeTest : public QObject
{
    Q_OBJECT

    static void allowExchange(OauthRig &rig)
    {
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes.append(domain::GrantType::TokenExchange);
            policy.grantTypes.append(domain::GrantType::ClientCredentials);
        });
    }
    static OauthService::Answer exchange(OauthRig &rig, const QByteArray &client,
                                         const QByteArray &subjectToken, const Fields &more = {})
    {
        OauthService service(rig, client);
        Fields body = service.credentials();
        body += Fields{{"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
                       {"subject_token", subjectToken},
                       {"subject_token_type", accessTokenUri}};
        for (const auto &change : more) {
            body.removeIf([&](const auto &field) { return field.first == change.first; });
            body.append(change);
        }
        return service.token(body);
    }
    static QJsonObject payloadOf(const OauthService::Answer &answer)
    {
        return server::crypto::parseCompact(answer.text("access_token")).value().payload;
    }
    static bool isActive(OauthRig &rig, const QByteArray &client, const QByteArray &token)
    {
        return OauthService(rig, client).introspect(token).json.value("active"_L1).toBool();
    }

private slots:
    void serviceGetsATokenForAnotherOne()
    {
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto mine = portal.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto answer = exchange(rig, "portal", mine, {{"audience", "other"}});
        QCOMPARE(answer.error, QByteArray());
        QCOMPARE(answer.text("issued_token_type"), accessTokenUri);
        QCOMPARE(answer.text("token_type"), QByteArray("Bearer"));
        QVERIFY(!answer.json.contains("refresh_token"_L1));
        QVERIFY(!answer.json.contains("id_token"_L1));
        const auto claims = payloadOf(answer);
        QCOMPARE(claims.value("aud"_L1).toString(), u"other"_s);
        QCOMPARE(claims.value("sub"_L1).toString(), u"subject-of-marta"_s);
        QCOMPARE(claims.value("client_id"_L1).toString(), u"portal"_s);
        QCOMPARE(claims.value("act"_L1), QJsonValue(QJsonObject{{u"sub"_s, u"portal"_s}}));
        QCOMPARE(answer.text("scope"), QByteArray("api openid"));
        const auto described = OauthService(rig, "other").introspect(answer.text("access_token"));
        QCOMPARE(described.json.value("active"_L1), QJsonValue(true));
        QCOMPARE(described.text("aud"), QByteArray("other"));
        QCOMPARE(described.text("client_id"), QByteArray("portal"));
        QCOMPARE(described.text("username"), QByteArray("marta"));
        QCOMPARE(described.json.value("act"_L1), claims.value("act"_L1));
    }

    void KT06_tokenForAnotherAudience_isRefusedAtUserinfo()
    {
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto mine = portal.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto theirs =
            exchange(rig, "portal", mine, {{"audience", "other"}}).text("access_token");
        QCOMPARE(portal.userinfo(mine).error, QByteArray());
        QCOMPARE(portal.userinfo(theirs).error, QByteArray("invalid_token"));
        QVERIFY(isActive(rig, "other", theirs));
        QVERIFY(isActive(rig, "portal", theirs));
    }

    void secondService_handsOn_andEverybodyWhoActedIsNamed()
    {
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto mine = portal.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto theirs =
            exchange(rig, "portal", mine, {{"audience", "other"}}).text("access_token");
        const auto back = exchange(rig, "other", theirs, {{"audience", "portal"}});
        QCOMPARE(back.error, QByteArray());
        const QJsonObject chain{{u"sub"_s, u"other"_s},
                                {u"act"_s, QJsonObject{{u"sub"_s, u"portal"_s}}}};
        QCOMPARE(payloadOf(back).value("act"_L1).toObject(), chain);
        // A token for another service never becomes one for this server's own resources.
        QCOMPARE(exchange(rig, "other", theirs, {{"audience", OauthRig::issuer()}}).error,
                 QByteArray("invalid_target"));
        QCOMPARE(payloadOf(exchange(rig, "other", theirs)).value("aud"_L1).toString(), u"other"_s);
    }

    void chainOfServices_isBounded()
    {
        OauthRig rig;
        allowExchange(rig);
        auto token = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        for (int i = 0; i < 8; ++i) {
            const auto answer = exchange(rig, "portal", token, {{"audience", "portal"}});
            QCOMPARE(answer.error, QByteArray());
            token = answer.text("access_token");
        }
        QCOMPARE(exchange(rig, "portal", token, {{"audience", "portal"}}).error,
                 QByteArray("invalid_request"));
    }

    void TK15_scopeMayNarrow_neverWiden()
    {
        OauthRig rig;
        allowExchange(rig);
        OauthBrowser browser(rig);
        OauthService portal(rig);
        const auto both = portal.redeem(browser.code()).text("access_token");
        QCOMPARE(
            exchange(rig, "portal", both, {{"audience", "other"}, {"scope", "api"}}).text("scope"),
            QByteArray("api"));
        const auto one = portal.redeem(browser.code({{"scope", "api"}})).text("access_token");
        for (const QByteArray wide : {"api openid", "admin", "openid"}) {
            QCOMPARE(exchange(rig, "portal", one, {{"audience", "other"}, {"scope", wide}}).error,
                     QByteArray("invalid_scope"));
        }
    }

    void newToken_doesNotOutliveTheOldOne()
    {
        OauthRig rig;
        allowExchange(rig);
        const auto mine = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        rig.clock.advance(590s);
        const auto answer = exchange(rig, "portal", mine, {{"audience", "other"}});
        QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 10);
        QVERIFY(isActive(rig, "other", answer.text("access_token")));
        rig.clock.advance(10s);
        QVERIFY(!isActive(rig, "other", answer.text("access_token")));
        QCOMPARE(exchange(rig, "portal", mine, {{"audience", "other"}}).error,
                 QByteArray("invalid_request"));
    }

    void RV02_endOfTheConnection_endsTheExchangedTokenAtOnce_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what :
             {"revoked", "grant ended", "user locked", "first client off", "acting client off"})
            QTest::newRow(what) << QByteArray(what);
    }
    void RV02_endOfTheConnection_endsTheExchangedTokenAtOnce()
    {
        QFETCH(QByteArray, what);
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto tokens = portal.redeem(OauthBrowser(rig).code());
        const auto theirs =
            exchange(rig, "portal", tokens.text("access_token"), {{"audience", "other"}})
                .text("access_token");
        const auto third = exchange(rig, "other", theirs).text("access_token");
        QVERIFY(isActive(rig, "other", third));
        if (what == "revoked")
            portal.revoke(tokens.text("refresh_token"));
        if (what == "user locked")
            rig.changeUser(u"marta"_s, [](domain::User &user) { user.locked = true; });
        if (what == "first client off")
            rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        if (what == "acting client off") {
            rig.changeClient("other", [](domain::Client &client) { client.enabled = false; });
            QCOMPARE(exchange(rig, "portal", third).error, QByteArray("invalid_request"));
            return;
        }
        if (what == "grant ended") {
            rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
                const auto grants = work.grants().list({}).value();
                const auto ended = work.grants().end(grants.first().id, rig.clock.now());
                return ended ? server::base::Result<void>() : server::base::passOn(ended);
            });
        }
        QVERIFY(!isActive(rig, "other", third));
        QVERIFY(!isActive(rig, "other", theirs));
    }

    void whatIsNoTokenOfTheCallers_isRefused_data()
    {
        QTest::addColumn<QByteArray>("which");
        for (const char *which :
             {"foreign", "revoked", "id token", "refresh token", "junk", "changed"})
            QTest::newRow(which) << QByteArray(which);
    }
    void whatIsNoTokenOfTheCallers_isRefused()
    {
        QFETCH(QByteArray, which);
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto tokens = portal.redeem(OauthBrowser(rig).code());
        QByteArray token = tokens.text("access_token");
        if (which == "revoked")
            portal.revoke(tokens.text("refresh_token"));
        if (which == "id token")
            token = tokens.text("id_token");
        if (which == "refresh token")
            token = tokens.text("refresh_token");
        if (which == "junk")
            token = "abc";
        if (which == "changed")
            token = token.chopped(4) + "AAAA";
        const QByteArray caller = which == "foreign" ? "other" : "portal";
        QCOMPARE(exchange(rig, caller, token, {{"audience", "other"}}).error,
                 QByteArray("invalid_request"));
        QCOMPARE(rig.audited("token.refused"), 1);
    }

    void requestsThatAreNotTaken_data()
    {
        QTest::addColumn<Fields>("more");
        QTest::addColumn<QByteArray>("error");
        const QByteArray bad = "invalid_request";
        QTest::newRow("unknown audience")
            << Fields{{"audience", "nobody"}} << QByteArray("invalid_target");
        QTest::newRow("unknown resource")
            << Fields{{"resource", "https://x.example/"}} << QByteArray("invalid_target");
        QTest::newRow("two targets") << Fields{{"audience", "other"}, {"resource", "portal"}}
                                     << QByteArray("invalid_target");
        QTest::newRow("resource names a client") << Fields{{"resource", "other"}} << QByteArray();
        QTest::newRow("actor token") << Fields{{"actor_token", "a"}} << bad;
        QTest::newRow("actor token type") << Fields{{"actor_token_type", accessTokenUri}} << bad;
        QTest::newRow("subject token type")
            << Fields{{"subject_token_type", "urn:ietf:params:oauth:token-type:id_token"}} << bad;
        QTest::newRow("wanted an ID Token")
            << Fields{{"audience", "other"},
                      {"requested_token_type", "urn:ietf:params:oauth:token-type:id_token"}}
            << bad;
        QTest::newRow("wanted by name")
            << Fields{{"audience", "other"}, {"requested_token_type", accessTokenUri}}
            << QByteArray();
        QTest::newRow("no subject token") << Fields{{"subject_token", ""}} << bad;
        QTest::newRow("no subject token type") << Fields{{"subject_token_type", ""}} << bad;
    }
    void requestsThatAreNotTaken()
    {
        QFETCH(Fields, more);
        OauthRig rig;
        allowExchange(rig);
        const auto mine = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        QTEST(exchange(rig, "portal", mine, more).error, "error");
    }

    void targetThatIsOff_isInvalid()
    {
        OauthRig rig;
        allowExchange(rig);
        const auto mine = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        rig.changeClient("other", [](domain::Client &client) { client.enabled = false; });
        QCOMPARE(exchange(rig, "portal", mine, {{"audience", "other"}}).error,
                 QByteArray("invalid_target"));
    }

    void TK07_onlyAllowedAndConfidentialClients()
    {
        OauthRig rig;
        const auto mine = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        QCOMPARE(exchange(rig, "portal", mine).error, QByteArray("unauthorized_client"));
        allowExchange(rig);
        const auto answer = OauthService(rig).token(
            {{"client_id", "phone"},
             {"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
             {"subject_token", mine},
             {"subject_token_type", accessTokenUri}});
        QCOMPARE(answer.error, QByteArray("unauthorized_client"));
    }

    void clientsOwnToken_keepsItsSubject()
    {
        OauthRig rig;
        allowExchange(rig);
        OauthService portal(rig);
        const auto own =
            portal.token(portal.credentials() + Fields{{"grant_type", "client_credentials"}})
                .text("access_token");
        const auto theirs = exchange(rig, "portal", own, {{"audience", "other"}});
        QCOMPARE(payloadOf(theirs).value("sub"_L1).toString(), u"portal"_s);
        const auto third =
            exchange(rig, "other", theirs.text("access_token"), {{"audience", "portal"}});
        QCOMPARE(payloadOf(third).value("sub"_L1).toString(), u"portal"_s);
        QCOMPARE(payloadOf(third).value("client_id"_L1).toString(), u"other"_s);
    }

    void KT15_failingRandomSource_givesNoToken()
    {
        BrokenRandom random(1'000'000);
        OauthRig rig(&random);
        allowExchange(rig);
        const auto mine = OauthService(rig).redeem(OauthBrowser(rig).code()).text("access_token");
        random.breakNow();
        const auto refused = exchange(rig, "portal", mine, {{"audience", "other"}});
        QCOMPARE(std::get<OAuthError>(refused.raw).code, ErrorCode::Unavailable);
    }
};

QTEST_GUILESS_MAIN(TokenExchangeTest)
#include "tst_tokenexchange.moc"
