// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements: one engine behind the addresses of three
// platforms.
#include "server/crypto/jws.h"
#include "server/service/signingkeys.h"
#include "server/service/templates.h"
#include "tests/support/oauthbrowser.h"
#include "tests/support/platformsite.h"

#include <QCryptographicHash>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const QByteArrayList tokenPaths{"/api/o/oauth/v2/token", "/oauth/token", "/oauth/v2/token"};

} // namespace

class TestDoors : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformSite> m_site;

    OauthRig &rig() { return m_site->site.rig; }
    static Fields portal()
    {
        return {{"client_id", "portal"}, {"client_secret", OauthRig::secretOf("portal")}};
    }
    static Fields password()
    {
        return {
            {"grant_type", "password"}, {"username", "marta"}, {"password", OauthRig::password()}};
    }
    /// A client of the built-in Application template.
    Fields application()
    {
        Fields fields;
        const auto key = server::service::makeSigningKey(domain::SigningAlgorithm::RS256,
                                                         rig().sealer, rig().clock.now())
                             .value();
        m_site->change([&](server::service::Change &change) -> server::base::Result<void> {
            auto made = server::service::Applications(change, rig().source(), rig().sealer)
                            .create(u"Archive"_s, key)
                            .value();
            fields = {{"client_id", made.client.clientId},
                      {"client_secret", made.secret->reveal()}};
            return {};
        });
        return fields;
    }

