// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2, RFC 8705 section 2.1.2, FAPI 2.0 section 5.4.1.
#include "server/domain/clientkeys.h"

#include <QJsonDocument>
#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;
using server::base::FieldErrors;

namespace {

const char goodSet[] = R"({"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}]})";

QByteArray codes(const FieldErrors &errors)
{
    QByteArrayList list;
    for (const auto &error : errors)
        list.append(error.field + ' ' + error.code);
    return list.join("; ");
}

} // namespace

class ClientKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void F2_metadataOfKeys_isCheckedFieldByField_data();
    void F2_metadataOfKeys_isCheckedFieldByField()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, json);
        QFETCH(Preset, preset);
        ClientMetadata metadata;
        metadata.authMethod = fromName<AuthMethod>(method);
        metadata.other = QJsonDocument::fromJson('{' + json + '}').object();
        QVERIFY(json.isEmpty() || !metadata.other.isEmpty());
        FieldErrors errors;
        checkClientKeys(errors, metadata, policyOf(preset), LoopbackHttp::Refused);
        QTEST(codes(errors), "expected");
    }

    void plainHttpOnLoopback_isForAnIssuerOfThisMachine()
    {
        ClientMetadata metadata;
        metadata.other = {{u"jwks_uri"_s, u"http://127.0.0.1:8080/jwks"_s}};
        FieldErrors errors;
        checkClientKeys(errors, metadata, policyOf(Preset::HighSecurity), LoopbackHttp::Allowed);
        QVERIFY(errors.isEmpty());
        metadata.other = {{u"jwks_uri"_s, u"http://10.0.0.1/jwks"_s}};
        checkClientKeys(errors, metadata, policyOf(Preset::HighSecurity), LoopbackHttp::Allowed);
        QCOMPARE(codes(errors), QByteArray("jwks_uri http_not_loopback"));
    }

    void metadata_isReadAsItWasGiven()
    {
        ClientMetadata metadata;
        metadata.other = {{u"jwks"_s, QJsonDocument::fromJson(goodSet).object()},
                          {u"token_endpoint_auth_signing_alg"_s, u"PS256"_s},
                          {u"request_object_signing_alg"_s, u"EdDSA"_s},
                          {u"require_signed_request_object"_s, true},
                          {u"tls_client_auth_san_uri"_s, u"https://a.example/id"_s}};
        const auto keys = clientKeys(metadata);
        QVERIFY(keys.hasKeys());
        QCOMPARE(keys.assertionAlgorithm, QByteArray("PS256"));
        QVERIFY(keys.requestObjectAlgorithm == SigningAlgorithm::EdDSA);
        QVERIFY(keys.signsRequests);
        QVERIFY(keys.certificateName->kind == CertificateName::Kind::Uri);
        QVERIFY(!clientKeys({}).hasKeys());
    }
};

void ClientKeysTest::F2_metadataOfKeys_isCheckedFieldByField_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<Preset>("preset");
    const auto row = [](const char *name, QByteArray method, QByteArray json, QByteArray expected,
                        Preset preset = Preset::HighSecurity) {
        QTest::newRow(name) << method << json << expected << preset;
    };
    const QByteArray set = QByteArray("\"jwks\":") + goodSet;
    row("a set", "private_key_jwt", set, "");
    row("an address", "private_key_jwt", R"("jwks_uri":"https://a.example/jwks")", "");
    row("neither", "private_key_jwt", "", "jwks required");
    row("neither, self-signed", "self_signed_tls_client_auth", "", "jwks required");
    row("both", "private_key_jwt", set + R"(,"jwks_uri":"https://a.example/jwks")",
        "jwks_uri contradiction");
    row("private key", "private_key_jwt",
        R"("jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}]})",
        "jwks.keys[0] private_key");
    row("symmetric key", "private_key_jwt", R"("jwks":{"keys":[{"kty":"oct"}]})",
        "jwks.keys[0] private_key");
    row("no key type", "private_key_jwt", R"("jwks":{"keys":[{"kid":"a"}]})",
        "jwks.keys[0] key_unusable");
    row("an empty set", "private_key_jwt", R"("jwks":{"keys":[]})", "jwks required");
    row("no list", "private_key_jwt", R"("jwks":{"keys":{}})", "jwks wrong_type");
    row("21 keys", "private_key_jwt",
        R"("jwks":{"keys":[)" + QByteArrayList(21, R"({"kty":"RSA"})").join(',') + "]}",
        "jwks too_many");
    row("plain http", "private_key_jwt", R"("jwks_uri":"http://a.example/jwks")",
        "jwks_uri http_not_loopback");
    row("plain http on loopback", "private_key_jwt", R"("jwks_uri":"http://127.0.0.1/jwks")",
        "jwks_uri http_not_loopback");
    row("another scheme", "private_key_jwt", R"("jwks_uri":"file:///etc/passwd")",
        "jwks_uri scheme_forbidden");
    row("a fragment", "private_key_jwt", R"("jwks_uri":"https://a.example/#x")",
        "jwks_uri fragment");
    row("user information", "private_key_jwt", R"("jwks_uri":"https://a@b.example/")",
        "jwks_uri user_info");
    row("no address", "private_key_jwt", R"("jwks_uri":"jwks")", "jwks_uri relative");
    row("no text", "private_key_jwt", R"("jwks_uri":7)", "jwks_uri wrong_type");
    row("F4 assertion algorithm", "private_key_jwt",
        set + R"(,"token_endpoint_auth_signing_alg":"ES256")", "");
    row("F4 RS256 under the profile", "private_key_jwt",
        set + R"(,"token_endpoint_auth_signing_alg":"RS256")",
        "token_endpoint_auth_signing_alg not_allowed_by_template");
    row("none", "private_key_jwt", set + R"(,"token_endpoint_auth_signing_alg":"none")",
        "token_endpoint_auth_signing_alg unknown_value");
    row("F4 RS256 for request objects under the profile", "private_key_jwt",
        set + R"(,"request_object_signing_alg":"RS256")",
        "request_object_signing_alg not_allowed_by_template");
    row("HMAC for request objects", "client_secret_basic",
        R"("request_object_signing_alg":"HS256")", "request_object_signing_alg unknown_value",
        Preset::ExternalService);
    row("none for request objects", "client_secret_basic", R"("request_object_signing_alg":"none")",
        "request_object_signing_alg unknown_value", Preset::ExternalService);
    row("flag of no flag", "private_key_jwt", set + R"(,"require_signed_request_object":"yes")",
        "require_signed_request_object wrong_type");
    row("a name", "tls_client_auth", R"("tls_client_auth_subject_dn":"CN=a")", "");
    row("no name", "tls_client_auth", "", "tls_client_auth_subject_dn required");
    row("an empty name", "tls_client_auth", R"("tls_client_auth_san_dns":"")",
        "tls_client_auth_san_dns required");
    row("two names", "tls_client_auth",
        R"("tls_client_auth_subject_dn":"CN=a","tls_client_auth_san_dns":"a.example")",
        "tls_client_auth_san_dns contradiction");
}

QTEST_APPLESS_MAIN(ClientKeysTest)
#include "tst_clientkeys.moc"
