// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0, Front-Channel Logout 1.0, Back-Channel Logout 1.0; protocol.md sections
// 5 and 6.
#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "server/oauth/tokens/idtokenhint.h"
#include "server/service/users.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArray goodbye = "https://portal.example/bye?lang=en";

/// Each client with its own idea of the end of a session: "portal" is told by back-channel and has
/// an address for afterwards, "other" wants a frame.
void registerForLogout(OauthRig &rig)
{
    rig.changeClient("portal", [](domain::Client &client) {
        client.metadata.other = {
            {u"post_logout_redirect_uris"_s, QJsonArray{QString::fromLatin1(goodbye)}},
            {u"backchannel_logout_uri"_s, u"https://portal.example/backchannel"_s},
            {u"backchannel_logout_session_required"_s, true}};
    });
    rig.changeClient("other", [](domain::Client &client) {
        client.metadata.other = {
            {u"post_logout_redirect_uris"_s, QJsonArray{u"https://other.example/bye"_s}},
            {u"frontchannel_logout_uri"_s, u"https://portal.example/frame?a=b"_s},
            {u"frontchannel_logout_session_required"_s, true}};
    });
}

QJsonObject claimsOf(const QByteArray &token)
{
    return server::crypto::parseCompact(token).value().payload;
}

/// A token as it is, with another header or payload, signed by nobody.
QByteArray forged(const QByteArray &token, const QByteArray &header, const QByteArray &signature)
{
    const auto parts = token.split('.');
    return server::base::toBase64Url(header) + '.' + parts.at(1) + '.' + signature;
}

} // namespace

class LogoutTest : public QObject
{
    Q_OBJECT