private slots:
    void init() { m_site = std::make_unique<PlatformSite>(); }

    void rowX01_theTemplateDecides_notTheAddress_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const auto &path : tokenPaths)
            QTest::newRow(path.constData()) << path;
    }
    void rowX01_theTemplateDecides_notTheAddress()
    {
        QFETCH(QByteArray, path);
        const auto refused = m_site->form(path, portal() + password());
        QCOMPARE(refused.status, 400);
        QCOMPARE(PlatformSite::textIn(refused, "error"), "unauthorized_client"_ba);
        QCOMPARE(m_site->form(path, application() + password()).status, 200);
        QCOMPARE(m_site
                     ->form(path, {{"grant_type", "client_credentials"}},
                            PlatformSite::basic("APIUSER", PlatformSite::apiSecret()))
                     .status,
                 200);
    }

    void rowX02_refusals_areJson_andNotKept_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Fields>("fields");
        for (const auto &path : tokenPaths) {
            const auto row = [&](const char *name, const Fields &fields) {
                QTest::newRow((path + ' ' + name).constData()) << path << fields;
            };
            row("no client", {});
            row("no grant type", portal());
            row("unknown grant type", portal() + Fields{{"grant_type", "x"}});
            row("not allowed", portal() + password());
            row("unknown code", portal()
                                    + Fields{{"grant_type", "authorization_code"},
                                             {"code", "x"},
                                             {"redirect_uri", OauthRig::redirectUri()}});
        }
    }
    void rowX02_refusals_areJson_andNotKept()
    {
        QFETCH(QByteArray, path);
        QFETCH(Fields, fields);
        const auto answer = m_site->form(path, fields);
        QVERIFY(answer.status == 400 || answer.status == 401);
        QCOMPARE(answer.header("content-type"), "application/json"_ba);
        QCOMPARE(answer.header("cache-control"), "no-store"_ba);
        QCOMPARE(answer.header("pragma"), "no-cache"_ba);
        const auto object = PlatformSite::objectIn(answer);
        QVERIFY(!object[u"error"].toString().isEmpty());
        QVERIFY(!object[u"error_description"].toString().isEmpty());
    }

    void rowX04_keySet_holdsTheKeysOfAllThree()
    {
        const auto kids = [this] {
            QSet<QString> set;
            const auto answer = PlatformSite::objectIn(m_site->ask("GET", "/api/o/oauth/v2/jwks"));
            for (const auto &key : answer[u"keys"].toArray())
                set.insert(key[u"kid"].toString());
            return set;
        };
        const auto kidOf = [](const QByteArray &token) {
            return server::crypto::parseCompact(token).value().header[u"kid"].toString();
        };
        const auto discovery =
            PlatformSite::objectIn(m_site->ask("GET", "/.well-known/openid-configuration"));
        QCOMPARE(discovery[u"jwks_uri"].toString().toLatin1(),
                 OauthRig::issuer() + "/api/o/oauth/v2/jwks");
        OauthBrowser browser(rig());
        OauthService service(rig());
        const auto brix = service.redeem(browser.code());
        const auto constellio = PlatformSite::textIn(
            m_site->form("/oauth/v2/token", application() + password()), "access_token");
        const auto published = kids();
        QVERIFY(published.contains(kidOf(brix.text("id_token"))));
        QVERIFY(published.contains(kidOf(brix.text("access_token"))));
        QVERIFY(published.contains(kidOf(m_site->apiAccessToken())));
        QVERIFY(published.contains(kidOf(constellio)));
    }

    void rowX12_lifetimes_areDataOfTheTemplate()
    {
        rig().changePolicy([](domain::TemplatePolicy &policy) {
            policy.codeLifetime = 5s;
            policy.accessTokenLifetime = 7s;
            policy.refreshTokenLifetime = 11s;
        });
        OauthBrowser browser(rig());
        OauthService service(rig());
        const auto late = browser.code();
        rig().clock.advance(5s);
        QCOMPARE(service.redeem(late).error, "invalid_grant"_ba);
        const auto tokens = service.redeem(browser.code());
        QCOMPARE(tokens.json[u"expires_in"].toInt(), 7);
        rig().clock.advance(6s);
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
        rig().clock.advance(1s);
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, "invalid_token"_ba);
        rig().clock.advance(4s);
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, "invalid_grant"_ba);
    }

    void rowX13_everyKindOfAddress_andOptionalPkce_data()
    {
        QTest::addColumn<QByteArray>("registered");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("web service") << "https://app.example/cb"_ba
                                     << "https://app.example/cb"_ba;
        QTest::newRow("program on loopback, any port") << "http://127.0.0.1/cb"_ba
                                                       << "http://127.0.0.1:49152/cb"_ba;
        QTest::newRow("mobile app") << "com.example.app:/cb"_ba
                                    << "com.example.app:/cb"_ba;
    }
    void rowX13_everyKindOfAddress_andOptionalPkce()
    {
        QFETCH(QByteArray, registered);
        QFETCH(QByteArray, sent);
        rig().changeClient("portal", [&](domain::Client &client) {
            client.redirectUris = {domain::RedirectUri::parse(registered).value()};
            if (!registered.startsWith("https"))
                client.metadata.applicationType = domain::ApplicationType::Native;
        });
        OauthBrowser browser(rig());
        OauthService service(rig());
        const auto redeem = [&](const QByteArray &code, const Fields &more) {
            return service.token(service.credentials()
                                 + Fields{{"grant_type", "authorization_code"},
                                          {"code", code},
                                          {"redirect_uri", sent}}
                                 + more);
        };
        const QByteArray verifier(43, 'v');
        const auto challenge =
            QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const Fields pkce{{"redirect_uri", sent},
                          {"code_challenge", challenge},
                          {"code_challenge_method", "S256"}};
        QCOMPARE(redeem(browser.code({{"redirect_uri", sent}}), {}).error, QByteArray());
        QCOMPARE(redeem(browser.code(pkce), {{"code_verifier", verifier}}).error, QByteArray());
        QCOMPARE(redeem(browser.code(pkce), {{"code_verifier", QByteArray(43, 'w')}}).error,
                 "invalid_grant"_ba);
    }

    void rowX15_whatHappens_standsInTheTrail_withoutSecrets()
    {
        OauthBrowser browser(rig());
        OauthService service(rig());
        const auto tokens = service.redeem(browser.code());
        QVERIFY(!service.token(portal() + password()).error.isEmpty());
        const auto grant = rig().storage.read()->grants().list({}).value().first();
        m_site->change([&](server::service::Change &change) {
            server::domain::TemplateDraft draft;
            draft.name = u"Another"_s;
            draft.policy = domain::policyOf(draft.preset);
            const auto module = rig().catalog.current()->client("portal")->client.module;
            if (auto made = server::service::Templates(change).create(module, draft); !made)
                return server::base::Result<void>(server::base::passOn(made));
            return change.work().grants().end(grant.id, change.now()).map([](bool) {});
        });
        (void)application();
        m_site->apiAccessToken();
        for (const QByteArray type :
             {"token.issued", "token.refused", "grant.allowed", "session.begun", "template.created",
              "client.created", "user.created", "key.created"})
            QVERIFY2(rig().audited(type) >= 1, type);
        server::domain::AuditQuery query;
        query.limit = 10000;
        const auto events = rig().storage.read()->audit().find(query).value();
        for (const auto &event : events) {
            const auto text = QJsonDocument(event.details).toJson() + event.actor.name.toUtf8();
            for (const auto &secret :
                 {OauthRig::password(), OauthRig::secretOf("portal"), PlatformSite::apiSecret(),
                  tokens.text("access_token"), tokens.text("refresh_token")})
                QVERIFY2(!text.contains(secret), event.type);
        }
    }
};

QTEST_GUILESS_MAIN(TestDoors)
#include "tst_doors.moc"
