// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol sections 2 to 4, clause by clause: OpenID Connect Core, RFC 6749, RFC 7636, RFC 9207.
#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "server/oauth/interaction/authenticationcontext.h"
#include "server/oauth/tokens/accesstoken.h"
#include "server/service/signingkeys.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

QByteArray challengeOf(const QByteArray &verifier)
{
    return server::base::toBase64Url(server::crypto::sha256(verifier));
}

QJsonObject headerOf(const QByteArray &jwt)
{
    return server::crypto::parseCompact(jwt).value().header;
}

QJsonObject payloadOf(const QByteArray &jwt)
{
    return server::crypto::parseCompact(jwt).value().payload;
}

QByteArray printable(qsizetype count)
{
    QByteArray text;
    for (qsizetype i = 0; i < count; ++i)
        text.append(static_cast<char>(0x20 + i % 95));
    return text;
}

bool isErrorText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c >= 0x20 && c <= 0x7e && c != '"' && c != '\\'; });
}

} // namespace

class OpenIdTest : public QObject
{
    Q_OBJECT

    /// One that every test may use which leaves the installation as it is.
    OauthRig &shared() { return *m_shared; }

private slots:
    void initTestCase() { m_shared = std::make_unique<OauthRig>(); }
    void cleanupTestCase() { m_shared.reset(); }

    // ---- authorization -------------------------------------------------------------------------
    void A4_errors_useOnlyPermittedCharactersAndNames()
    {
        const QList<Fields> bad{{{"response_type", ""}},     {{"response_type", "id_token"}},
                                {{"scope", "openid \"x\\"}}, {{"prompt", "none"}},
                                {{"prompt", "\xC3\xA9"}},    {{"max_age", "\"x\""}},
                                {{"claims", "\\"}},          {{"request", "x"}}};
        for (const auto &changes : bad) {
            const auto page = OauthBrowser(shared()).authorize(OauthBrowser::request(changes));
            const auto &redirect = std::get<ClientRedirect>(page);
            for (const auto &[name, value] : redirect.parameters) {
                QVERIFY(
                    QByteArrayList({"error", "error_description", "state", "iss"}).contains(name));
                QVERIFY(!name.startsWith("error") || isErrorText(value));
            }
            QVERIFY(!OauthBrowser::parameter(page, "error").isEmpty());
            QVERIFY(OauthBrowser::parameter(page, "code").isEmpty());
            QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        }
    }

    void A6_A8_longStateAndNonce_comeBackUnchanged()
    {
        const QByteArray state = printable(1000);
        const QByteArray nonce = printable(384);
        const auto page = OauthBrowser(shared()).walk(
            OauthBrowser::request({{"state", state}, {"nonce", nonce}}));
        QCOMPARE(OauthBrowser::parameter(page, "state"), state);
        const auto tokens = OauthService(shared()).redeem(OauthBrowser::parameter(page, "code"));
        QCOMPARE(payloadOf(tokens.text("id_token"))["nonce"_L1].toString().toUtf8(), nonce);
    }

    void A8_nonceIsOptional_andNeverInvented()
    {
        const auto tokens = OauthService(shared()).redeem(OauthBrowser(shared()).code());
        QVERIFY(!payloadOf(tokens.text("id_token")).contains("nonce"_L1));
    }