    static QByteArray idToken(OauthRig &rig, OauthBrowser &browser,
                              const QByteArray &clientId = "portal", const Fields &more = {})
    {
        OauthService service(rig, clientId);
        return service.redeem(browser.code(Fields{{"client_id", clientId}} + more))
            .text("id_token");
    }
    /// The page of this kind; what came instead is told.
    template<class Kind>
    static Kind expect(const Page &page)
    {
        if (const auto *found = std::get_if<Kind>(&page))
            return *found;
        const auto *error = std::get_if<ErrorPage>(&page);
        qFatal("page %d: %s %s", int(page.index()),
               error ? error->error.publicText.constData() : "",
               error ? qPrintable(error->error.debugText) : "");
    }
    static Page logout(OauthRig &rig, OauthBrowser &browser, const Fields &fields)
    {
        return browser.browse(
            [&](auto reply) { rig.engine().logout(parametersOf(fields), browser.meta(), reply); });
    }
    static bool isSignedIn(OauthBrowser &browser)
    {
        const auto page = browser.authorize(OauthBrowser::request({{"prompt", "none"}}));
        return OauthBrowser::parameter(page, "error") != "login_required";
    }
    static QList<domain::LogoutDelivery> deliveries(OauthRig &rig)
    {
        return rig.storage.read()->logout().due(rig.clock.now() + 24h, 100).value();
    }

private slots:
    // ---- RP-initiated ---------------------------------------------------------------------------
    void L2_hint_isAnIdTokenOfOursOrNothing_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             {"garbage", "no algorithm", "hmac", "access token", "changed signature",
              "changed payload", "another issuer", "unknown key", "empty signature"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void L2_hint_isAnIdTokenOfOursOrNothing()
    {
        QFETCH(QString, kind);
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const QByteArray good = tokens.text("id_token");
        const QByteArray kid =
            server::crypto::parseCompact(good).value().header[u"kid"].toString().toUtf8();
        QByteArray hint;
        if (kind == u"garbage")
            hint = "abc";
        else if (kind == u"no algorithm")
            hint = forged(good, "{\"alg\":\"none\"}", "");
        else if (kind == u"hmac") {
            const QByteArray header = "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}";
            const QByteArray input =
                server::base::toBase64Url(header) + '.' + good.split('.').at(1);
            const auto *pair = rig.catalog.current()->keys->byKid(kid);
            const QByteArray publicKey =
                QJsonDocument(pair->publicJwk()).toJson(QJsonDocument::Compact);
            hint = input + '.'
                   + server::base::toBase64Url(server::crypto::hmacSha256(publicKey, input));
        } else if (kind == u"access token")
            hint = tokens.text("access_token");
        else if (kind == u"changed signature")
            hint = good.chopped(10) + "AAAAAAAAAA";
        else if (kind == u"changed payload") {
            auto parts = good.split('.');
            parts[1] = server::base::toBase64Url(
                QJsonDocument(claimsOf(good)).toJson(QJsonDocument::Indented));
            hint = parts.join('.');
        } else if (kind == u"another issuer") {
            hint = good;
            rig.change([](server::store::UnitOfWork &work) {
                work.markCatalogChanged();
                domain::ServerConfig config;
                config.issuer = domain::Issuer::parse("https://moved.example").value();
                return work.settings().putServerConfig(config);
            });
        } else if (kind == u"unknown key")
            hint = forged(good, "{\"alg\":\"RS256\",\"kid\":\"x\"}", good.split('.').at(2));
        else
            hint = good.left(good.lastIndexOf('.') + 1);
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}});
        QCOMPARE(nameOf(expect<ErrorPage>(page).error.code), "invalid_request");
        QVERIFY(isSignedIn(browser));
        QCOMPARE(rig.audited("logout.refused"), 1);
    }

    void L2_hint_isTakenHoweverOldAndByARetiredKey()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            const auto keys = work.settings().signingKeys().value();
            for (auto key : keys) {
                key.state = domain::SigningKey::State::Retired;
                key.retiredAt = rig.clock.now();
                if (auto done = work.settings().updateSigningKey(key); !done)
                    return done;
            }
            return {};
        });
        rig.clock.advance(2h);
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}});
        QCOMPARE(expect<ClientRedirect>(page).redirectUri, goodbye);
    }

    void L2_contradictingClient_isAnError()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const auto page = logout(rig, browser, {{"id_token_hint", hint}, {"client_id", "other"}});
        QVERIFY(std::holds_alternative<ErrorPage>(page));
        QVERIFY(isSignedIn(browser));
        const auto agreeing =
            logout(rig, browser, {{"id_token_hint", hint}, {"client_id", "portal"}});
        QVERIFY(std::holds_alternative<SignedOutPage>(agreeing));
    }

    void L3_unregisteredAddress_isNeverGoneTo_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("another site") << QByteArray("https://evil.example/");
        QTest::newRow("a redirect address") << OauthRig::redirectUri();
        QTest::newRow("another client's") << QByteArray("https://other.example/bye");
        QTest::newRow("one byte more") << goodbye + '/';
        QTest::newRow("without its query") << goodbye.left(goodbye.indexOf('?'));
        QTest::newRow("other case") << QByteArray(goodbye).replace("portal", "Portal");
    }
    void L3_unregisteredAddress_isNeverGoneTo()
    {
        QFETCH(QByteArray, uri);
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", uri}});
        QVERIFY(expect<ErrorPage>(page).error.redirectUriFault);
        QVERIFY(isSignedIn(browser));
    }

    void L3_withoutHint_asksAndGoesNowhere()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        browser.code();
        const auto page =
            logout(rig, browser, {{"client_id", "portal"}, {"post_logout_redirect_uri", goodbye}});
        const auto question = expect<SignOutPage>(page);
        QVERIFY(isSignedIn(browser));
        const auto after = browser.post(&Engine::signOut, question.hidden);
        QVERIFY(expect<SignedOutPage>(after).goOnTo.isEmpty());
        QVERIFY(!isSignedIn(browser));
    }

    void L3_clientThatIsOff_leadsNowhere()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}});
        QVERIFY(std::holds_alternative<ErrorPage>(page));
    }

    void L3_foreignHint_asksFirst_data()
    {
        QTest::addColumn<bool>("samePerson");
        QTest::newRow("another person's") << false;
        QTest::newRow("another session of the same person") << true;
    }
    void L3_foreignHint_asksFirst()
    {
        QFETCH(bool, samePerson);
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser elsewhere(rig);
        const QByteArray hint = OauthService(rig)
                                    .redeem(elsewhere.code({}, samePerson ? "marta" : "paul"))
                                    .text("id_token");
        OauthBrowser browser(rig);
        browser.code();
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}});
        const auto question = expect<SignOutPage>(page);
        QCOMPARE(question.clientName, u"Service portal"_s);
        QCOMPARE(question.redirectOrigin, "https://portal.example");
        QVERIFY(isSignedIn(browser));
        const auto after = browser.post(&Engine::signOut, question.hidden);
        QCOMPARE(expect<ClientRedirect>(after).redirectUri, goodbye);
        QVERIFY(!isSignedIn(browser));
        QVERIFY(isSignedIn(elsewhere));
    }

    void SL13_questionOfAnotherBrowser_isForeign()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser elsewhere(rig);
        const QByteArray hint = idToken(rig, elsewhere);
        OauthBrowser browser(rig);
        browser.code({}, "paul");
        auto fields = std::get<SignOutPage>(
                          logout(rig, browser,
                                 {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}}))
                          .hidden;
        const auto isForeign = [](const Page &page) {
            return std::holds_alternative<ForbiddenPage>(page);
        };
        QVERIFY(isForeign(elsewhere.post(&Engine::signOut, fields)));
        auto changed = fields;
        for (auto &field : changed) {
            if (field.first == "token")
                field.second = "x";
        }
        QVERIFY(isForeign(browser.post(&Engine::signOut, changed)));
        changed = fields;
        for (auto &field : changed) {
            if (field.first == "request")
                field.second[20] = field.second[20] == 'A' ? 'B' : 'A';
        }
        QVERIFY(isForeign(browser.post(&Engine::signOut, changed)));
        QVERIFY(isSignedIn(browser) && isSignedIn(elsewhere));
    }

    void L4_validHint_endsTheSessionAndGoesOnAtOnce_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("without state") << QByteArray();
        QTest::newRow("with state") << QByteArray("a&b=c%20d e");
    }
    void L4_validHint_endsTheSessionAndGoesOnAtOnce()
    {
        QFETCH(QByteArray, state);
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const QByteArray cookie = browser.sessionCookie;
        const auto page = logout(
            rig, browser,
            {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}, {"state", state}});
        const auto redirect = expect<ClientRedirect>(page);
        QCOMPARE(redirect.redirectUri, goodbye);
        QCOMPARE(redirect.mode, ClientRedirect::Mode::Query);
        Fields expected;
        if (!state.isEmpty())
            expected.append({"state", state});
        QCOMPARE(redirect.parameters, expected);
        QVERIFY(browser.sessionCookie.isEmpty());
        browser.sessionCookie = cookie;
        QVERIFY(!isSignedIn(browser));
        QCOMPARE(rig.audited("session.ended"), 1);
    }

    void L4_secondTime_stillLeadsOn()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const Fields fields{{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}};
        logout(rig, browser, fields);
        QVERIFY(std::holds_alternative<ClientRedirect>(logout(rig, browser, fields)));
    }

    void L5_withoutParameters_asksThenShowsThatOneIsSignedOut()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        browser.code();
        const auto question = std::get<SignOutPage>(logout(rig, browser, {}));
        QVERIFY(question.clientName.isEmpty());
        QVERIFY(isSignedIn(browser));
        QVERIFY(
            std::holds_alternative<SignedOutPage>(browser.post(&Engine::signOut, question.hidden)));
        QVERIFY(!isSignedIn(browser));
        QVERIFY(std::holds_alternative<SignedOutPage>(logout(rig, browser, {})));
    }

    void L6_afterwards_promptNoneIsLoginRequired()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const QByteArray cookie = browser.sessionCookie;
        logout(rig, browser, {{"id_token_hint", hint}});
        for (const QByteArray &value : {QByteArray(), cookie}) {
            browser.sessionCookie = value;
            const auto page = browser.authorize(OauthBrowser::request({{"prompt", "none"}}));
            QCOMPARE(OauthBrowser::parameter(page, "error"), "login_required");
        }
    }

    void parameterSentTwice_isAnError()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto twice = Parameters::parse("id_token_hint=a&id_token_hint=b").value();
        const auto page =
            browser.browse([&](auto reply) { rig.engine().logout(twice, browser.meta(), reply); });
        QVERIFY(std::holds_alternative<ErrorPage>(page));
    }

    // ---- front-channel --------------------------------------------------------------------------
    void frames_nameTheSessionAndThePageGoesOn()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const QByteArray sid = claimsOf(idToken(rig, browser, "other"))[u"sid"].toString().toUtf8();
        QVERIFY(!sid.isEmpty());
        const auto page = std::get<SignedOutPage>(logout(
            rig, browser,
            {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}, {"state", "s"}}));
        QCOMPARE(page.frames,
                 (QByteArrayList{"https://portal.example/frame?a=b&iss="
                                 + OauthRig::issuer().toPercentEncoding() + "&sid=" + sid}));
        QCOMPARE(page.goOnTo, goodbye + "&state=s");
        QVERIFY(!isSignedIn(browser));
    }

    void frames_areOnlyForClientsThatTookPart()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser elsewhere(rig);
        idToken(rig, elsewhere, "other");
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        const auto page =
            logout(rig, browser, {{"id_token_hint", hint}, {"post_logout_redirect_uri", goodbye}});
        QVERIFY(std::holds_alternative<ClientRedirect>(page));
    }

    // ---- back-channel ---------------------------------------------------------------------------
    void I2_B1_sid_isOnlyForClientsThatAreTold()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QString sid = claimsOf(idToken(rig, browser))[u"sid"].toString();
        QVERIFY(!sid.isEmpty());
        QCOMPARE(claimsOf(idToken(rig, browser, "other"))[u"sid"].toString(), sid);
        rig.changeClient("other", [](domain::Client &client) { client.metadata.other = {}; });
        QVERIFY(!claimsOf(idToken(rig, browser, "other")).contains(u"sid"));
    }

    void B1_sid_staysThroughRefreshAndNewSignIn()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const auto sid = claimsOf(tokens.text("id_token"))[u"sid"].toString();
        const auto refreshed = service.refresh(tokens.text("refresh_token"));
        QCOMPARE(claimsOf(refreshed.text("id_token"))[u"sid"].toString(), sid);
        const QByteArray cookie = browser.sessionCookie;
        const auto again = service.redeem(browser.code({{"prompt", "login"}}));
        QVERIFY(browser.sessionCookie != cookie);
        QCOMPARE(claimsOf(again.text("id_token"))[u"sid"].toString(), sid);
        QVERIFY(deliveries(rig).isEmpty());
    }

    void B2_everyEndOfASession_isKeptForEveryClientThatTookPart_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"by the client", "on the sign-out page",
                                "in the profile, from elsewhere", "everywhere", "another password",
                                "by the console", "locked", "deleted", "somebody else signs in"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void B2_everyEndOfASession_isKeptForEveryClientThatTookPart()
    {
        QFETCH(QString, way);
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        const QByteArray hint = idToken(rig, browser);
        idToken(rig, browser, "other");
        OauthBrowser second(rig);
        QVERIFY(std::holds_alternative<LocalRedirect>(ownSignIn(rig, second)));
        QVERIFY(deliveries(rig).isEmpty());
        end(way, rig, browser, second, hint);

        const auto kept = deliveries(rig);
        QCOMPARE(kept.size(), 2);
        const auto claims = claimsOf(hint);
        for (const auto &delivery : kept) {
            QCOMPARE(delivery.sid, claims[u"sid"].toString().toUtf8());
            QCOMPARE(delivery.subject, claims[u"sub"].toString().toUtf8());
            QCOMPARE(delivery.attempts, 0);
        }
        QVERIFY(kept.at(0).client != kept.at(1).client);
        QVERIFY(!isSignedIn(browser));
    }

    void B2_clientThatDidNotTakePart_isNotTold()
    {
        OauthRig rig;
        registerForLogout(rig);
        OauthBrowser browser(rig);
        OauthBrowser other(rig);
        idToken(rig, browser);
        const QByteArray hint = idToken(rig, other, "other");
        logout(rig, other, {{"id_token_hint", hint}});
        const auto kept = deliveries(rig);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().client, rig.catalog.current()->client("other")->client.id);
    }

