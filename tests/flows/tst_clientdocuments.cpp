// SPDX-License-Identifier: GPL-3.0-or-later
// Clients whose identifier is the address of a document about themselves:
// draft-ietf-oauth-client-id-metadata-document.
#include "server/domain/clientidurl.h"
#include "tests/support/oauthbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::store::UnitOfWork;

namespace {

const QByteArray address = "https://app.example/client.json";
const QByteArray callback = "https://app.example/cb";

QJsonObject document()
{
    return {{u"client_id"_s, QString::fromLatin1(address)},
            {u"client_name"_s, u"Somebody's app"_s},
            {u"redirect_uris"_s, QJsonArray{QString::fromLatin1(callback)}},
            {u"token_endpoint_auth_method"_s, u"none"_s}};
}

Fields request()
{
    // RFC 7636 appendix B; a client without a secret has to send one.
    return OauthBrowser::request({{"client_id", address},
                                  {"redirect_uri", callback},
                                  {"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
                                  {"code_challenge_method", "S256"}});
}

} // namespace

class TestClientDocuments : public QObject
{
    Q_OBJECT

private:
    using Endpoint = void (Engine::*)(const Parameters &, const RequestMeta &, ApiReply);
    std::unique_ptr<OauthRig> m_rig;

    void switchTo(const server::domain::MetadataDocuments &documents)
    {
        auto config = m_rig->catalog.current()->config;
        config.metadataDocuments = documents;
        m_rig->change([config](UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }
    void publish(const QJsonObject &document, std::chrono::seconds maximumAge = 0s,
                 const QByteArray &at = address)
    {
        FakeHttpClient::Response response;
        response.status = 200;
        response.contentType = "application/json";
        response.body = QJsonDocument(document).toJson();
        response.maximumAge = maximumAge;
        m_rig->outbound.setAnswer(at, response);
    }
    Page authorize() { return OauthBrowser(*m_rig).authorize(request()); }
    /// The error of the page, or nothing where the person is asked to sign in.
    QByteArray refusal()
    {
        const auto page = authorize();
        if (std::holds_alternative<SignInPage>(page))
            return {};
        const auto *error = std::get_if<ErrorPage>(&page);
        return error ? nameOf(error->error.code) : "neither refused nor asked"_ba;
    }
    qsizetype fetches() { return m_rig->outbound.requests().size(); }
    qsizetype clients() { return m_rig->storage.read()->clients().all().value().size(); }

private slots:
    void init()
    {
        m_rig = std::make_unique<OauthRig>();
        switchTo({u"helpdesk"_s, u"Sign-in and API"_s});
    }
    void cleanup() { m_rig.reset(); }

    void document_makesAClientThatWorksToTheEnd()
    {
        publish(document());
        OauthBrowser browser(*m_rig);
        const auto page = browser.walk(request());
        QVERIFY(!OauthBrowser::parameter(page, "code").isEmpty());
        const auto client = m_rig->catalog.current()->client(address);
        QVERIFY(client);
        QCOMPARE(client->client.name, u"Somebody's app"_s);
        QCOMPARE(client->clientTemplate->name, u"Sign-in and API"_s);
        QVERIFY(client->client.isPublic());
        QCOMPARE(
            m_rig->storage.read()->registrations().registration(client->client.id).value()->origin,
            server::domain::ClientOrigin::MetadataDocument);
        QCOMPARE(m_rig->audited("client.created"), 1);
    }
    void clientThatComesToAnotherEndpointFirst_isKnownThereToo_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::newRow("pushed authorization request") << Endpoint(&Engine::pushAuthorization);
        QTest::newRow("device authorization") << Endpoint(&Engine::deviceAuthorization);
    }
    void clientThatComesToAnotherEndpointFirst_isKnownThereToo()
    {
        QFETCH(Endpoint, endpoint);
        publish(document());
        const auto ask = [&] {
            return *m_rig->waitFor<ApiAnswer>([&](auto reply) {
                (m_rig->engine().*endpoint)(parametersOf(request()), m_rig->meta(), reply);
            });
        };
        m_rig->changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.grantTypes.append(server::domain::GrantType::DeviceCode);
        });
        const auto answer = ask();
        const auto *error = std::get_if<OAuthError>(&answer);
        QVERIFY2(!error, error ? error->publicText : QByteArray());
        QCOMPARE(fetches(), 1);
        m_rig->clock.advance(std::chrono::hours(25));
        m_rig->outbound.setDown(address);
        QVERIFY(std::holds_alternative<OAuthError>(ask()));
    }
    void switchedOff_nothingIsFetched()
    {
        publish(document());
        switchTo({});
        QCOMPARE(refusal(), "invalid_client"_ba);
        switchTo({u"helpdesk"_s, u"No such template"_s});
        QCOMPARE(refusal(), "invalid_client"_ba);
        QCOMPARE(fetches(), 0);
    }
    void discovery_saysWhetherItIsOn()
    {
        const auto member = [this]() -> QJsonValue {
            const auto answer = std::get<JsonAnswer>(m_rig->engine().discovery());
            return QJsonDocument::fromJson(answer.json)
                .object()
                .value("client_id_metadata_document_supported"_L1);
        };
        QCOMPARE(member(), QJsonValue(true));
        switchTo({});
        QVERIFY(member().isUndefined());
    }

