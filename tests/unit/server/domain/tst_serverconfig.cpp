// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Discovery 1.0 section 3; C-12, A-38, TR-04.
#include "server/domain/serverconfig.h"

#include <QTest>

using namespace server::domain;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestServerConfig : public QObject
{
    Q_OBJECT

private slots:
    void issuer_followsTheTable_data();
    void issuer_followsTheTable();
    void issuerParts_areThoseOfItsBytes_data();
    void issuerParts_areThoseOfItsBytes();
    void listenAddress_followsTheTable_data();
    void listenAddress_followsTheTable();
    void settings_areCheckedOneByOne_data();
    void settings_areCheckedOneByOne();
    void mutualTls_isChecked_data();
    void mutualTls_isChecked();
};

void TestServerConfig::issuer_followsTheTable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *text, const char *code = "") {
        QTest::newRow(name) << QByteArray(text) << QByteArray(code);
    };
    row("Discovery 3 https", "https://sso.acme.example");
    row("C-12 trailing slash is kept", "https://sso.acme.example/");
    row("A-37 path", "https://acme.example/sso");
    row("port", "https://sso.acme.example:8443");
    row("loopback http", "http://127.0.0.1:8080");
    row("loopback http IPv6", "http://[::1]:8080");
    row("loopback http localhost", "http://localhost:8080/sso");
    row("empty", "", "required");
    row("http elsewhere", "http://sso.acme.example", "http_not_loopback");
    row("http on a private address", "http://10.0.0.1", "http_not_loopback");
    row("Discovery 3 query", "https://sso.acme.example?x=1", "query");
    row("Discovery 3 empty query", "https://sso.acme.example/?", "query");
    row("Discovery 3 fragment", "https://sso.acme.example#", "fragment");
    row("user", "https://admin@sso.acme.example", "user_info");
    row("other scheme", "ftp://sso.acme.example", "scheme_forbidden");
    row("no scheme", "sso.acme.example", "scheme_forbidden");
    row("javascript", "javascript:alert(1)", "scheme_forbidden");
    row("no host", "https://", "malformed");
    row("no slashes", "https:sso.acme.example", "malformed");
    row("upper case scheme", "HTTPS://sso.acme.example", "not_canonical");
    row("upper case host", "https://SSO.acme.example", "not_canonical");
    row("not ASCII",
        "https://b\xC3\xBC"
        "cher.example",
        "malformed");
    row("blank", "https://sso.acme.example/a b", "malformed");
    row("backslash", "https://sso.acme.example\\x", "malformed");
    row("encoded path", "https://sso.acme.example/%20", "malformed");
    row("dot segments", "https://sso.acme.example/a/../b", "not_canonical");
    row("double slash", "https://sso.acme.example//a", "not_canonical");
    row("empty port", "https://sso.acme.example:/", "not_canonical");
    row("odd number as host", "http://127.1:80", "not_canonical");
    QTest::newRow("too long") << "https://a.example/" + QByteArray(600, 'a')
                              << QByteArray("too_long");
}

void TestServerConfig::issuer_followsTheTable()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    const auto issuer = Issuer::parse(text);
    QCOMPARE(issuer ? QByteArray() : issuer.error().fields.first().code, code);
    if (issuer)
        QCOMPARE(issuer->bytes(), text);
}

void TestServerConfig::issuerParts_areThoseOfItsBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("profile");
    const auto row = [](const char *text, const char *prefix, const char *authority,
                        const char *origin, const char *profile) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(prefix) << QByteArray(authority)
                            << QByteArray(origin) << QByteArray(profile);
    };
    row("https://a.example", "", "a.example", "https://a.example", "https://a.example/profile");
    row("https://a.example/", "", "a.example", "https://a.example", "https://a.example/profile");
    row("https://a.example/sso", "/sso", "a.example", "https://a.example",
        "https://a.example/sso/profile");
    row("https://a.example:8443/x/y/", "/x/y", "a.example:8443", "https://a.example:8443",
        "https://a.example:8443/x/y/profile");
    row("http://[::1]:8080", "", "[::1]:8080", "http://[::1]:8080", "http://[::1]:8080/profile");
}

