// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Discovery 1.0 sections 3 and 4, RFC 8414 sections 2 and 3; protocol D1, D2, D4.
#include "server/service/signingkeys.h"
#include "tests/support/rawclient.h"
#include "tests/support/website.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class TestDiscovery : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    RawAnswer get(const QByteArray &path)
    {
        RawClient client(m_site.port());
        return client.ask(m_site.server().get(path), 20000);
    }
    QJsonObject document(const QByteArray &path = "/.well-known/openid-configuration")
    {
        return QJsonDocument::fromJson(get(path).body).object();
    }
    static QStringList textsIn(const QJsonValue &list)
    {
        QStringList texts;
        for (const auto &each : list.toArray())
            texts.append(each.toString());
        return texts;
    }
    static bool containsAll(const QStringList &there, const QStringList &wanted)
    {
        return std::all_of(wanted.begin(), wanted.end(),
                           [&](const QString &each) { return there.contains(each); });
    }

private slots:
    void initTestCase()
    {
        // The keys that every new installation makes; the rig brings two of them.
        auto &rig = m_site.rig;
        QList<server::domain::SigningAlgorithm> more;
        for (const auto algorithm : server::service::installedAlgorithms) {
            if (!rig.catalog.current()->keys->active(algorithm))
                more.append(algorithm);
        }
        const auto keys = server::service::makeSigningKeys(more, rig.sealer, rig.clock.now());
        QVERIFY(keys);
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            work.markCatalogChanged();
            for (const auto &key : *keys) {
                if (const auto id = work.settings().insertSigningKey(key); !id)
                    return server::base::passOn(id);
            }
            return {};
        });
    }

    void D1_documentsStandBelowTheIssuer_asJson_data()
    {
        QTest::addColumn<QByteArray>("issuer");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("openId");
        QTest::addColumn<QByteArray>("oauth");
        QTest::newRow("D1 without a path")
            << "https://sso.example"_ba << QByteArray() << "/.well-known/openid-configuration"_ba
            << "/.well-known/oauth-authorization-server"_ba;
        QTest::newRow("D1 with a path") << "https://sso.example/tenant/a"_ba
                                        << "/tenant/a"_ba
                                        << "/tenant/a/.well-known/openid-configuration"_ba
                                        << "/.well-known/oauth-authorization-server/tenant/a"_ba;
    }
    void D1_documentsStandBelowTheIssuer_asJson()
    {
        QFETCH(QByteArray, issuer);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, openId);
        QFETCH(QByteArray, oauth);
        m_site.setIssuer(issuer);
        QByteArray first;
        for (const QByteArray &address : {openId, oauth}) {
            const RawAnswer answer = get(address);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("content-type"), "application/json"_ba);
            const QByteArray named = document(address)[u"issuer"].toString().toUtf8();
            QCOMPARE(named, issuer);
            QVERIFY(!named.contains('?') && !named.contains('#'));
            if (first.isEmpty())
                first = answer.body;
            QCOMPARE(answer.body, first);
        }
        // What a relying party puts together itself is where the document is.
        QCOMPARE("https://sso.example" + openId, issuer + "/.well-known/openid-configuration");
        for (const QString &name : document(openId).keys()) {
            const QByteArray value = document(openId)[name].toString().toUtf8();
            if (name.endsWith(u"_endpoint"_s) || name == u"jwks_uri"_s)
                QVERIFY2(value.startsWith("https://sso.example" + path + '/'), value);
        }
        m_site.setIssuer(OauthRig::issuer());
    }

    void D2_everythingIsSaid_thatRelyingPartiesLookFor()
    {
        auto config = m_site.rig.catalog.current()->config;
        config.mtlsListen = {{u"127.0.0.1"_s, 9443}};
        config.mtlsIssuer = server::domain::Issuer::parse("https://mtls.sso.example").value();
        m_site.rig.change([config](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
        const QJsonObject said = document();
        for (const char *name :
             {"authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri",
              "end_session_endpoint", "pushed_authorization_request_endpoint"}) {
            const QString address = said[QLatin1StringView(name)].toString();
            QVERIFY2(address.startsWith(u"https://sso.example/"_s), name);
        }
        const auto exactly = [&](const char *name, const QStringList &values) {
            return textsIn(said[QLatin1StringView(name)]) == values;
        };
        const auto holds = [&](const char *name, const QStringList &values) {
            return containsAll(textsIn(said[QLatin1StringView(name)]), values);
        };
        QVERIFY(exactly("response_types_supported", {u"code"_s}));
        QVERIFY(exactly("subject_types_supported", {u"public"_s}));
        QVERIFY(exactly("code_challenge_methods_supported", {u"S256"_s}));
        QVERIFY(exactly("dpop_signing_alg_values_supported", {u"ES256"_s, u"PS256"_s, u"EdDSA"_s}));
        QVERIFY(holds("grant_types_supported", {u"authorization_code"_s, u"refresh_token"_s}));
        QVERIFY(holds("scopes_supported", {u"openid"_s, u"profile"_s, u"email"_s, u"address"_s,
                                           u"phone"_s, u"offline_access"_s}));
        QVERIFY(holds("claims_supported",
                      {u"sub"_s, u"name"_s, u"email"_s, u"address"_s, u"phone_number"_s}));
        QVERIFY(holds("id_token_signing_alg_values_supported",
                      {u"RS256"_s, u"PS256"_s, u"ES256"_s, u"EdDSA"_s}));
        QVERIFY(holds("token_endpoint_auth_methods_supported",
                      {u"client_secret_basic"_s, u"client_secret_post"_s, u"private_key_jwt"_s,
                       u"self_signed_tls_client_auth"_s}));
        QVERIFY(exactly("token_endpoint_auth_signing_alg_values_supported",
                        {u"RS256"_s, u"PS256"_s, u"ES256"_s, u"EdDSA"_s, u"HS256"_s}));
        QVERIFY(!textsIn(said[u"acr_values_supported"]).isEmpty());
        for (const char *flag :
             {"authorization_response_iss_parameter_supported", "claims_parameter_supported",
              "request_parameter_supported", "backchannel_logout_supported",
              "backchannel_logout_session_supported", "tls_client_certificate_bound_access_tokens"})
            QVERIFY2(said[QLatin1StringView(flag)] == QJsonValue(true), flag);
        // Left out it would mean true.
        QCOMPARE(said[u"request_uri_parameter_supported"], QJsonValue(false));
        const QJsonObject aliases = said[u"mtls_endpoint_aliases"].toObject();
        for (const char *name : {"token_endpoint", "pushed_authorization_request_endpoint",
                                 "userinfo_endpoint", "introspection_endpoint"}) {
            QVERIFY2(aliases[QLatin1StringView(name)].toString().startsWith(
                         u"https://mtls.sso.example/"_s),
                     name);
        }
    }

    void D4_requestObjects_mayHaveRs256_andNothingIsEverUnsigned()
    {
        const QJsonObject said = document();
        QVERIFY(textsIn(said[u"request_object_signing_alg_values_supported"]).contains(u"RS256"_s));
        for (const QString &name : said.keys()) {
            if (name.contains(u"_alg_values_supported"_s))
                QVERIFY2(!textsIn(said[name]).contains(u"none"_s), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
