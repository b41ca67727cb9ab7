// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol sections 4 and 10; security sections 5.6 and 5.8.
#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace base = server::base;
namespace crypto = server::crypto;
namespace domain = server::domain;

class TokenUseTest : public QObject
{
    Q_OBJECT

    static QByteArray part(const QJsonObject &object)
    {
        return base::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }

private slots:
    // ---- userinfo -----------------------------------------------------------------------------
    void rowB10_rowB41_openidTokenReachesUserData_apiTokenDoesNot()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto open = service.redeem(browser.code({{"scope", "openid"}}));
        const auto answer = service.userinfo(open.text("access_token"));
        QCOMPARE(answer.json, (QJsonObject{{u"sub"_s, u"subject-of-marta"_s},
                                           {u"email"_s, u"marta@acme.example"_s},
                                           {u"company"_s, u"Acme GmbH"_s}}));
        const auto api = service.redeem(browser.code({{"scope", "api"}}));
        const auto refused = service.userinfo(api.text("access_token"));
        QCOMPARE(refused.error, QByteArray("insufficient_scope"));
        QCOMPARE(std::get<OAuthError>(refused.raw).challenge, QByteArray("Bearer"));
        QCOMPARE(std::get<OAuthError>(refused.raw).scope, QByteArray("openid"));
    }

    void U1_tokenComesInHeaderOrBody_onceOnly()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto ask = [&](const QByteArray &header, const Fields &body) {
            auto meta = rig.meta();
            meta.authorization = header;
            return service
                .ask([&](auto reply) { rig.engine().userinfo(parametersOf(body), meta, reply); })
                .error;
        };
        QCOMPARE(ask("Bearer " + token, {}), QByteArray());
        QCOMPARE(ask("bEARER " + token, {}), QByteArray());
        QCOMPARE(ask({}, {{"access_token", token}}), QByteArray());
        QCOMPARE(ask("Bearer " + token, {{"access_token", token}}), QByteArray("invalid_request"));
        QCOMPARE(ask({}, {}), QByteArray("invalid_token"));
        QCOMPARE(ask("Basic " + token, {}), QByteArray("invalid_token"));
        QCOMPARE(ask("Bearer", {}), QByteArray("invalid_token"));
    }

    void U2_U3_eachScopeReturnsItsWholeSet_withoutEmptyOnes()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.idTokenClaims = domain::IdTokenClaims::Standard;
        });
        rig.changeUser(u"marta"_s, [](domain::User &user) {
            user.claims = {
                {u"given_name"_s, u"Marta"_s},
                {u"nickname"_s, u""_s},
                {u"birthdate"_s, u"0000-02-29"_s},
                {u"updated_at"_s, 1700000000},
                {u"email_verified"_s, true},
                {u"phone_number"_s, u"+49 1"_s},
                {u"address"_s, QJsonObject{{u"country"_s, u"DE"_s}, {u"region"_s, u""_s}}}};
        });
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens =
            service.redeem(browser.code({{"scope", "openid profile email address phone groups"}}));
        const auto claims = service.userinfo(tokens.text("access_token")).json;
        const QJsonObject expected{{u"sub"_s, u"subject-of-marta"_s},
                                   {u"name"_s, u"marta Ruiz"_s},
                                   {u"given_name"_s, u"Marta"_s},
                                   {u"preferred_username"_s, u"marta"_s},
                                   {u"birthdate"_s, u"0000-02-29"_s},
                                   {u"updated_at"_s, 1700000000},
                                   {u"email"_s, u"marta@acme.example"_s},
                                   {u"email_verified"_s, true},
                                   {u"phone_number"_s, u"+49 1"_s},
                                   {u"phone_number_verified"_s, false},
                                   {u"address"_s, QJsonObject{{u"country"_s, u"DE"_s}}},
                                   {u"groups"_s, QJsonArray{u"sales"_s}}};
        QCOMPARE(claims, expected);
        // I2: none of it stands in the ID Token.
        const auto idToken = crypto::parseCompact(tokens.text("id_token")).value().payload;
        for (const char *name : {"email", "name", "company", "groups", "phone_number"})
            QVERIFY2(!idToken.contains(QLatin1StringView(name)), name);
    }

    // ---- forgeries ----------------------------------------------------------------------------
    void KT05_KT06_KT07_forgedTokens_areRefused_data()
    {
        QTest::addColumn<QByteArray>("forgery");
        for (const char *name :
             {"alg none", "alg none without signature", "HS256 with the public key",
              "payload changed", "header changed", "foreign key", "swapped kid", "signature cut",
              "typ missing", "typ of an ID Token", "ID Token", "foreign audience", "foreign issuer",
              "jwk in header", "four parts", "trailing junk", "unknown kid"})
            QTest::newRow(name) << QByteArray(name);
    }
    void KT05_KT06_KT07_forgedTokens_areRefused()
    {
        QFETCH(QByteArray, forgery);
        OauthRig rig;
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        const auto good = tokens.text("access_token");
        QCOMPARE(service.userinfo(good).error, QByteArray());
        const auto forged = forge(rig, forgery, good, tokens.text("id_token"));
        QVERIFY(!forged.isEmpty());
        QCOMPARE(service.userinfo(forged).error, QByteArray("invalid_token"));
        // What we signed for another audience is told to the client that it was made for, and opens
        // nothing here.
        if (forgery != "foreign audience")
            QCOMPARE(introspected(service.introspect(forged)), inactive());
        QCOMPARE(service.userinfo(good).error, QByteArray());
    }

    void rowA38_changedIssuer_endsTheOldTokens()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code()).text("access_token");
        rig.change([](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            domain::ServerConfig config;
            config.issuer = domain::Issuer::parse("https://sso.example/other").value();
            return work.settings().putServerConfig(config);
        });
        QCOMPARE(service.userinfo(token).error, QByteArray("invalid_token"));
    }

    // ---- introspection ------------------------------------------------------------------------
    void R2_liveToken_isDescribed()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        const auto live = service.introspect(tokens.text("access_token")).json;
        QCOMPARE(live.value("active"_L1), QJsonValue(true));
        QCOMPARE(live.value("scope"_L1).toString(), u"api openid"_s);
        QCOMPARE(live.value("client_id"_L1).toString(), u"portal"_s);
        QCOMPARE(live.value("sub"_L1).toString(), u"subject-of-marta"_s);
        QCOMPARE(live.value("username"_L1).toString(), u"marta"_s);
        QCOMPARE(live.value("token_type"_L1).toString(), u"Bearer"_s);
        QCOMPARE(live.value("exp"_L1).toInteger() - live.value("iat"_L1).toInteger(), 600);
        QCOMPARE(live.value("iss"_L1), live.value("aud"_L1));
        QCOMPARE(service.introspect(tokens.text("refresh_token")).json.value("active"_L1),
                 QJsonValue(true));
    }

    void RV09_RV10_whateverIsNotLive_getsTheSameBytes_data()
    {
        QTest::addColumn<QByteArray>("why");
        for (const char *why : {"expired", "revoked", "unknown", "foreign", "user locked",
                                "id token", "code", "retired refresh token"})
            QTest::newRow(why) << QByteArray(why);
    }
    void RV09_RV10_whateverIsNotLive_getsTheSameBytes()
    {
        QFETCH(QByteArray, why);
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        OauthService other(rig, "other");
        const auto tokens = service.redeem(browser.code());
        QByteArray token = tokens.text("access_token");
        if (why == "expired")
            rig.clock.advance(600s);
        if (why == "revoked")
            service.revoke(tokens.text("refresh_token"));
        if (why == "unknown")
            token = "abc";
        if (why == "user locked")
            rig.changeUser(u"marta"_s, [](domain::User &user) { user.locked = true; });
        if (why == "id token")
            token = tokens.text("id_token");
        if (why == "code")
            token = browser.code();
        if (why == "retired refresh token") {
            token = tokens.text("refresh_token");
            service.refresh(token);
        }
        const auto answer = (why == "foreign" ? other : service).introspect(token);
        QCOMPARE(introspected(answer), inactive());
    }

    void CA11_introspectionAndRevocation_needTheClient()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto token = service.redeem(OauthBrowser(rig).code()).text("access_token");
        const auto ask = [&](const Fields &body) {
            return service
                .ask([&](auto reply) {
                    rig.engine().introspection(parametersOf(body), rig.meta(), reply);
                })
                .error;
        };
        QCOMPARE(ask({{"token", token}}), QByteArray("invalid_client"));
        QCOMPARE(ask({{"token", token}, {"client_id", "phone"}}), QByteArray("invalid_client"));
        QCOMPARE(ask(service.credentials()), QByteArray("invalid_request"));
        const auto anonymous = service.ask([&](auto reply) {
            rig.engine().revocation(parametersOf({{"token", token}}), rig.meta(), reply);
        });
        QCOMPARE(anonymous.error, QByteArray("invalid_client"));
        QCOMPARE(service.userinfo(token).error, QByteArray());
    }

    // ---- revocation ---------------------------------------------------------------------------
    void R1_RV02_revokedToken_endsItsConnection_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("refresh token") << QByteArray("refresh_token");
        QTest::newRow("access token") << QByteArray("access_token");
    }
    void R1_RV02_revokedToken_endsItsConnection()
    {
        QFETCH(QByteArray, kind);
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const auto elsewhere = service.redeem(browser.code());
        const auto answer = service.revoke(tokens.text(kind.constData()));
        QVERIFY(std::holds_alternative<EmptyAnswer>(answer.raw));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        // The person's other connection and the consent stay.
        QCOMPARE(service.userinfo(elsewhere.text("access_token")).error, QByteArray());
        QVERIFY(
            !OauthBrowser::parameter(browser.authorize(OauthBrowser::request()), "code").isEmpty());
        QCOMPARE(rig.audited("connection.ended"), 1);
    }

    void RV01_unknownAndForeignTokens_get200AndChangeNothing()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthService other(rig, "other");
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        for (const auto &token :
             {QByteArray("abc"), tokens.text("refresh_token"), tokens.text("access_token")})
            QVERIFY(std::holds_alternative<EmptyAnswer>(other.revoke(token).raw));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray());
    }

    void R1_retiredRefreshToken_canStillBeRevoked()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto first = service.redeem(OauthBrowser(rig).code());
        const auto second = service.refresh(first.text("refresh_token"));
        service.revoke(first.text("refresh_token"));
        QCOMPARE(service.refresh(second.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    void RV04_afterARevocation_noRequestSucceeds()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        for (int i = 0; i < 50; ++i) {
            const auto tokens = service.redeem(browser.code());
            QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
            service.revoke(tokens.text("refresh_token"));
            QCOMPARE(service.userinfo(tokens.text("access_token")).error,
                     QByteArray("invalid_token"));
        }
    }

private:
    static QByteArray inactive() { return R"({"active":false})"; }
    static QByteArray introspected(const OauthService::Answer &answer)
    {
        const auto *json = std::get_if<JsonAnswer>(&answer.raw);
        return json ? json->json : answer.error;
    }
    static QByteArray signedBy(const crypto::SigningKeyPair &key, const QJsonObject &header,
                               const QJsonObject &payload)
    {
        const QByteArray input = part(header) + '.' + part(payload);
        return input + '.' + base::toBase64Url(key.sign(input).value());
    }
    static QByteArray forge(OauthRig &rig, const QByteArray &how, const QByteArray &good,
                            const QByteArray &idToken)
    {
        const auto jws = crypto::parseCompact(good).value();
        const auto &keys = *rig.catalog.current()->keys;
        const auto *own = keys.active(domain::SigningAlgorithm::ES256);
        const auto *rsa = keys.active(domain::SigningAlgorithm::RS256);
        const auto foreign = crypto::SigningKeyPair::generate(crypto::Algorithm::ES256).value();
        const auto pieces = good.split('.');
        auto header = jws.header;
        auto payload = jws.payload;
        const auto withHeader = [&](const char *name, const QJsonValue &value) {
            header.insert(QLatin1StringView(name), value);
            return header;
        };
        if (how == "alg none")
            return part(withHeader("alg", u"none"_s)) + '.' + pieces[1] + '.' + pieces[2];
        if (how == "alg none without signature")
            return part(withHeader("alg", u"none"_s)) + '.' + pieces[1] + '.';
        if (how == "HS256 with the public key") {
            const auto input = part(withHeader("alg", u"HS256"_s)) + '.' + pieces[1];
            const auto publicKey = QJsonDocument(own->publicJwk()).toJson(QJsonDocument::Compact);
            return input + '.' + base::toBase64Url(crypto::hmacSha256(publicKey, input));
        }
        if (how == "payload changed") {
            payload.insert(u"sub"_s, u"subject-of-paul"_s);
            return pieces[0] + '.' + part(payload) + '.' + pieces[2];
        }
        if (how == "header changed")
            return part(withHeader("x", 1)) + '.' + pieces[1] + '.' + pieces[2];
        if (how == "foreign key")
            return signedBy(*foreign, header, payload);
        if (how == "swapped kid")
            return signedBy(*own, withHeader("kid", QString::fromUtf8(rsa->kid())), payload);
        if (how == "signature cut")
            return good.chopped(4);
        if (how == "typ missing") {
            header.remove(u"typ"_s);
            return signedBy(*own, header, payload);
        }
        if (how == "typ of an ID Token")
            return signedBy(*own, withHeader("typ", u"JWT"_s), payload);
        if (how == "ID Token")
            return idToken;
        if (how == "foreign audience") {
            payload.insert(u"aud"_s, u"https://api.example"_s);
            return signedBy(*own, header, payload);
        }
        if (how == "foreign issuer") {
            payload.insert(u"iss"_s, u"https://sso.example/"_s);
            return signedBy(*own, header, payload);
        }
        if (how == "jwk in header")
            return signedBy(*foreign, withHeader("jwk", foreign->publicJwk()), payload);
        if (how == "four parts")
            return good + ".x";
        if (how == "trailing junk")
            return good + "=";
        if (how == "unknown kid")
            return signedBy(*own, withHeader("kid", u"nobody"_s), payload);
        return {};
    }
};

QTEST_GUILESS_MAIN(TokenUseTest)
#include "tst_tokenuse.moc"
