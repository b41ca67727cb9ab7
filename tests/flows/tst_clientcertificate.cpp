// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol F2, F11, RFC 8705 section 2: tls_client_auth and self_signed_tls_client_auth.
#include "server/crypto/certificate.h"
#include "tests/support/certificate.h"
#include "tests/support/clientsigner.h"

#include <QFile>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;
using domain::AuthMethod;

namespace {

const QByteArray accepted = "invalid_grant";
const QByteArray refused = "invalid_client";

} // namespace

class ClientCertificateTest : public QObject
{
    Q_OBJECT

    static QByteArray derOf(const Certificate &certificate)
    {
        QFile file(certificate.certificateFile());
        if (!certificate.isValid() || !file.open(QFile::ReadOnly))
            qFatal("openssl made no certificate");
        QByteArray pem = file.readAll();
        pem = pem.mid(pem.indexOf('\n') + 1);
        return QByteArray::fromBase64(pem.left(pem.indexOf("-----END")));
    }
    static QByteArray outcome(OauthRig &rig, const std::optional<PeerCertificate> &certificate,
                              const Fields &more = {{"client_id", "portal"}})
    {
        auto meta = rig.meta();
        meta.certificate = certificate;
        return OauthService(rig)
            .token(parametersOf(Fields{{"grant_type", "authorization_code"}, {"code", "unknown"}}
                                + more),
                   meta)
            .error;
    }
    static void registerMethod(OauthRig &rig, std::optional<AuthMethod> pinned,
                               const QJsonObject &metadata)
    {
        registerKey(rig, ClientSigner(), pinned);
        rig.changeClient("portal",
                         [&](domain::Client &client) { client.metadata.other = metadata; });
    }
    static QJsonObject keySetOf(const QByteArray &der)
    {
        const auto certificate = server::crypto::Certificate::parse(der).value();
        return {{u"jwks"_s, QJsonObject{{u"keys"_s, QJsonArray{certificate.key->members()}}}}};
    }

private slots:
    void initTestCase() { m_der = derOf(m_certificate); }

    void F2_nameInAVerifiedCertificate_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("subject") << u"tls_client_auth_subject_dn"_s << u"CN=localhost"_s
                                 << accepted;
        QTest::newRow("subject of another")
            << u"tls_client_auth_subject_dn"_s << u"CN=portal"_s << refused;
        QTest::newRow("more than the subject")
            << u"tls_client_auth_subject_dn"_s << u"CN=localhost,O=Acme"_s << refused;
        QTest::newRow("dns") << u"tls_client_auth_san_dns"_s << u"localhost"_s << accepted;
        QTest::newRow("another dns")
            << u"tls_client_auth_san_dns"_s << u"portal.example"_s << refused;
        QTest::newRow("ip") << u"tls_client_auth_san_ip"_s << u"127.0.0.1"_s << accepted;
        QTest::newRow("another ip") << u"tls_client_auth_san_ip"_s << u"127.0.0.2"_s << refused;
        QTest::newRow("uri") << u"tls_client_auth_san_uri"_s << u"https://a.example"_s << refused;
        QTest::newRow("email") << u"tls_client_auth_san_email"_s << u"a@a.example"_s << refused;
    }
    void F2_nameInAVerifiedCertificate()
    {
        QFETCH(QString, member);
        QFETCH(QString, value);
        OauthRig rig;
        registerMethod(rig, AuthMethod::TlsClientAuth, {{member, value}});
        QTEST(outcome(rig, PeerCertificate{m_der, true}), "expected");
        // Whoever made the certificate himself has named himself.
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), refused);
    }

    void F11_missingOrDamagedCertificate_isInvalidClient()
    {
        OauthRig rig;
        registerMethod(rig, AuthMethod::TlsClientAuth,
                       {{u"tls_client_auth_san_dns"_s, u"localhost"_s}});
        QCOMPARE(outcome(rig, {}), refused);
        QCOMPARE(outcome(rig, PeerCertificate{"damaged", true}), refused);
        QCOMPARE(outcome(rig, PeerCertificate{{}, true}), refused);
        QCOMPARE(rig.audited("client.refused"), 3);
    }

    void F2_selfSigned_isTheRegisteredKey()
    {
        OauthRig rig;
        registerMethod(rig, AuthMethod::SelfSignedTls, keySetOf(m_der));
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), accepted);
        const Certificate another;
        QCOMPARE(outcome(rig, PeerCertificate{derOf(another), false}), refused);
        QCOMPARE(outcome(rig, {}), refused);
        registerMethod(rig, AuthMethod::SelfSignedTls, ClientSigner().jwks());
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), refused);
    }

    void F2_selfSignedKeys_areFetched()
    {
        OauthRig rig;
        const QByteArray address = "https://portal.example/jwks";
        registerMethod(rig, AuthMethod::SelfSignedTls,
                       {{u"jwks_uri"_s, QString::fromLatin1(address)}});
        const auto set = keySetOf(m_der).value(u"jwks"_s).toObject();
        rig.outbound.setAnswer(address, {200, "application/json", QJsonDocument(set).toJson(), {}});
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), accepted);
    }

    void certificateThatWasNotAskedFor_changesNothing()
    {
        OauthRig rig;
        const std::optional certificate(PeerCertificate{m_der, true});
        const Fields secret{{"client_id", "portal"},
                            {"client_secret", OauthRig::secretOf("portal")}};
        QCOMPARE(outcome(rig, certificate, secret), accepted);
        QCOMPARE(outcome(rig, certificate, {{"client_id", "phone"}}), accepted);
        QCOMPARE(outcome(rig, certificate), refused); // no name and no keys are registered
        QCOMPARE(outcome(rig, certificate, {{"client_id", "nobody"}}), refused);
        // With an assertion the certificate binds tokens, and the assertion proves the client.
        const ClientSigner signer;
        registerKey(rig, signer);
        const auto assertion = assertionFields(signer.sign(assertionClaims(rig, "portal")));
        QCOMPARE(outcome(rig, certificate, assertion), accepted);
    }

    void unpinnedClient_provesItselfByWhatItRegistered()
    {
        OauthRig rig;
        registerMethod(rig, {}, {{u"tls_client_auth_san_dns"_s, u"localhost"_s}});
        QCOMPARE(outcome(rig, PeerCertificate{m_der, true}), accepted);
        registerMethod(rig, {}, keySetOf(m_der));
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), accepted);
        rig.changePolicy(
            [](domain::TemplatePolicy &policy) { policy.authMethods = {AuthMethod::SecretBasic}; });
        QCOMPARE(outcome(rig, PeerCertificate{m_der, false}), refused);
    }

private:
    Certificate m_certificate;
    QByteArray m_der;
};

QTEST_GUILESS_MAIN(ClientCertificateTest)
#include "tst_clientcertificate.moc"
