// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-20 to B-38, protocol sections 2 and 3.
#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CodeFlowTest : public QObject
{
    Q_OBJECT

    static QJsonObject payloadOf(const QByteArray &token)
    {
        return server::crypto::parseCompact(token).value().payload;
    }

private slots:
    void rowB20_requestWithAllSixParameters_showsTheSignInPage()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto page = browser.authorize(OauthBrowser::request());
        const auto *signIn = std::get_if<SignInPage>(&page);
        QVERIFY(signIn);
        QVERIFY(signIn->client);
        QCOMPARE(signIn->client->clientName, u"Service portal"_s);
        QCOMPARE(signIn->client->redirectHost, u"portal.example"_s);
    }

    void rowB21_wrongPassword_staysAtSignIn_rightOneLeadsToConsent()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.signIn(std::get<SignInPage>(page), "marta", "wrong");
        QCOMPARE(std::get<SignInPage>(page).problem, SignInPage::Problem::WrongCredentials);
        QVERIFY(browser.sessionCookie.isEmpty());
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(std::get<LocalRedirect>(page).path.startsWith("/consent?interaction="));
        page = browser.followed(page);
        QCOMPARE(std::get<ConsentPage>(page).userName, u"marta Ruiz"_s);
    }

    void rowB22_consentPage_showsBothLevels_andExtraScopeFieldIsIgnored()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request({{"scope", "api"}}));
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        const auto consent = std::get<ConsentPage>(page);
        QCOMPARE(consent.scopes.size(), 1);
        QCOMPARE(consent.scopes.first().name, QByteArray("api"));
        QCOMPARE(consent.client.app.name, u"Helpdesk"_s);
        const auto answer = browser.post(
            &Engine::decide, consent.hidden + Fields{{"decision", "allow"}, {"scope", "openid"}});
        const auto tokens = OauthService(rig).redeem(OauthBrowser::parameter(answer, "code"));
        QCOMPARE(tokens.text("scope"), QByteArray("api"));
        QVERIFY(!tokens.json.contains("id_token"_L1));
    }

    void rowB23_grant_goesBackWithCodeAndUnchangedState()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto page = browser.walk(OauthBrowser::request());
        const auto redirect = std::get<ClientRedirect>(page);
        QCOMPARE(redirect.redirectUri, OauthRig::redirectUri());
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        QCOMPARE(OauthBrowser::parameter(page, "iss"), OauthRig::issuer());
        QCOMPARE(OauthBrowser::parameter(page, "code").size(), 43);
        QCOMPARE(redirect.parameters.size(), 3);
    }

    void A18_rowB24_leaving_givesTheServiceNothing()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        page = browser.decide(std::get<ConsentPage>(page), "deny");
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("access_denied"));
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        QVERIFY(OauthBrowser::parameter(page, "code").isEmpty());
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
        QCOMPARE(rig.audited("consent.refused"), 1);
    }

    void TK04_rowB29_codeRedeemedAt599Seconds_works()
    {
        OauthRig rig;
        const auto code = OauthBrowser(rig).code();
        rig.clock.advance(599s);
        QCOMPARE(OauthService(rig).redeem(code).error, QByteArray());
    }

    void TK04_rowB29_codeRedeemedAt600Seconds_isRefused()
    {
        OauthRig rig;
        const auto code = OauthBrowser(rig).code();
        rig.clock.advance(600s);
        QCOMPARE(OauthService(rig).redeem(code).error, QByteArray("invalid_grant"));
    }

    void TK02_T4_rowB30_codeRedeemedTwice_endsWhatTheFirstUseIssued()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto code = OauthBrowser(rig).code();
        const auto first = service.redeem(code);
        QCOMPARE(service.userinfo(first.text("access_token")).error, QByteArray());
        QCOMPARE(service.redeem(code).error, QByteArray("invalid_grant"));
        QCOMPARE(service.userinfo(first.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(first.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(rig.audited("code.replayed"), 1);
    }

    void TK02_invalidReplay_endsNothing_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<Fields>("more");
        QTest::newRow("another client") << QByteArray("other") << Fields{};
        QTest::newRow("wrong secret") << QByteArray("portal") << Fields{{"client_secret", "cs_x"}};
        QTest::newRow("wrong verifier")
            << QByteArray("portal") << Fields{{"code_verifier", QByteArray(43, 'b')}};
        QTest::newRow("another redirect_uri")
            << QByteArray("portal") << Fields{{"redirect_uri", "https://portal.example/cb2"}};
    }
    void TK02_invalidReplay_endsNothing()
    {
        QFETCH(QByteArray, client);
        QFETCH(Fields, more);
        OauthRig rig;
        const QByteArray verifier(43, 'a');
        const QByteArray challenge = server::base::toBase64Url(server::crypto::sha256(verifier));
        const auto code = OauthBrowser(rig).code(
            {{"code_challenge", challenge}, {"code_challenge_method", "S256"}});
        OauthService portal(rig);
        const auto first = portal.redeem(code, {{"code_verifier", verifier}});
        QCOMPARE(first.error, QByteArray());
        const auto replay =
            OauthService(rig, client).redeem(code, Fields{{"code_verifier", verifier}} + more);
        QVERIFY(!replay.error.isEmpty());
        QCOMPARE(portal.userinfo(first.text("access_token")).error, QByteArray());
        QCOMPARE(rig.audited("code.replayed"), 0);
    }

    void TK03_rowB31_codeIsBoundToItsClientAndRedirectUri_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<QByteArray>("redirectUri");
        QTest::newRow("another client") << QByteArray("other") << OauthRig::redirectUri();
        QTest::newRow("another registered address")
            << QByteArray("portal") << OauthRig::redirectUri() + "?tenant=a";
        QTest::newRow("no address") << QByteArray("portal") << QByteArray();
    }
    void TK03_rowB31_codeIsBoundToItsClientAndRedirectUri()
    {
        QFETCH(QByteArray, client);
        QFETCH(QByteArray, redirectUri);
        OauthRig rig;
        const auto code = OauthBrowser(rig).code();
        OauthService service(rig, client);
        const auto refused = service.token(service.credentials()
                                           + Fields{{"grant_type", "authorization_code"},
                                                    {"code", code},
                                                    {"redirect_uri", redirectUri}});
        QCOMPARE(refused.error, QByteArray("invalid_grant"));
        // TK-03: a foreign attempt does not spend it.
        QCOMPARE(OauthService(rig).redeem(code).error, QByteArray());
    }

    void rowB32_tokenAnswer_hasTheKeysOfTheGrant()
    {
        OauthRig rig;
        const auto answer = OauthService(rig).redeem(OauthBrowser(rig).code());
        QCOMPARE(answer.text("token_type"), QByteArray("Bearer"));
        QCOMPARE(answer.json.value("expires_in"_L1).toInt(), 600);
        QCOMPARE(answer.text("scope"), QByteArray("api openid"));
        QVERIFY(answer.json.contains("access_token"_L1));
        QVERIFY(answer.text("refresh_token").startsWith("rt_"));
        QVERIFY(answer.json.contains("id_token"_L1));
    }

    void KT13_rowB33_idToken_holdsIdentifierEmailAndCompany()
    {
        OauthRig rig;
        const auto answer =
            OauthService(rig).redeem(OauthBrowser(rig).code({{"nonce", "n-0S6_WzA2Mj"}}));
        const auto jws = server::crypto::parseCompact(answer.text("id_token")).value();
        QCOMPARE(jws.header.value("alg"_L1).toString(), u"RS256"_s);
        const auto &keys = *rig.catalog.current()->keys;
        const auto *key = keys.byKid(jws.header.value("kid"_L1).toString().toUtf8());
        QVERIFY(key && server::crypto::verifyCompact(jws, *key));
        const auto &claims = jws.payload;
        QCOMPARE(claims.value("iss"_L1).toString().toUtf8(), OauthRig::issuer());
        QCOMPARE(claims.value("aud"_L1).toString(), u"portal"_s);
        QCOMPARE(claims.value("sub"_L1).toString(), u"subject-of-marta"_s);
        QCOMPARE(claims.value("email"_L1).toString(), u"marta@acme.example"_s);
        QCOMPARE(claims.value("company"_L1).toString(), u"Acme GmbH"_s);
        QCOMPARE(claims.value("nonce"_L1).toString(), u"n-0S6_WzA2Mj"_s);
        QCOMPARE(claims.value("auth_time"_L1).toInteger(),
                 server::base::toSeconds(rig.clock.now()));
        const auto half = server::crypto::sha256(answer.text("access_token")).left(16);
        QCOMPARE(claims.value("at_hash"_L1).toString().toUtf8(), server::base::toBase64Url(half));
        const QStringList expected{u"acr"_s,       u"amr"_s,     u"at_hash"_s, u"aud"_s,
                                   u"auth_time"_s, u"company"_s, u"email"_s,   u"exp"_s,
                                   u"iat"_s,       u"iss"_s,     u"nonce"_s,   u"sub"_s};
        QCOMPARE(claims.keys(), expected);
    }

    void KT04_R3_accessToken_isAJwtOfRfc9068()
    {
        OauthRig rig;
        const auto answer = OauthService(rig).redeem(OauthBrowser(rig).code());
        const auto jws = server::crypto::parseCompact(answer.text("access_token")).value();
        QCOMPARE(jws.header.value("typ"_L1).toString(), u"at+jwt"_s);
        QCOMPARE(jws.header.value("alg"_L1).toString(), u"ES256"_s);
        for (const char *name : {"iss", "exp", "aud", "sub", "client_id", "iat", "jti", "scope"})
            QVERIFY2(jws.payload.contains(QLatin1StringView(name)), name);
        QCOMPARE(jws.payload.value("exp"_L1).toInteger() - jws.payload.value("iat"_L1).toInteger(),
                 600);
    }

    void KT03_rowB34_accessTokenIsRefusedAfterTenMinutes()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code()).text("access_token");
        for (int i = 0; i < 100; ++i)
            QCOMPARE(service.userinfo(token).error, QByteArray());
        rig.clock.advance(599s);
        QCOMPARE(service.userinfo(token).error, QByteArray());
        rig.clock.advance(1s);
        QCOMPARE(service.userinfo(token).error, QByteArray("invalid_token"));
        QCOMPARE(service.introspect(token).json.value("active"_L1), QJsonValue(false));
    }

    void rowB35_refresh_givesANewPair()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        rig.clock.advance(30s);
        const auto second = service.refresh(first.text("refresh_token"));
        QCOMPARE(second.error, QByteArray());
        QVERIFY(second.text("refresh_token") != first.text("refresh_token"));
        QVERIFY(second.text("access_token") != first.text("access_token"));
        QCOMPARE(service.userinfo(second.text("access_token")).error, QByteArray());
        // the ID Token keeps who and when, and is new.
        const auto before = payloadOf(first.text("id_token"));
        const auto after = payloadOf(second.text("id_token"));
        for (const char *name : {"iss", "sub", "aud", "auth_time"})
            QCOMPARE(after.value(QLatin1StringView(name)), before.value(QLatin1StringView(name)));
        QCOMPARE(after.value("iat"_L1).toInteger(), before.value("iat"_L1).toInteger() + 30);
    }

    void rowB36_spentRefreshToken_endsTheWholeConnection()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        const auto second = service.refresh(first.text("refresh_token"));
        QCOMPARE(service.refresh(first.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(service.refresh(second.text("refresh_token")).error, QByteArray("invalid_grant"));
        QCOMPARE(service.userinfo(second.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(rig.audited("refresh.replayed"), 1);
    }

    void TK14_rowB37_refreshTokenLivesFourteenDaysFromItsOwnIssue()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        rig.clock.advance(24h * 14 - 1min);
        const auto second = service.refresh(first.text("refresh_token"));
        QCOMPARE(second.error, QByteArray());
        rig.clock.advance(24h * 14);
        QCOMPARE(service.refresh(second.text("refresh_token")).error, QByteArray("invalid_grant"));
    }
};

QTEST_GUILESS_MAIN(CodeFlowTest)
#include "tst_codeflow.moc"
