// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-07 to B-56: what administrators set up, as the services and the people behind them
// meet it.
#include "server/crypto/jws.h"
#include "tests/support/oauthbrowser.h"

#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;

class ExternalServiceTest : public QObject
{
    Q_OBJECT

    static void nameTheApp(OauthRig &rig, const QString &name, const QString &description)
    {
        const auto module = rig.catalog.current()->client("portal")->client.module;
        rig.change([=](server::store::UnitOfWork &work) -> server::base::Result<void> {
            auto app = work.modules().externalApp(module).value().value();
            app.useModuleData = false;
            app.name = name;
            app.description = description;
            work.markCatalogChanged();
            return work.modules().updateExternalApp(app);
        });
    }
    static ConsentPage consentFor(OauthBrowser &browser, const Fields &request)
    {
        const auto signInPage = browser.authorize(request);
        return std::get<ConsentPage>(browser.followed(
            browser.signIn(std::get<SignInPage>(signInPage), "marta", OauthRig::password())));
    }
    static void allowOnly(OauthRig &rig, const QByteArray &scopes)
    {
        rig.changePolicy([&scopes](domain::TemplatePolicy &policy) {
            policy.scopes = domain::ScopeSet::parse(scopes).value();
        });
    }
    static ProfilePage profileOf(OauthBrowser &browser)
    {
        return std::get<ProfilePage>(browser.post(&Engine::profile, {}));
    }

private slots:
    void rowB07_consentPageAndProfile_nameTheApp()
    {
        OauthRig rig;
        nameTheApp(rig, u"Helpdesk for partners"_s, u"Tickets of partners"_s);
        OauthBrowser browser(rig);
        const auto consent = consentFor(browser, OauthBrowser::request());
        QCOMPARE(consent.client.app.name, u"Helpdesk for partners"_s);
        QCOMPARE(consent.client.app.description, u"Tickets of partners"_s);
        QVERIFY(!OauthBrowser::parameter(browser.decide(consent, "allow"), "code").isEmpty());
        const auto profile = profileOf(browser);
        QCOMPARE(profile.grants.size(), 1);
        QCOMPARE(profile.grants.first().app.name, u"Helpdesk for partners"_s);
    }

    void rowB16_eachClient_worksWithItsOwnSecretOnly()
    {
        OauthRig rig;
        for (const QByteArray client : {"portal", "other"}) {
            OauthBrowser browser(rig);
            const auto code = browser.code({{"client_id", client}});
            OauthService own(rig, client);
            const auto foreign = client == "portal" ? "other" : "portal";
            const auto withForeignSecret =
                own.token({{"client_id", client},
                           {"client_secret", OauthRig::secretOf(foreign)},
                           {"grant_type", "authorization_code"},
                           {"code", code},
                           {"redirect_uri", OauthRig::redirectUri()}});
            QCOMPARE(withForeignSecret.error, QByteArray("invalid_client"));
            QCOMPARE(own.redeem(code).error, QByteArray());
        }
    }