    void A7_everyAnswerToTheClient_namesTheIssuer()
    {
        OauthBrowser browser(shared());
        QList<Page> answers;
        answers.append(browser.authorize(OauthBrowser::request({{"prompt", "none"}})));
        auto page = browser.authorize(OauthBrowser::request({{"scope", "openid email"}}));
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        answers.append(browser.decide(std::get<ConsentPage>(page), "deny"));
        answers.append(browser.authorize(
            OauthBrowser::request({{"prompt", "none"}, {"scope", "openid phone"}})));
        answers.append(browser.authorize(OauthBrowser::request({{"scope", "unknown"}})));
        answers.append(browser.authorize(
            OauthBrowser::request({{"response_mode", "form_post"}, {"response_type", "x"}})));
        answers.append(browser.walk(OauthBrowser::request()));
        const QByteArrayList expected{"login_required",
                                      "access_denied",
                                      "consent_required",
                                      "invalid_scope",
                                      "unsupported_response_type",
                                      ""};
        for (qsizetype i = 0; i < answers.size(); ++i) {
            QCOMPARE(OauthBrowser::parameter(answers.at(i), "error"), expected.at(i));
            QCOMPARE(OauthBrowser::parameter(answers.at(i), "iss"), OauthRig::issuer());
        }
        QVERIFY(!OauthBrowser::parameter(answers.last(), "code").isEmpty());
    }

    void A9_promptConsent_alwaysAsks()
    {
        OauthBrowser browser(shared());
        QVERIFY(!browser.code().isEmpty());
        for (int i = 0; i < 2; ++i) {
            const auto page = browser.authorize(OauthBrowser::request({{"prompt", "consent"}}));
            QVERIFY(std::holds_alternative<ConsentPage>(page));
            QVERIFY(!OauthBrowser::parameter(browser.decide(std::get<ConsentPage>(page), "allow"),
                                             "code")
                         .isEmpty());
        }
        const auto both = browser.authorize(OauthBrowser::request({{"prompt", "login consent"}}));
        QVERIFY(std::holds_alternative<SignInPage>(both));
    }

