// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol section 2, requirements B-25 to B-28, security section 5.2.
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArray challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

} // namespace

class AuthorizationTest : public QObject
{
    Q_OBJECT

    /// For rows that change nothing.
    std::unique_ptr<OauthRig> m_untouched;

private slots:
    void initTestCase() { m_untouched = std::make_unique<OauthRig>(); }
    void cleanupTestCase() { m_untouched.reset(); }

    // ---- never a redirect --------------------------------------------------------------------
    void A3_rowB25_rowB26_badClientOrAddress_getsAPageAndNoRedirect_data()
    {
        QTest::addColumn<Fields>("changes");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<bool>("namesRedirectUri");
        const QByteArray uri = OauthRig::redirectUri();
        QTest::newRow("B-26 unknown client")
            << Fields{{"client_id", "nobody"}} << QByteArray("invalid_client") << false;
        QTest::newRow("B-26 no client_id")
            << Fields{{"client_id", ""}} << QByteArray("invalid_request") << false;
        QTest::newRow("B-25 no redirect_uri")
            << Fields{{"redirect_uri", ""}} << QByteArray("invalid_request") << true;
        for (const QByteArray &bad :
             {uri + "x", uri + "/", uri + "?", uri + "#", QByteArray("https://portal.example/CB"),
              QByteArray("HTTPS://portal.example/cb"), QByteArray("https://portal.example:443/cb"),
              QByteArray("https://portal.example/%63b"), QByteArray("https://portal.example/./cb"),
              QByteArray("https://user@portal.example/cb"), uri + " ", uri + "?tenant=b",
              QByteArray("https://evil.example/cb"), QByteArray("javascript:alert(1)")}) {
            QTest::newRow("B-25 " + bad)
                << Fields{{"redirect_uri", bad}} << QByteArray("invalid_request") << true;
        }
    }
    void A3_rowB25_rowB26_badClientOrAddress_getsAPageAndNoRedirect()
    {
        QFETCH(Fields, changes);
        auto &rig = *m_untouched;
        const auto page = OauthBrowser(rig).authorize(OauthBrowser::request(changes));
        const auto *error = std::get_if<ErrorPage>(&page);
        QVERIFY(error);
        QTEST(nameOf(error->error.code), "error");
        QTEST(error->error.redirectUriFault, "namesRedirectUri");
        QVERIFY(!error->error.mayRedirect);
    }