    void rowB19_editedAddress_countsAtOnce_andDeletingEndsTheTokens()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        rig.changeClient("portal", [](domain::Client &client) {
            client.redirectUris = {
                domain::RedirectUri::parse("https://portal.example/new").value()};
        });
        QVERIFY(std::holds_alternative<ErrorPage>(browser.authorize(OauthBrowser::request())));
        const auto page =
            browser.walk(OauthBrowser::request({{"redirect_uri", "https://portal.example/new"}}));
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
        const auto id = rig.catalog.current()->client("portal")->client.id;
        rig.change([&rig, id](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.clients().setDeleted(id, rig.clock.now());
        });
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_client"));
        QCOMPARE(OauthService(rig, "other").introspect(tokens.text("access_token")).json,
                 (QJsonObject{{u"active"_s, false}}));
    }

    void rowB27_scopes_stayWithinTheTemplate()
    {
        OauthRig rig;
        allowOnly(rig, "openid");
        OauthBrowser browser(rig);
        const auto refused = browser.authorize(OauthBrowser::request());
        QCOMPARE(OauthBrowser::parameter(refused, "error"), QByteArray("invalid_scope"));
        QVERIFY(OauthBrowser::parameter(refused, "code").isEmpty());
        allowOnly(rig, "openid api");
        QByteArrayList shown;
        const auto consent = consentFor(browser, OauthBrowser::request());
        for (const auto &scope : consent.scopes)
            shown.append(scope.name);
        std::sort(shown.begin(), shown.end());
        QCOMPARE(shown, (QByteArrayList{"api", "openid"}));
    }

    void rowB28_otherResponseTypes_goBackRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const char *type : {"token", "id_token", "code token", "code id_token", "none"})
            QTest::newRow(type) << QByteArray(type);
    }
    void rowB28_otherResponseTypes_goBackRefused()
    {
        QFETCH(QByteArray, type);
        OauthRig rig;
        const auto page =
            OauthBrowser(rig).authorize(OauthBrowser::request({{"response_type", type}}));
        QCOMPARE(OauthBrowser::parameter(page, "error"), QByteArray("unsupported_response_type"));
        QCOMPARE(std::get<ClientRedirect>(page).redirectUri, OauthRig::redirectUri());
    }

    void rowB38_secretThatIsWrongMissingOrForeign_isInvalidClient_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("wrong") << QByteArray("x");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("foreign") << OauthRig::secretOf("other");
    }
    void rowB38_secretThatIsWrongMissingOrForeign_isInvalidClient()
    {
        QFETCH(QByteArray, secret);
        OauthRig rig;
        OauthService service(rig);
        const auto code = OauthBrowser(rig).code();
        const auto answer = service.token({{"client_id", "portal"},
                                           {"client_secret", secret},
                                           {"grant_type", "authorization_code"},
                                           {"code", code},
                                           {"redirect_uri", OauthRig::redirectUri()}});
        QCOMPARE(answer.error, QByteArray("invalid_client"));
        QCOMPARE(service.redeem(code).error, QByteArray()); // nothing was spent
    }

    void rowB56_newCompanyName_isInTheNextIdToken()
    {
        OauthRig rig;
        OauthService service(rig);
        QCOMPARE(companyIn(service.redeem(OauthBrowser(rig).code())), u"Acme GmbH"_s);
        rig.change([](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            domain::Company company;
            company.name = u"Acme Europe"_s;
            return work.settings().putCompany(company);
        });
        QCOMPARE(companyIn(service.redeem(OauthBrowser(rig).code())), u"Acme Europe"_s);
    }

    void rowX13_eachKindOfAddress_works_data()
    {
        QTest::addColumn<QByteArray>("registered");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("web service")
            << QByteArray("https://service.example/cb") << QByteArray("https://service.example/cb");
        QTest::newRow("program on any port")
            << QByteArray("http://127.0.0.1/cb") << QByteArray("http://127.0.0.1:49152/cb");
        QTest::newRow("mobile app")
            << QByteArray("com.acme.portal:/cb") << QByteArray("com.acme.portal:/cb");
    }
    void rowX13_eachKindOfAddress_works()
    {
        QFETCH(QByteArray, registered);
        QFETCH(QByteArray, sent);
        OauthRig rig;
        rig.changeClient("portal", [&registered](domain::Client &client) {
            client.metadata.applicationType = domain::ApplicationType::Native;
            client.redirectUris = {domain::RedirectUri::parse(registered).value()};
        });
        OauthBrowser browser(rig);
        OauthService service(rig);
        // The example of RFC 7636 appendix B.
        const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const Fields challenge{{"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
                               {"code_challenge_method", "S256"}};
        const auto redeem = [&](const Fields &asked, const Fields &proof) {
            const auto page =
                browser.walk(OauthBrowser::request(asked + Fields{{"redirect_uri", sent}}));
            return service
                .token(service.credentials()
                       + Fields{{"grant_type", "authorization_code"},
                                {"code", OauthBrowser::parameter(page, "code")},
                                {"redirect_uri", sent}}
                       + proof)
                .error;
        };
        QCOMPARE(redeem({}, {}), QByteArray());
        QCOMPARE(redeem(challenge, {{"code_verifier", verifier}}), QByteArray());
        QCOMPARE(redeem(challenge, {{"code_verifier", QByteArray(43, 'b')}}),
                 QByteArray("invalid_grant"));
    }

    void rowX15_grantIssueRefusalAndEnd_areRecordedWithoutSecrets()
    {
        OauthRig rig;
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto code = browser.code();
        const auto tokens = service.redeem(code);
        service.redeem("not-a-code");
        service.revoke(tokens.text("refresh_token"));
        for (const char *type :
             {"grant.allowed", "token.issued", "token.refused", "connection.ended"})
            QVERIFY2(rig.audited(type) == 1, type);
        domain::AuditQuery all;
        all.limit = 100;
        const auto events = rig.storage.read()->audit().find(all);
        QVERIFY(events && !events->isEmpty());
        for (const auto &event : *events) {
            const auto text = QJsonDocument(event.details).toJson();
            for (const QByteArray &secret :
                 {code, tokens.text("access_token"), tokens.text("refresh_token"),
                  OauthRig::secretOf("portal"), OauthRig::password()})
                QVERIFY2(!text.contains(secret), text.constData());
        }
    }

private:
    static QString companyIn(const OauthService::Answer &tokens)
    {
        return server::crypto::parseCompact(tokens.text("id_token"))
            .value()
            .payload.value("company"_L1)
            .toString();
    }
};

QTEST_GUILESS_MAIN(ExternalServiceTest)
#include "tst_externalservice.moc"