    void A10_authTime_isThePasswordCheck_andSurvivesSilentRequests()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const qint64 signedIn = server::base::toSeconds(rig.clock.now());
        QVERIFY(!browser.code({{"max_age", "100"}}).isEmpty());
        rig.clock.advance(99500ms);
        const auto page =
            browser.authorize(OauthBrowser::request({{"prompt", "none"}, {"max_age", "100"}}));
        const auto tokens = service.redeem(OauthBrowser::parameter(page, "code"));
        QCOMPARE(payloadOf(tokens.text("id_token"))["auth_time"_L1].toInteger(), signedIn);
        rig.clock.advance(2s);
        const auto late =
            browser.authorize(OauthBrowser::request({{"prompt", "none"}, {"max_age", "100"}}));
        QCOMPARE(OauthBrowser::parameter(late, "error"), QByteArray("login_required"));
    }

    void A10_clientsDefaultMaxAge_countsWhereTheRequestNamesNone()
    {
        OauthRig rig;
        rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.other.insert(u"default_max_age"_s, 60);
        });
        OauthBrowser browser(rig);
        QVERIFY(!browser.code().isEmpty());
        rig.clock.advance(2min);
        QVERIFY(std::holds_alternative<SignInPage>(browser.authorize(OauthBrowser::request())));
        const auto page = browser.authorize(OauthBrowser::request({{"max_age", "600"}}));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
    }

    void A12_acrAndHints_neverFail_andAcrIsWhatWasReached()
    {
        const auto tokens = OauthService(shared()).redeem(
            OauthBrowser(shared()).code({{"acr_values", "urn:mace:incommon:iap:silver 1 2"},
                                         {"display", "hologram"},
                                         {"ui_locales", "tlh-x de-CH !!"},
                                         {"claims_locales", "xx"},
                                         {"login_hint", "who@else.example"}}));
        QCOMPARE(payloadOf(tokens.text("id_token"))["acr"_L1].toString().toUtf8(), passwordAcr());
        const auto discovery = std::get<JsonAnswer>(shared().engine().discovery()).json;
        QVERIFY(QJsonDocument::fromJson(discovery)
                    .object()["acr_values_supported"_L1]
                    .toArray()
                    .contains(QString::fromUtf8(passwordAcr())));
    }

    void A13_everyFormOfAClaimsRequest_isTaken()
    {
        const QByteArray claims =
            R"({"userinfo":{"given_name":null,"email":{},"nickname":{"essential":true},)"
            R"("phone_number":{"value":"+1"},"locale":{"values":["de","fr"]},"http://x/y":null},)"
            R"("id_token":{"acr":{"essential":true,"values":["urn:x"]},"auth_time":{"essential":true},)"
            R"("picture":null},"verified_claims":7})";
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.idTokenClaims = domain::IdTokenClaims::Standard;
        });
        rig.changeUser(u"marta"_s, [](domain::User &user) {
            user.claims = {{u"given_name"_s, u"Marta"_s},
                           {u"locale"_s, u"es"_s},
                           {u"picture"_s, u"https://x.example/m.png"_s}};
        });
        const auto tokens = OauthService(rig).redeem(
            OauthBrowser(rig).code({{"scope", "openid"}, {"claims", claims}}));
        QCOMPARE(tokens.error, QByteArray());
        const auto idToken = payloadOf(tokens.text("id_token"));
        QCOMPARE(idToken["picture"_L1].toString(), u"https://x.example/m.png"_s);
        for (const char *name : {"given_name", "email", "nickname", "locale"})
            QVERIFY2(!idToken.contains(QLatin1StringView(name)), name);
        // Neither what the account does not have nor a wished-for value stands in the way.
        const auto told = OauthService(rig).userinfo(tokens.text("access_token")).json;
        QCOMPARE(told.keys(), (QStringList{u"email"_s, u"given_name"_s, u"locale"_s, u"sub"_s}));
    }

    void A16_codes_areLongAndBoundToWhatWasAsked()
    {
        OauthBrowser browser(shared());
        const auto one = browser.code({{"nonce", "first"}});
        const auto two = browser.code({{"nonce", "second"}});
        QVERIFY(one != two);
        for (const auto &code : {one, two})
            QVERIFY(code.size() >= 22 && server::base::fromBase64Url(code).has_value());
        const auto tokens = OauthService(shared()).redeem(two);
        QCOMPARE(payloadOf(tokens.text("id_token"))["nonce"_L1].toString(), u"second"_s);
        QCOMPARE(OauthService(shared(), "other").redeem(one).error, QByteArray("invalid_grant"));
        QCOMPARE(OauthService(shared())
                     .redeem(one, {{"redirect_uri", OauthRig::redirectUri() + "?tenant=a"}})
                     .error,
                 QByteArray("invalid_grant"));
    }

    void A16_codeLifetimeOfTheTemplate_endsAtItsBoundary()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) { policy.codeLifetime = 60s; });
        OauthBrowser browser(rig);
        const auto early = browser.code();
        const auto late = browser.code();
        rig.clock.advance(59999ms);
        QCOMPARE(OauthService(rig).redeem(early).error, QByteArray());
        rig.clock.advance(1ms);
        QCOMPARE(OauthService(rig).redeem(late).error, QByteArray("invalid_grant"));
    }

    void A17_pkce_isTakenFromEveryClient_andNeverPlain()
    {
        const QByteArray verifier = QByteArray(43, 'v');
        const Fields pkce{{"code_challenge", challengeOf(verifier)},
                          {"code_challenge_method", "S256"}};
        OauthBrowser browser(shared());
        OauthService service(shared());
        const auto code = browser.code(pkce);
        QCOMPARE(service.redeem(code).error, QByteArray("invalid_grant"));
        QCOMPARE(service.redeem(code, {{"code_verifier", QByteArray(43, 'w')}}).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(service.redeem(code, {{"code_verifier", verifier}}).error, QByteArray());
        const auto phone = browser.code(pkce + Fields{{"client_id", "phone"}});
        const auto answer = service.token(Fields{{"grant_type", "authorization_code"},
                                                 {"client_id", "phone"},
                                                 {"code", phone},
                                                 {"redirect_uri", OauthRig::redirectUri()},
                                                 {"code_verifier", verifier}});
        QCOMPARE(answer.error, QByteArray());
        for (const QByteArray method : {"plain", ""}) {
            const auto page = browser.authorize(OauthBrowser::request(
                {{"code_challenge", verifier}, {"code_challenge_method", method}}));
            QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
        }
    }

    // ---- token endpoint ------------------------------------------------------------------------
    void T1_bothWaysOfSendingTheSecret_work_andComeBeforeTheCode()
    {
        const QByteArray secret = OauthRig::secretOf("portal");
        const Fields grant{{"grant_type", "authorization_code"},
                           {"redirect_uri", OauthRig::redirectUri()}};
        auto basic = shared().meta();
        basic.authorization = "Basic " + ("portal:" + secret).toBase64();
        auto wrong = shared().meta();
        wrong.authorization = "Basic " + QByteArray("portal:x").toBase64();
        OauthService service(shared());
        OauthBrowser browser(shared());
        const auto code = browser.code();
        const auto body = parametersOf(grant + Fields{{"code", code}});
        // The code is looked at only after the client has proven itself: it is not spent.
        QCOMPARE(service.token(body, wrong).error, QByteArray("invalid_client"));
        QCOMPARE(service.token(body, basic).error, QByteArray());
        QCOMPARE(service.redeem(browser.code()).error, QByteArray());
    }

    void T2_success_holdsWhatWasGranted()
    {
        OauthBrowser browser(shared());
        OauthService service(shared());
        for (const bool withOpenid : {true, false}) {
            const auto tokens =
                service.redeem(browser.code({{"scope", withOpenid ? "openid api" : "api"}}));
            QCOMPARE(tokens.error, QByteArray());
            QVERIFY(!tokens.text("access_token").isEmpty());
            QCOMPARE(tokens.text("token_type"), QByteArray("Bearer"));
            QCOMPARE(tokens.json["expires_in"_L1], QJsonValue(600));
            QCOMPARE(tokens.json.contains("id_token"_L1), withOpenid);
            QCOMPARE(tokens.text("scope"), QByteArray(withOpenid ? "api openid" : "api"));
        }
    }

    void T3_everyWrongCode_isInvalidGrant_data()
    {
        QTest::addColumn<QByteArray>("why");
        for (const char *why : {"unknown", "used", "expired", "foreign", "redirect_uri",
                                "wrong verifier", "no verifier", "verifier uncalled for"})
            QTest::newRow(why) << QByteArray(why);
    }
    void T3_everyWrongCode_isInvalidGrant()
    {
        QFETCH(QByteArray, why);
        OauthRig rig;
        OauthBrowser browser(rig);
        const QByteArray verifier(43, 'v');
        Fields request;
        Fields more;
        if (why.endsWith(" verifier")) {
            request = {{"code_challenge", challengeOf(verifier)},
                       {"code_challenge_method", "S256"}};
        }
        if (why == "wrong verifier")
            more = {{"code_verifier", QByteArray(43, 'x')}};
        else if (why == "verifier uncalled for")
            more = {{"code_verifier", verifier}};
        else if (why == "redirect_uri")
            more = {{"redirect_uri", "https://portal.example/else"}};
        const auto code = why == "unknown" ? QByteArray(43, 'c') : browser.code(request);
        if (why == "used")
            QCOMPARE(OauthService(rig).redeem(code).error, QByteArray());
        if (why == "expired")
            rig.clock.advance(600s);
        const auto answer =
            OauthService(rig, why == "foreign" ? "other" : "portal").redeem(code, more);
        QCOMPARE(answer.error, QByteArray("invalid_grant"));
        const auto &error = std::get<OAuthError>(answer.raw);
        QVERIFY(isErrorText(error.publicText) && !error.publicText.isEmpty());
        QVERIFY(error.challenge.isEmpty());
    }

    void T4_replayLongAfterwards_endsEveryTokenOfTheConnection()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto code = OauthBrowser(rig).code();
        auto tokens = service.redeem(code);
        for (int i = 0; i < 3; ++i) {
            rig.clock.advance(24h);
            tokens = service.refresh(tokens.text("refresh_token"));
        }
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
        QCOMPARE(service.redeem(code).error, QByteArray("invalid_grant"));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        QVERIFY(rig.audited("code.replayed") > 0);
    }

    void T5_tokens_cannotBeGuessed()
    {
        QSet<QByteArray> seen;
        OauthBrowser browser(shared());
        for (int i = 0; i < 5; ++i) {
            const auto tokens = OauthService(shared()).redeem(browser.code());
            const auto refresh = tokens.text("refresh_token");
            QVERIFY(refresh.startsWith("rt_"));
            QVERIFY(server::base::fromBase64Url(refresh.mid(3)).value().size() >= 16);
            const auto access = tokens.text("access_token");
            QVERIFY(std::all_of(access.begin(), access.end(),
                                [](char c) { return c > 0x20 && c < 0x7f; }));
            const auto id = payloadOf(access)["jti"_L1].toString().toLatin1();
            QVERIFY(server::base::fromBase64Url(id).value().size() >= 16);
            seen << refresh << id;
        }
        QCOMPARE(seen.size(), 10);
    }

    void T6_refresh_keepsWhoAndWhen_inANewIdToken()
    {
        OauthRig rig;
        OauthService service(rig);
        OauthBrowser browser(rig);
        const auto first = service.redeem(browser.code(
            {{"scope", "openid offline_access"}, {"prompt", "consent"}, {"nonce", "n"}}));
        QVERIFY(!first.text("refresh_token").isEmpty());
        rig.clock.advance(5min);
        const auto second =
            service.refresh(first.text("refresh_token"), {{"scope", "openid offline_access"}});
        QCOMPARE(second.error, QByteArray());
        const auto before = payloadOf(first.text("id_token"));
        const auto after = payloadOf(second.text("id_token"));
        for (const char *name : {"iss", "sub", "aud", "azp", "auth_time"})
            QCOMPARE(after[QLatin1StringView(name)], before[QLatin1StringView(name)]);
        QCOMPARE(after["iat"_L1].toInteger(), before["iat"_L1].toInteger() + 300);
        QCOMPARE(OauthService(rig, "other").refresh(second.text("refresh_token")).error,
                 QByteArray("invalid_grant"));
        const auto discovery = std::get<JsonAnswer>(rig.engine().discovery()).json;
        QVERIFY(QJsonDocument::fromJson(discovery)
                    .object()["grant_types_supported"_L1]
                    .toArray()
                    .contains(u"refresh_token"_s));
    }

    void T8_sub_isTheAccount_butForRestApiClientsTheirCode()
    {
        OauthService service(shared());
        const auto tokens = service.redeem(OauthBrowser(shared()).code());
        const QString account = u"subject-of-marta"_s;
        QCOMPARE(payloadOf(tokens.text("access_token"))["sub"_L1].toString(), account);
        QCOMPARE(payloadOf(tokens.text("id_token"))["sub"_L1].toString(), account);
        const auto token = tokens.text("access_token");
        QCOMPARE(service.userinfo(token).json["sub"_L1].toString(), account);
        QCOMPARE(service.introspect(token).json["sub"_L1].toString(), account);

        const auto catalog = shared().catalog.current();
        auto user = shared().storage.read()->users().byCode(u"marta"_s).value().value();
        user.type = domain::UserType::RestApiClient;
        user.code = u"APIUSER"_s;
        const Confirmation unbound;
        const Issuance issuance{*catalog,
                                *catalog->client("portal"),
                                &user,
                                nullptr,
                                domain::ScopeSet::parse("api").value(),
                                shared().clock.now(),
                                unbound};
        const auto machine = signAccessToken(issuance, shared().source()).value();
        QCOMPARE(payloadOf(machine.text)["sub"_L1].toString(), u"APIUSER"_s);
    }

    void F13_wrongClientWithWrongCode_isOneOfTheTwo()
    {
        const auto answer =
            OauthService(shared()).token(Fields{{"grant_type", "authorization_code"},
                                                {"client_id", "portal"},
                                                {"client_secret", "cs_wrong"},
                                                {"code", "wrong"}});
        QCOMPARE(answer.error, QByteArray("invalid_client"));
    }

    // ---- ID Token ------------------------------------------------------------------------------
    void I1_KT13_idToken_isSignedAsTheClientAsks_data()
    {
        QTest::addColumn<domain::SigningAlgorithm>("algorithm");
        using enum domain::SigningAlgorithm;
        for (const auto algorithm : {RS256, PS256, ES256, EdDSA})
            QTest::newRow(domain::toName(algorithm)) << algorithm;
    }
    void I1_KT13_idToken_isSignedAsTheClientAsks()
    {
        QFETCH(domain::SigningAlgorithm, algorithm);
        OauthRig rig;
        if (!rig.catalog.current()->keys->active(algorithm)) {
            const auto key =
                server::service::makeSigningKey(algorithm, rig.sealer, rig.clock.now()).value();
            rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
                work.markCatalogChanged();
                const auto stored = work.settings().insertSigningKey(key);
                return stored ? server::base::Result<void>() : server::base::passOn(stored);
            });
        }
        // Without a word of the client it is RS256, as Core wants.
        OauthBrowser browser(rig);
        const auto plain = OauthService(rig).redeem(browser.code()).text("id_token");
        QCOMPARE(headerOf(plain)["alg"_L1].toString(), u"RS256"_s);
        rig.changeClient("portal", [&](domain::Client &client) {
            client.metadata.idTokenAlgorithm = algorithm;
        });
        const qint64 now = server::base::toSeconds(rig.clock.now());
        const auto tokens = OauthService(rig).redeem(browser.code({{"nonce", "n-1"}}));
        const auto text = tokens.text("id_token");
        const auto parsed = server::crypto::parseCompact(text).value();
        const auto kid = parsed.header["kid"_L1].toString().toLatin1();
        const auto *key = rig.catalog.current()->keys->byKid(kid);
        QVERIFY(key && server::crypto::verifyCompact(parsed, *key));
        QCOMPARE(parsed.header["alg"_L1].toString().toLatin1(), domain::toName(algorithm));
        const auto &claims = parsed.payload;
        QCOMPARE(claims["iss"_L1].toString().toLatin1(), OauthRig::issuer());
        QCOMPARE(claims["sub"_L1].toString(), u"subject-of-marta"_s);
        QVERIFY(claims["sub"_L1].toString().size() <= 255);
        QCOMPARE(claims["aud"_L1].toString(), u"portal"_s);
        QCOMPARE(claims["iat"_L1].toInteger(), now);
        QVERIFY(claims["exp"_L1].toInteger() > now);
        QCOMPARE(claims["auth_time"_L1].toInteger(), now);
        QCOMPARE(claims["nonce"_L1].toString(), u"n-1"_s);
        // Core section 2: azp only where aud says too little.
        QVERIFY(!claims.contains("azp"_L1));
        if (algorithm != domain::SigningAlgorithm::EdDSA) {
            const auto half = server::crypto::sha256(tokens.text("access_token")).left(16);
            QCOMPARE(claims["at_hash"_L1].toString().toLatin1(), server::base::toBase64Url(half));
        }
    }

    void I2_idToken_holdsNothingUnrequested()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.idTokenClaims = domain::IdTokenClaims::Standard;
        });
        const auto tokens = OauthService(rig).redeem(OauthBrowser(rig).code(
            {{"scope", "openid profile email address phone groups offline_access"}}));
        const QStringList known{u"acr"_s, u"amr"_s, u"at_hash"_s, u"aud"_s, u"auth_time"_s,
                                u"exp"_s, u"iat"_s, u"iss"_s,     u"sub"_s};
        QCOMPARE(payloadOf(tokens.text("id_token")).keys(), known);
    }

private:
    std::unique_ptr<OauthRig> m_shared;
};

QTEST_GUILESS_MAIN(OpenIdTest)
#include "tst_openid.moc"