    void AZ13_rowB26_clientThatIsOff_getsAPage_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"client", "module", "app", "expired", "deleted", "no code grant"})
            QTest::newRow(what) << QByteArray(what);
    }
    void AZ13_rowB26_clientThatIsOff_getsAPage()
    {
        QFETCH(QByteArray, what);
        OauthRig rig;
        switchOff(rig, what);
        const auto page = OauthBrowser(rig).authorize(OauthBrowser::request());
        QVERIFY(std::holds_alternative<ErrorPage>(page));
    }

    void rowB26_clientSwitchedOffBehindTheSignInPage_getsAPage_data()
    {
        AZ13_rowB26_clientThatIsOff_getsAPage_data();
    }
    void rowB26_clientSwitchedOffBehindTheSignInPage_getsAPage()
    {
        QFETCH(QByteArray, what);
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.authorize(OauthBrowser::request());
        const auto signIn = std::get<SignInPage>(page);
        page = browser.followed(browser.signIn(signIn, "marta", OauthRig::password()));
        const auto consent = std::get<ConsentPage>(page);
        switchOff(rig, what);
        QVERIFY(std::holds_alternative<ErrorPage>(browser.decide(consent, "allow")));
        QVERIFY(std::holds_alternative<ErrorPage>(
            OauthBrowser(rig).authorize(OauthBrowser::request())));
        QVERIFY(rig.storage.read()->grants().list({}).value().isEmpty());
    }

    void AZ08_doubledClientIdOrAddress_getsAPage_otherDoublesGoBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("redirects");
        QTest::newRow("client_id") << QByteArray("client_id") << false;
        QTest::newRow("redirect_uri") << QByteArray("redirect_uri") << false;
        for (const char *name : {"state", "scope", "response_type", "response_mode", "nonce",
                                 "prompt", "max_age", "code_challenge", "claims", "login_hint"})
            QTest::newRow(name) << QByteArray(name) << true;
    }
    void AZ08_doubledClientIdOrAddress_getsAPage_otherDoublesGoBack()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, redirects);
        auto &rig = *m_untouched;
        QByteArray query;
        for (const auto &[key, value] : OauthBrowser::request({{"state", "s"}}))
            query += key + '=' + value.toPercentEncoding() + '&';
        query += name + "=&" + name + "=";
        const auto parameters = Parameters::parse(query).value();
        OauthBrowser browser(rig);
        const auto page = browser.browse(
            [&](auto reply) { rig.engine().authorize(parameters, browser.meta(), reply); });
        if (redirects)
            QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
        else
            QVERIFY(std::holds_alternative<ErrorPage>(page));
    }

    // ---- errors that go back -----------------------------------------------------------------
    void A4_otherErrorsGoBackWithStateAndIss_data()
    {
        QTest::addColumn<Fields>("changes");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, Fields changes, QByteArray error) {
            QTest::newRow(name) << changes << error;
        };
        row("A4 response_type missing", {{"response_type", ""}}, "invalid_request");
        row("B-28 response_type token", {{"response_type", "token"}}, "unsupported_response_type");
        row("AZ-10 response_type id_token token", {{"response_type", "id_token token"}},
            "unsupported_response_type");
        row("AZ-10 response_type none", {{"response_type", "none"}}, "unsupported_response_type");
        row("A-04 response_mode fragment", {{"response_mode", "fragment"}}, "invalid_request");
        row("B-27 scope outside the template", {{"scope", "openid admin"}}, "invalid_scope");
        row("RFC 6749 3.3 scope syntax", {{"scope", "open\"id"}}, "invalid_scope");
        row("AZ-11 PKCE plain", {{"code_challenge", challenge}, {"code_challenge_method", "plain"}},
            "invalid_request");
        row("AZ-11 PKCE without method", {{"code_challenge", challenge}}, "invalid_request");
        row("AZ-11 method without challenge", {{"code_challenge_method", "S256"}},
            "invalid_request");
        row("AZ-12 challenge too short",
            {{"code_challenge", challenge.left(42)}, {"code_challenge_method", "S256"}},
            "invalid_request");
        row("AZ-12 challenge alphabet",
            {{"code_challenge", challenge.left(42) + "="}, {"code_challenge_method", "S256"}},
            "invalid_request");
        row("AZ-16 request", {{"request", "eyJhbGciOiJub25lIn0.e30."}}, "invalid_request_object");
        row("AZ-16 request_uri", {{"request_uri", "https://portal.example/r"}},
            "request_uri_not_supported");
        row("Core 3.1.2.6 registration", {{"registration", "{}"}}, "registration_not_supported");
        row("AZ-15 prompt none with login", {{"prompt", "none login"}}, "invalid_request");
        row("Core 3.1.2.1 unknown prompt", {{"prompt", "dance"}}, "invalid_request");
        row("Core 3.1.2.1 max_age", {{"max_age", "-1"}}, "invalid_request");
        row("Core 3.1.2.1 max_age text", {{"max_age", "1e3"}}, "invalid_request");
        row("A11 foreign id_token_hint", {{"id_token_hint", "a.b.c"}}, "invalid_request");
        row("Core 5.5 claims syntax", {{"claims", "{"}}, "invalid_request");
        row("A9 prompt none without session", {{"prompt", "none"}}, "login_required");
        row("DS-07 nonce too long", {{"nonce", QByteArray(1025, 'n')}}, "invalid_request");
    }
    void A4_otherErrorsGoBackWithStateAndIss()
    {
        QFETCH(Fields, changes);
        auto &rig = *m_untouched;
        const int before = rig.audited("authorization.refused");
        const auto page = OauthBrowser(rig).authorize(OauthBrowser::request(changes));
        QTEST(OauthBrowser::parameter(page, "error"), "error");
        QCOMPARE(OauthBrowser::parameter(page, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        QCOMPARE(OauthBrowser::parameter(page, "iss"), OauthRig::issuer());
        QVERIFY(OauthBrowser::parameter(page, "code").isEmpty());
        for (const char c : OauthBrowser::parameter(page, "error_description"))
            QVERIFY(c >= 0x20 && c < 0x7f && c != '"' && c != '\\');
        QCOMPARE(rig.audited("authorization.refused"), before + 1);
    }

    void AZ18_stateUpTo2048BytesComesBack_longerIsRefused()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        QByteArray state;
        for (char c = 0x20; c < 0x7f; ++c)
            state += c;
        state = state.repeated(22).left(2048);
        auto page =
            browser.authorize(OauthBrowser::request({{"state", state}, {"prompt", "none"}}));
        QCOMPARE(OauthBrowser::parameter(page, "state"), state);
        page = browser.authorize(OauthBrowser::request({{"state", state + "x"}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
        QVERIFY(OauthBrowser::parameter(page, "state").isEmpty());
    }

    void A6_stateIsNeverInvented()
    {
        OauthRig rig;
        const auto page = OauthBrowser(rig).walk(OauthBrowser::request({{"state", ""}}));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
        for (const auto &[name, value] : std::get<ClientRedirect>(page).parameters)
            QVERIFY(name != "state");
    }

    void A15_formPost_carriesCodesAndErrors()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        auto page = browser.walk(OauthBrowser::request({{"response_mode", "form_post"}}));
        QCOMPARE(std::get<ClientRedirect>(page).mode, ClientRedirect::Mode::FormPost);
        page = browser.authorize(
            OauthBrowser::request({{"response_mode", "form_post"}, {"scope", "admin"}}));
        QCOMPARE(std::get<ClientRedirect>(page).mode, ClientRedirect::Mode::FormPost);
    }

    void A2_A12_unknownAndHintParametersNeverFail()
    {
        OauthRig rig;
        const auto page = OauthBrowser(rig).authorize(
            OauthBrowser::request({{"foo", "bar"},
                                   {"display", "hologram"},
                                   {"ui_locales", "xx-YY de"},
                                   {"claims_locales", "tlh"},
                                   {"acr_values", "gold"},
                                   {"login_hint", "marta@acme.example"}}));
        QCOMPARE(std::get<SignInPage>(page).loginHint, u"marta@acme.example"_s);
        for (const char *hint :
             {"display", "ui_locales", "claims_locales", "acr_values", "login_hint"}) {
            const auto longest =
                OauthBrowser(rig).authorize(OauthBrowser::request({{hint, QByteArray(9000, 'x')}}));
            QVERIFY2(std::holds_alternative<SignInPage>(longest), hint);
            QVERIFY(std::get<SignInPage>(longest).loginHint.isEmpty());
        }
    }

    void rowA03_scopeLeftOut_meansAllLevels_orderAndDoublesDoNotMatter()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        QCOMPARE(service.redeem(browser.code({{"scope", ""}})).text("scope"),
                 QByteArray("api openid"));
        QCOMPARE(service.redeem(browser.code({{"scope", "openid api openid"}})).text("scope"),
                 QByteArray("api openid"));
        QCOMPARE(service.redeem(browser.code({{"scope", "api"}})).text("scope"), QByteArray("api"));
    }

    void AZ11_publicClientWithoutChallenge_isRefused()
    {
        OauthRig rig;
        const auto page =
            OauthBrowser(rig).authorize(OauthBrowser::request({{"client_id", "phone"}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
    }

    void requestThatWasNotPushed_isRefusedWhereTheTemplateDemandsIt()
    {
        OauthRig rig;
        rig.changePolicy(
            [&](domain::TemplatePolicy &policy) { policy.par = domain::ParRule::Required; });
        const auto page = OauthBrowser(rig).authorize(OauthBrowser::request());
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
    }

    // ---- sessions, prompts, ages --------------------------------------------------------------
    void rowA16_rememberedConsent_answersAtOnce_untilMoreIsAsked()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        QVERIFY(!browser.code({{"scope", "openid"}}).isEmpty());
        auto page = browser.authorize(OauthBrowser::request({{"scope", "openid"}}));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
        page = browser.authorize(OauthBrowser::request({{"scope", "openid api"}}));
        const auto consent = std::get<ConsentPage>(page);
        QCOMPARE(consent.scopes.size(), 2);
        QCOMPARE(consent.scopes.at(0).name, QByteArray("api"));
        QVERIFY(!consent.scopes.at(0).alreadyGranted);
        QVERIFY(consent.scopes.at(1).alreadyGranted);
        browser.decide(consent, "allow");
        page = browser.authorize(
            OauthBrowser::request({{"scope", "openid api"}, {"prompt", "consent"}}));
        QVERIFY(std::holds_alternative<ConsentPage>(page));
        browser.decide(std::get<ConsentPage>(page), "allow");
        QCOMPARE(rig.storage.read()->grants().list({}).value().size(), 1);
    }

    void A9_promptNone_neverShowsAPage()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto silent = OauthBrowser::request({{"scope", "openid"}, {"prompt", "none"}});
        browser.code({{"scope", "api"}});
        QCOMPARE(OauthBrowser::parameter(browser.authorize(silent), "error"),
                 QByteArray("consent_required"));
        browser.code({{"scope", "openid"}});
        QVERIFY(!OauthBrowser::parameter(browser.authorize(silent), "code").isEmpty());
    }

    void A9_promptLogin_asksAgainOnce_data()
    {
        QTest::addColumn<Fields>("changes");
        QTest::newRow("prompt=login") << Fields{{"prompt", "login"}};
        QTest::newRow("prompt=select_account") << Fields{{"prompt", "select_account"}};
        QTest::newRow("AZ-15 max_age=0") << Fields{{"max_age", "0"}};
    }
    void A9_promptLogin_asksAgainOnce()
    {
        QFETCH(Fields, changes);
        OauthRig rig;
        OauthBrowser browser(rig);
        browser.code();
        const auto before = browser.sessionCookie;
        rig.clock.advance(5s);
        auto page = browser.authorize(OauthBrowser::request(changes));
        page = browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password());
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
        QVERIFY(browser.sessionCookie != before);
    }

    void A10_maxAge_countsFromThePasswordCheck()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        browser.code();
        rig.clock.advance(100s);
        auto page = browser.authorize(OauthBrowser::request({{"max_age", "100"}}));
        const auto tokens = service.redeem(OauthBrowser::parameter(page, "code"));
        const auto claims = payloadOf(tokens.text("id_token"));
        QCOMPARE(claims.value("auth_time"_L1).toInteger(),
                 server::base::toSeconds(rig.clock.now()) - 100);
        rig.clock.advance(1s);
        page = browser.authorize(OauthBrowser::request({{"max_age", "100"}}));
        QVERIFY(std::holds_alternative<SignInPage>(page));
        page = browser.authorize(OauthBrowser::request({{"max_age", "100"}, {"prompt", "none"}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("login_required"));
    }

    void A11_idTokenHint_namesThePerson()
    {
        OauthRig rig;
        OauthBrowser marta(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(marta.code());
        const auto hint = tokens.text("id_token");
        rig.clock.advance(3h); // long expired
        const auto silent = OauthBrowser::request({{"prompt", "none"}, {"id_token_hint", hint}});
        QVERIFY(!OauthBrowser::parameter(marta.authorize(silent), "code").isEmpty());

        OauthBrowser paul(rig);
        paul.code({}, "paul");
        QCOMPARE(OauthBrowser::parameter(paul.authorize(silent), "error"),
                 QByteArray("login_required"));
        auto page = paul.authorize(OauthBrowser::request({{"id_token_hint", hint}}));
        page = paul.signIn(std::get<SignInPage>(page), "paul", OauthRig::password());
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("login_required"));

        // KT-05: an access token is no hint.
        page = marta.authorize(
            OauthBrowser::request({{"id_token_hint", tokens.text("access_token")}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("invalid_request"));
    }

    void CO02_publicClient_isAlwaysAsked()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const Fields phone = OauthBrowser::request({{"client_id", "phone"},
                                                    {"code_challenge", challenge},
                                                    {"code_challenge_method", "S256"}});
        QVERIFY(!OauthBrowser::parameter(browser.walk(phone), "code").isEmpty());
        QVERIFY(std::holds_alternative<ConsentPage>(browser.authorize(phone)));
    }

    void A13_claimsAskedByName_goWhereTheyWereAsked()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.idTokenClaims = domain::IdTokenClaims::Standard;
        });
        OauthBrowser browser(rig);
        OauthService service(rig);
        const QByteArray claims = R"({"userinfo":{"email":null,"shoe_size":{"essential":true}},)"
                                  R"("id_token":{"name":{"essential":true}},"elsewhere":{}})";
        const auto fields = OauthBrowser::request({{"scope", "openid"}, {"claims", claims}});
        auto page = browser.authorize(fields);
        page = browser.followed(
            browser.signIn(std::get<SignInPage>(page), "marta", OauthRig::password()));
        // What is asked for by name is asked of the person too.
        QByteArrayList shown;
        for (const auto &scope : std::get<ConsentPage>(page).scopes)
            shown.append(scope.name);
        QCOMPARE(shown, (QByteArrayList{"email", "openid", "profile"}));
        page = browser.decide(std::get<ConsentPage>(page), "allow");
        const auto tokens = service.redeem(OauthBrowser::parameter(page, "code"));
        QCOMPARE(tokens.text("scope"), QByteArray("openid"));
        const auto idToken = payloadOf(tokens.text("id_token"));
        QCOMPARE(idToken.value("name"_L1).toString(), u"marta Ruiz"_s);
        QVERIFY(!idToken.contains("email"_L1));
        const auto userinfo = service.userinfo(tokens.text("access_token")).json;
        QCOMPARE(userinfo.keys(), (QStringList{u"email"_s, u"sub"_s}));
    }

    void A19_parallelTransactions_doNotDisturbEachOther()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        const auto one = browser.authorize(OauthBrowser::request({{"state", "one"}}));
        const auto two = browser.authorize(OauthBrowser::request({{"state", "two"}}));
        auto first = browser.followed(
            browser.signIn(std::get<SignInPage>(one), "marta", OauthRig::password()));
        first = browser.decide(std::get<ConsentPage>(first), "allow");
        QCOMPARE(OauthBrowser::parameter(first, "state"), QByteArray("one"));
        auto second = browser.signIn(std::get<SignInPage>(two), "marta", OauthRig::password());
        QCOMPARE(OauthBrowser::parameter(second, "state"), QByteArray("two"));
        QVERIFY(OauthBrowser::parameter(first, "code") != OauthBrowser::parameter(second, "code"));
    }

    void rowX05_withoutAnIssuer_nothingIsServed()
    {
        OauthRig rig;
        rig.change([](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig({});
        });
        const auto page = OauthBrowser(rig).authorize(OauthBrowser::request());
        QCOMPARE(std::get<ErrorPage>(page).error.code, ErrorCode::Unavailable);
        QCOMPARE(OauthService(rig).redeem("x").error, QByteArray("temporarily_unavailable"));
        QVERIFY(std::holds_alternative<OAuthError>(rig.engine().discovery()));
    }

    void AZ21_discovery_promisesWhatIsBuilt()
    {
        OauthRig rig;
        const auto answer = rig.engine().discovery();
        const auto document = QJsonDocument::fromJson(std::get<JsonAnswer>(answer).json).object();
        QCOMPARE(document.value("issuer"_L1).toString().toUtf8(), OauthRig::issuer());
        QCOMPARE(document.value("response_types_supported"_L1).toArray(), QJsonArray{u"code"_s});
        QCOMPARE(document.value("code_challenge_methods_supported"_L1).toArray(),
                 QJsonArray{u"S256"_s});
        QCOMPARE(document.value("id_token_signing_alg_values_supported"_L1).toArray(),
                 (QJsonArray{u"RS256"_s, u"ES256"_s}));
        QVERIFY(document.value("authorization_response_iss_parameter_supported"_L1).toBool());
        QCOMPARE(document.value("request_uri_parameter_supported"_L1), QJsonValue(false));
        // RFC 9126 section 5, RFC 9101 section 9, Core section 9.
        QVERIFY(document.contains("pushed_authorization_request_endpoint"_L1));
        QVERIFY(document.value("request_parameter_supported"_L1).toBool());
        QVERIFY(document.value("request_object_signing_alg_values_supported"_L1)
                    .toArray()
                    .contains(u"RS256"_s));
        const auto methods = document.value("token_endpoint_auth_methods_supported"_L1).toArray();
        for (const auto &method : {u"client_secret_jwt"_s, u"private_key_jwt"_s, u"none"_s})
            QVERIFY(methods.contains(method));
        // Nobody asks for a certificate here.
        QVERIFY(!methods.contains(u"tls_client_auth"_s));
        QVERIFY(!methods.contains(u"self_signed_tls_client_auth"_s));
        for (const char *metadata : {"token", "introspection", "revocation"}) {
            const auto algorithms = document
                                        .value(QLatin1StringView(metadata)
                                               + "_endpoint_auth_signing_alg_values_supported"_L1)
                                        .toArray();
            QVERIFY(algorithms.contains(u"PS256"_s) && !algorithms.contains(u"none"_s));
        }
        for (const auto &key : document.keys()) {
            if (key.endsWith("_endpoint"_L1) || key == "jwks_uri"_L1)
                QVERIFY(document.value(key).toString().startsWith(u"https://sso.example/"_s));
        }
    }

private:
    static QJsonObject payloadOf(const QByteArray &token)
    {
        const auto parts = token.split('.');
        return QJsonDocument::fromJson(
                   QByteArray::fromBase64(parts.value(1), QByteArray::Base64UrlEncoding))
            .object();
    }
    static void switchOff(OauthRig &rig, const QByteArray &what)
    {
        const auto now = rig.clock.now();
        if (what == "client")
            rig.changeClient("portal", [](domain::Client &client) { client.enabled = false; });
        else if (what == "expired")
            rig.changeClient("portal", [&](domain::Client &client) { client.expiresAt = now; });
        else if (what == "no code grant")
            rig.changePolicy([](domain::TemplatePolicy &policy) {
                policy.grantTypes = {domain::GrantType::ClientCredentials};
            });
        else
            rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
                work.markCatalogChanged();
                const auto known = rig.catalog.current()->client("portal");
                if (what == "deleted")
                    return work.clients().setDeleted(known->client.id, now);
                if (what == "app") {
                    auto app = known->app;
                    app.enabled = false;
                    return work.modules().updateExternalApp(app);
                }
                auto module = *known->module;
                module.enabled = false;
                return work.modules().update(module);
            });
    }
};

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "tst_authorization.moc"