void TestServerConfig::issuerParts_areThoseOfItsBytes()
{
    QFETCH(QByteArray, text);
    const auto issuer = Issuer::parse(text);
    QVERIFY(issuer.has_value());
    QTEST(issuer->pathPrefix(), "prefix");
    QTEST(issuer->authority(), "authority");
    QTEST(issuer->origin(), "origin");
    QTEST(issuer->url("/profile"), "profile");
    QCOMPARE(issuer->isHttps(), text.startsWith("https"));
    QVERIFY(Issuer().isEmpty() && Issuer().url("/x") == "/x");
}

void TestServerConfig::listenAddress_followsTheTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *text, const char *code, bool loopback = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(code) << loopback;
    };
    row("127.0.0.1:8443", "", true);
    row("127.8.9.10:0", "", true);
    row("[::1]:443", "", true);
    row("localhost:8080", "", true);
    row("0.0.0.0:443", "");
    row("[::]:443", "");
    row("192.0.2.1:65535", "");
    row("", "required");
    row("8443", "address_syntax");
    row(":8443", "address_syntax");
    row("127.0.0.1", "address_syntax");
    row("127.0.0.1:", "port_syntax");
    row("127.0.0.1:65536", "port_syntax");
    row("127.0.0.1:-1", "port_syntax");
    row("127.0.0.1:080", "port_syntax");
    row("127.0.0.1:http", "port_syntax");
    row("127.0.0.1:80 ", "address_syntax");
    row("127.1:80", "address_syntax");
    row("::1:80", "address_syntax");
    row("[::1:80", "address_syntax");
    row("[127.0.0.1]:80", "address_syntax");
    row("sso.acme.example:443", "address_syntax");
    row("*:443", "address_syntax");
    row("١٢٧.0.0.1:80", "address_syntax");
}

void TestServerConfig::listenAddress_followsTheTable()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, code);
    const auto address = ListenAddress::parse(text);
    QCOMPARE(address ? QByteArray() : address.error().fields.first().code, code);
    if (address) {
        QCOMPARE(address->toString(), text);
        QTEST(address->isLoopback(), "loopback");
    }
}

namespace {

using Change = std::function<void(ServerConfig &)>;

void row(const char *name, Change change, const char *expected)
{
    QTest::newRow(name) << std::move(change) << QByteArray(expected);
}

ListenAddress listen(const char *text)
{
    return *ListenAddress::parse(QString::fromLatin1(text));
}

} // namespace

