// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 3.3 and 5: which addresses there are where clients are asked for certificates,
// and what the discovery document says of them.
#include "tests/support/website.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using server::http::Request;
using server::http::Response;

namespace {

class KeptReply final : public server::http::Reply
{
public:
    explicit KeptReply(std::optional<Response> &response)
        : m_response(response)
    {
    }
    void send(Response response) override { m_response = std::move(response); }
    std::shared_ptr<std::atomic<bool>> cancelled() const override
    {
        return std::make_shared<std::atomic<bool>>(false);
    }

private:
    std::optional<Response> &m_response;
};

} // namespace

class MutualRoutes : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    void configure(const QByteArray &issuer, const QByteArray &mtlsIssuer, bool listens = true)
    {
        using server::domain::Issuer;
        auto config = m_site.rig.catalog.current()->config;
        config.issuer = Issuer::parse(issuer).value();
        config.mtlsIssuer = mtlsIssuer.isEmpty() ? Issuer() : Issuer::parse(mtlsIssuer).value();
        config.mtlsListen.clear();
        if (listens)
            config.mtlsListen = {{u"127.0.0.1"_s, 9443}, {u"::1"_s, 9444}};
        m_site.rig.change([config](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }

    Response answerTo(const QByteArray &method, const QByteArray &path, bool mutual = true)
    {
        server::base::ObjectExecutor executor;
        SiteDispatcher dispatcher(m_site.rig, executor, m_site.writable);
        Request request;
        request.method = method;
        request.path = path;
        request.peer = QHostAddress(QHostAddress::LocalHost);
        request.secure = true;
        request.mutual = mutual;
        if (method == "POST")
            request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
        std::optional<Response> response;
        dispatcher.dispatch(request, std::make_shared<KeptReply>(response));
        [&] { QTRY_VERIFY(response.has_value()); }();
        return response.value_or(Response{});
    }

    QJsonObject discovery(bool mutual = false)
    {
        const Response answer = answerTo("GET", "/.well-known/openid-configuration", mutual);
        return QJsonDocument::fromJson(answer.body).object();
    }

private slots:
    void cleanup() { m_site.rig.settle(); }

    void F11_pagesForPeople_areNotThere_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"/", "/signin", "/consent", "/profile", "/profile/revoke", "/profile/end-session",
              "/profile/password", "/signout", "/favicon.ico", "/assets/style.css", "/nothing",
              "/api/o/oauth/v2/authorize", "/api/o/oauth/v2/authorize/",
              "/api/o/oauth/v2/authorize/client_id=portal"})
            QTest::newRow(path) << QByteArray(path);
    }

    void F11_pagesForPeople_areNotThere()
    {
        QFETCH(QByteArray, path);
        configure("https://sso.acme.example", {});
        for (const QByteArray method : {"GET", "POST", "OPTIONS"}) {
            const Response answer = answerTo(method, path);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.contentType, "application/json");
            for (const auto &[name, value] : answer.headers)
                QVERIFY2(name != "Set-Cookie", value);
        }
    }

    void F11_addressesForPrograms_areThere()
    {
        configure("https://sso.acme.example/sso", "https://mtls.acme.example/m");
        const QByteArray folder = "/api/o/oauth/v2/";
        for (const QByteArray &prefix : {"/m"_ba, QByteArray()}) {
            QCOMPARE(answerTo("GET", prefix + folder + "jwks").status, 200);
            QCOMPARE(answerTo("POST", prefix + folder + "token").status, 401);
            QCOMPARE(answerTo("GET", prefix + folder + "userinfo").status, 401);
            QCOMPARE(answerTo("POST", prefix + folder + "introspect").status, 401);
            QCOMPARE(answerTo("GET", prefix + "/health/live").status, 200);
        }
        QCOMPARE(answerTo("GET", "/sso" + folder + "jwks").status, 404);
        QCOMPARE(discovery(true), discovery(false));
    }

    void D3_F11_aliases_areWhereCertificatesAreAskedFor_data()
    {
        QTest::addColumn<QByteArray>("issuer");
        QTest::addColumn<QByteArray>("mtlsIssuer");
        QTest::addColumn<QByteArray>("base");
        QTest::newRow("issuer at their port")
            << "https://sso.acme.example"_ba << QByteArray() << "https://sso.acme.example:9443"_ba;
        QTest::newRow("issuer with port, path and slash")
            << "https://acme.example:8443/sso/"_ba << QByteArray()
            << "https://acme.example:9443/sso"_ba;
        QTest::newRow("IPv6") << "https://[::1]:8443"_ba << QByteArray() << "https://[::1]:9443"_ba;
        QTest::newRow("address of their own") << "https://sso.acme.example/sso"_ba
                                              << "https://mtls.acme.example/m"_ba
                                              << "https://mtls.acme.example/m"_ba;
    }

    void D3_F11_aliases_areWhereCertificatesAreAskedFor()
    {
        QFETCH(QByteArray, issuer);
        QFETCH(QByteArray, mtlsIssuer);
        QFETCH(QByteArray, base);
        configure(issuer, mtlsIssuer);
        const QJsonObject document = discovery();
        QCOMPARE(document[u"tls_client_certificate_bound_access_tokens"], QJsonValue(true));
        const QJsonObject aliases = document[u"mtls_endpoint_aliases"].toObject();
        QCOMPARE(aliases[u"token_endpoint"].toString().toLatin1(), base + "/api/o/oauth/v2/token");
        QVERIFY(aliases.contains(u"userinfo_endpoint") && aliases.contains(u"revocation_endpoint"));
        QVERIFY(!aliases.contains(u"authorization_endpoint"));
        QCOMPARE(aliases.contains(u"pushed_authorization_request_endpoint"),
                 document.contains(u"pushed_authorization_request_endpoint"));
        for (auto alias = aliases.begin(); alias != aliases.end(); ++alias) {
            QVERIFY(alias.key().endsWith(u"_endpoint"));
            const auto link = server::domain::Issuer::parse(issuer).value();
            const QByteArray ordinary = document[alias.key()].toString().toLatin1();
            QVERIFY2(!ordinary.isEmpty(), qPrintable(alias.key()));
            QCOMPARE(alias.value().toString().toLatin1(), base + ordinary.mid(link.url({}).size()));
        }
    }

    void F11_withoutSuchAddresses_nothingIsPromised()
    {
        configure("https://sso.acme.example", "https://mtls.acme.example", false);
        const QJsonObject document = discovery();
        QVERIFY(document.contains(u"token_endpoint"));
        QVERIFY(!document.contains(u"mtls_endpoint_aliases"));
        QVERIFY(!document.contains(u"tls_client_certificate_bound_access_tokens"));
    }
};

QTEST_GUILESS_MAIN(MutualRoutes)
#include "tst_mutualroutes.moc"