private:
    static Page ownSignIn(OauthRig &rig, OauthBrowser &browser)
    {
        const auto page =
            browser.browse([&](auto reply) { rig.engine().signInPage(browser.meta(), reply); });
        return browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
    }
    static ProfilePage profileOf(OauthRig &rig, OauthBrowser &browser)
    {
        return std::get<ProfilePage>(
            browser.browse([&](auto reply) { rig.engine().profile({}, browser.meta(), reply); }));
    }
    static void asService(OauthRig &rig,
                          const std::function<server::base::Result<void>(server::service::Users &,
                                                                         domain::UserId)> &act)
    {
        const auto marta = rig.storage.read()->users().byCode(u"marta"_s).value().value().id;
        rig.change([&](server::store::UnitOfWork &work) {
            server::service::Change change(work, {}, rig.clock.now());
            server::service::Users users(change, rig.source());
            return act(users, marta);
        });
    }
    static void end(const QString &way, OauthRig &rig, OauthBrowser &browser, OauthBrowser &second,
                    const QByteArray &hint)
    {
        if (way == u"by the client") {
            logout(rig, browser, {{"id_token_hint", hint}});
        } else if (way == u"on the sign-out page") {
            browser.post(&Engine::signOut, profileOf(rig, browser).signOut);
        } else if (way == u"in the profile, from elsewhere") {
            for (const auto &session : profileOf(rig, second).sessions) {
                if (!session.current)
                    second.post(&Engine::endSession, session.hidden);
            }
        } else if (way == u"everywhere") {
            second.post(&Engine::signOut,
                        profileOf(rig, second).signOut + Fields{{"everywhere", "yes"}});
        } else if (way == u"another password") {
            const auto page = second.browse(
                [&](auto reply) { rig.engine().changePasswordPage(second.meta(), reply); });
            second.post(&Engine::changePassword, std::get<ChangePasswordPage>(page).hidden
                                                     + Fields{{"old", OauthRig::password()},
                                                              {"new", "a quite different one"},
                                                              {"repeat", "a quite different one"}});
        } else if (way == u"by the console") {
            asService(rig, [](auto &users, auto marta) {
                return users.setPassword(marta, {"hash", server::service::PasswordUse::Final});
            });
        } else if (way == u"locked") {
            asService(rig, [](auto &users, auto marta) { return users.setLocked(marta, true); });
        } else if (way == u"deleted") {
            asService(rig, [](auto &users, auto marta) { return users.remove(marta); });
        } else {
            auto page = browser.authorize(OauthBrowser::request({{"prompt", "login"}}));
            browser.signIn(std::get<SignInPage>(page), "paul", OauthRig::password());
            browser.sessionCookie.clear();
        }
    }
};

QTEST_GUILESS_MAIN(LogoutTest)
#include "tst_logout.moc"