    void document_isFetchedOnce_andAgainWhenItHasAged()
    {
        publish(document(), 600s);
        QCOMPARE(refusal(), QByteArray());
        QCOMPARE(refusal(), QByteArray());
        QCOMPARE(fetches(), 1);
        auto changed = document();
        changed.insert(u"client_name"_s, u"Renamed"_s);
        publish(changed, 600s);
        m_rig->clock.advance(599s);
        QCOMPARE(refusal(), QByteArray());
        QCOMPARE(m_rig->catalog.current()->client(address)->client.name, u"Somebody's app"_s);
        m_rig->clock.advance(1s);
        QCOMPARE(refusal(), QByteArray());
        QCOMPARE(m_rig->catalog.current()->client(address)->client.name, u"Renamed"_s);
        QCOMPARE(fetches(), 2);
        QCOMPARE(clients(), 4);
    }
    void removedAddress_isNoLongerTaken_onceTheDocumentHasAged()
    {
        publish(document(), 60s);
        QCOMPARE(refusal(), QByteArray());
        auto moved = document();
        moved.insert(u"redirect_uris"_s, QJsonArray{u"https://app.example/elsewhere"_s});
        publish(moved, 60s);
        m_rig->clock.advance(60s);
        QCOMPARE(refusal(), "invalid_request"_ba);
    }
    void documentThatIsGone_stopsItsClient_andIsNotAskedForAllTheTime()
    {
        publish(document(), 60s);
        QCOMPARE(refusal(), QByteArray());
        m_rig->outbound.setDown(address);
        m_rig->clock.advance(60s);
        QCOMPARE(refusal(), "invalid_client"_ba);
        QCOMPARE(refusal(), "invalid_client"_ba);
        QCOMPARE(fetches(), 2);
        publish(document());
        m_rig->clock.advance(30s);
        QCOMPARE(refusal(), QByteArray());
        QCOMPARE(m_rig->audited("registration.refused"), 1);
    }
    void requestsAtOnce_shareOneFetch()
    {
        publish(document());
        int answered = 0;
        for (int i = 0; i < 10; ++i)
            m_rig->engine().authorize(parametersOf(request()), OauthBrowser(*m_rig).meta(),
                                      [&answered](const BrowserAnswer &) { ++answered; });
        QTRY_COMPARE(answered, 10);
        QCOMPARE(fetches(), 1);
        QCOMPARE(clients(), 4);
    }