void TestServerConfig::settings_areCheckedOneByOne_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    row(
        "good", [](auto &) {}, "");
    row(
        "no listen address", [](auto &c) { c.listen.clear(); }, "listen required");
    row(
        "TR-04 plain http on all addresses", [](auto &c) { c.listen += listen("0.0.0.0:80"); },
        "listen[1] http_not_loopback");
    row(
        "TR-04 all addresses with TLS",
        [](auto &c) {
            c.listen += listen("0.0.0.0:443");
            c.tlsCertificateFile = u"/c.pem"_s;
            c.tlsKeyFile = u"/k.pem"_s;
        },
        "");
    row(
        "TR-04 all addresses behind a proxy",
        [](auto &c) {
            c.listen += listen("[::]:80");
            c.tlsEndsAtProxy = true;
        },
        "");
    row(
        "same address twice", [](auto &c) { c.listen += c.listen.first(); }, "listen[0] duplicate");
    row(
        "two ports that the kernel chooses",
        [](auto &c) {
            c.listen = {listen("127.0.0.1:0"), listen("127.0.0.1:0")};
        },
        "");
    row(
        "certificate without key", [](auto &c) { c.tlsCertificateFile = u"/c.pem"_s; },
        "tls_key_file required");
    row(
        "key without certificate", [](auto &c) { c.tlsKeyFile = u"/k.pem"_s; },
        "tls_certificate_file required");
    row(
        "proxies",
        [](auto &c) {
            c.trustedProxies = {u"10.0.0.1"_s, u"10.0.0.0/8"_s, u"fd00::/8"_s, u"::1"_s};
        },
        "");
    row(
        "proxy name", [](auto &c) { c.trustedProxies = {u"proxy.example"_s}; },
        "trusted_proxies[0] network_syntax");
    row(
        "proxy network too wide", [](auto &c) { c.trustedProxies = {u"10.0.0.0/33"_s}; },
        "trusted_proxies[0] network_syntax");
    row(
        "hosts",
        [](auto &c) {
            c.allowedHosts = {"sso.acme.example", "sso.acme.example:8443", "[::1]:80"};
        },
        "");
    row(
        "host with a path", [](auto &c) { c.allowedHosts = {"sso.acme.example/x"}; },
        "allowed_hosts[0] host_syntax");
    row(
        "empty host", [](auto &c) { c.allowedHosts = {""}; }, "allowed_hosts[0] host_syntax");
    row(
        "session too short", [](auto &c) { c.sessionIdle = 1s; },
        "session_idle_seconds out_of_range");
    row(
        "idle longer than absolute", [](auto &c) { c.sessionIdle = 48h; },
        "session_idle_seconds contradiction");
    row(
        "trust anchors at a path of two lines", [](auto &c) { c.outboundCaFile = u"/a\nb"_s; },
        "outbound_ca_file control_character");
    row(
        "no guesses at all", [](auto &c) { c.signInFailureLimit = 0; },
        "sign_in_failure_limit out_of_range");
    row(
        "template for metadata documents",
        [](auto &c) {
            c.metadataDocuments = {u"crm"_s, u"Sign-in"_s};
        },
        "");
    row(
        "metadata documents without their template",
        [](auto &c) { c.metadataDocuments.module = u"crm"_s; },
        "client_id_metadata_documents.template required");
    row(
        "metadata documents without their module",
        [](auto &c) { c.metadataDocuments.clientTemplate = u"Sign-in"_s; },
        "client_id_metadata_documents.module required");
}

void TestServerConfig::settings_areCheckedOneByOne()
{
    QFETCH(Change, change);
    ServerConfig config;
    config.issuer = *Issuer::parse("https://sso.acme.example");
    config.listen = {*ListenAddress::parse(u"127.0.0.1:8443"_s)};
    change(config);
    QByteArrayList codes;
    for (const auto &error : checkServerConfig(config))
        codes.append(error.field + ' ' + error.code);
    QTEST(codes.join(", "), "expected");
}

void TestServerConfig::mutualTls_isChecked_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("expected");
    const auto mtls = [](auto &c) {
        c.mtlsListen = {listen("127.0.0.1:9443")};
        c.tlsCertificateFile = u"/c.pem"_s;
        c.tlsKeyFile = u"/k.pem"_s;
    };
    row("mutual TLS", mtls, "");
    row(
        "mutual TLS without a certificate",
        [](auto &c) { c.mtlsListen = {listen("127.0.0.1:9443")}; },
        "tls_certificate_file required");
    row(
        "mutual TLS on an ordinary address",
        [=](auto &c) {
            mtls(c);
            c.mtlsListen += c.listen.first();
        },
        "mtls_listen[1] duplicate");
    row(
        "mutual TLS on one address twice",
        [=](auto &c) {
            mtls(c);
            c.mtlsListen += c.mtlsListen.first();
        },
        "mtls_listen[0] duplicate");
    row(
        "mutual TLS on a port that nobody knows before",
        [=](auto &c) {
            mtls(c);
            c.mtlsListen.first().port = 0;
        },
        "mtls_issuer required");
    row(
        "mutual TLS published by http",
        [=](auto &c) {
            mtls(c);
            c.mtlsIssuer = *Issuer::parse("http://localhost:9443");
        },
        "mtls_issuer scheme_forbidden");
    row(
        "authorities in a file with a line break",
        [=](auto &c) {
            mtls(c);
            c.mtlsAuthorityFile = u"/ca\n.pem"_s;
        },
        "mtls_ca_file control_character");
}

void TestServerConfig::mutualTls_isChecked()
{
    settings_areCheckedOneByOne();
}

QTEST_APPLESS_MAIN(TestServerConfig)
#include "tst_serverconfig.moc"