    void badDocument_makesNoClient_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
            QTest::newRow(name) << member << value;
        };
        row("another client_id", u"client_id"_s, u"https://app.example/client.json?"_s);
        row("client_id in upper case", u"client_id"_s, u"https://APP.example/client.json"_s);
        row("no client_id", u"client_id"_s, QJsonValue());
        row("client_id is a list", u"client_id"_s, QJsonArray{QString::fromLatin1(address)});
        row("a secret", u"client_secret"_s, u"secret"_s);
        row("the end of a secret", u"client_secret_expires_at"_s, 0);
        row("method with a secret", u"token_endpoint_auth_method"_s, u"client_secret_basic"_s);
        row("method with a posted secret", u"token_endpoint_auth_method"_s,
            u"client_secret_post"_s);
        row("method with a signed secret", u"token_endpoint_auth_method"_s, u"client_secret_jwt"_s);
        row("http address", u"redirect_uris"_s, QJsonArray{u"http://app.example/cb"_s});
        row("wildcard", u"redirect_uris"_s, QJsonArray{u"https://*.app.example/cb"_s});
        row("script", u"redirect_uris"_s, QJsonArray{u"javascript:alert(1)"_s});
        row("no addresses", u"redirect_uris"_s, QJsonArray());
        row("outside the template", u"grant_types"_s, QJsonArray{u"password"_s});
        row("name with a line break", u"client_name"_s, u"a\nb"_s);
    }
    void badDocument_makesNoClient()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        auto bad = document();
        bad.insert(member, value);
        publish(bad);
        QCOMPARE(refusal(), "invalid_client"_ba);
        QCOMPARE(clients(), 3);
        QCOMPARE(m_rig->audited("registration.refused"), 1);
    }

    void badAnswer_makesNoClient_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = QJsonDocument(document()).toJson();
        QTest::newRow("not found") << 404 << "application/json"_ba << good;
        QTest::newRow("redirect") << 302 << "application/json"_ba << good;
        QTest::newRow("page") << 200 << "text/html"_ba << good;
        QTest::newRow("no type") << 200 << ""_ba << good;
        QTest::newRow("no JSON") << 200 << "application/json"_ba
                                 << "client"_ba;
        QTest::newRow("a list") << 200 << "application/json"_ba
                                << "[]"_ba;
        QTest::newRow("a member twice") << 200 << "application/json"_ba
                                        << "{\"client_id\":\"a\"," + good.trimmed().mid(1);
        QTest::newRow("nested") << 200 << "application/json"_ba
                                << QByteArray(5000, '[') + QByteArray(5000, ']');
        QTest::newRow("too long") << 200 << "application/json"_ba
                                  << good.trimmed().chopped(1) + QByteArray(70'000, ' ') + '}';
    }
    void badAnswer_makesNoClient()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        m_rig->outbound.setAnswer(address, {status, type, body, 0s});
        QCOMPARE(refusal(), "invalid_client"_ba);
        QCOMPARE(clients(), 3);
    }

    void administratorsClient_isNotTakenOver()
    {
        // Brought along from another server, where it had such an identifier.
        m_rig->changeClient("other", [](auto &client) { client.name = u"Owned"_s; });
        auto client = m_rig->catalog.current()->client("other")->client;
        client.id = {};
        client.name = u"Moved here"_s;
        client.clientId = address;
        m_rig->change([client](UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            if (auto id = work.clients().insert(client); !id)
                return server::base::passOn(id);
            return {};
        });
        publish(document());
        QCOMPARE(refusal(), "invalid_request"_ba); // its own addresses count
        QCOMPARE(fetches(), 0);
    }
    void clientThatAnAdministratorDeleted_staysDeleted()
    {
        publish(document(), 60s);
        QCOMPARE(refusal(), QByteArray());
        const auto key = m_rig->catalog.current()->client(address)->client.id;
        m_rig->change([key, now = m_rig->clock.now()](UnitOfWork &work) {
            work.markCatalogChanged();
            return work.clients().setDeleted(key, now);
        });
        QCOMPARE(refusal(), "invalid_client"_ba);
        m_rig->clock.advance(60s);
        QCOMPARE(refusal(), "invalid_client"_ba);
        QVERIFY(!m_rig->catalog.current()->client(address));
    }
    void strangerWhoMakesUsFetchInVain_isSlowed()
    {
        QByteArray last;
        for (int i = 0; i < 15; ++i) {
            const QByteArray id = "https://app.example/" + QByteArray::number(i);
            const auto page = OauthBrowser(*m_rig).authorize(
                OauthBrowser::request({{"client_id", id}, {"redirect_uri", callback}}));
            last = nameOf(std::get<ErrorPage>(page).error.code);
        }
        QCOMPARE(last, "temporarily_unavailable"_ba);
        QVERIFY(fetches() <= 11);
    }

    void identifier_isAnAddressInItsOneSpelling_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isAddress");
        const auto row = [](const QByteArray &id, bool isAddress) {
            QTest::newRow(id.isEmpty() ? "empty" : id.left(60)) << id << isAddress;
        };
        row(address, true);
        row("https://app.example/", true);
        row("https://app.example:8443/a/b", true);
        row("https://app.example/client.json?v=1", true);
        row("", false);
        row("portal", false);
        row("https://app.example", false);
        row("http://app.example/client.json", false);
        row("HTTPS://app.example/client.json", false);
        row("https://APP.example/client.json", false);
        row("https:///client.json", false);
        row("https://user@app.example/client.json", false);
        row("https://app.example/client.json#a", false);
        row("https://app.example/./client.json", false);
        row("https://app.example/a/../client.json", false);
        row("https://app.example/%2e%2e/client.json", false);
        row("https://app.example\\client.json", false);
        row("https://app.example/client .json", false);
        row("https://app.example/\xc3\xa4", false);
        row("https://app.example/" + QByteArray(300, 'a'), false);
    }
    void identifier_isAnAddressInItsOneSpelling()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isAddress);
        QCOMPARE(server::domain::isClientIdUrl(id), isAddress);
    }
};

QTEST_GUILESS_MAIN(TestClientDocuments)
#include "tst_clientdocuments.moc"
