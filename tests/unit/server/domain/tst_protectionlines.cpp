// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-02, FA-03, FA-04.
#include "server/domain/protectionlines.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::domain;

namespace {

ServerConfig config(const char *issuer = "https://sso.acme.example/id",
                    const QString &listen = u"127.0.0.1:8443"_s)
{
    ServerConfig made;
    made.issuer = *Issuer::parse(issuer);
    made.listen = {*ListenAddress::parse(listen)};
    return made;
}

QByteArray linesFor(Proxy proxy, const ServerConfig &settings = config())
{
    return proxyLines(proxy, {"wiki.acme.example", "http://127.0.0.1:3000"}, settings)
        .value_or(QByteArray());
}

QByteArrayList spellings(const QByteArray &header)
{
    return {header, QByteArray(header).replace('-', '_'), QByteArray(header).replace('-', '.')};
}

} // namespace

class TestProtectionLines : public QObject
{
    Q_OBJECT
private slots:
    void everySpelling_isStripped_data();
    void everySpelling_isStripped();
    void hostOfTheClient_decidesNothing();
    void lines_leadHere_data();
    void lines_leadHere();
    void foreignText_cannotLeaveItsPlace_data();
    void foreignText_cannotLeaveItsPlace();
    void proxies_haveNames();
};

void TestProtectionLines::everySpelling_isStripped_data()
{
    QTest::addColumn<Proxy>("proxy");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("nginx") << Proxy::Nginx << QByteArray("proxy_set_header %1 ");
    QTest::newRow("traefik") << Proxy::Traefik << QByteArray(" %1: \"\"\n");
    QTest::newRow("caddy") << Proxy::Caddy << QByteArray("request_header -%1\n");
}

void TestProtectionLines::everySpelling_isStripped()
{
    QFETCH(Proxy, proxy);
    QFETCH(QByteArray, pattern);
    const QByteArray lines = linesFor(proxy);
    for (const QByteArray &header : identityheaders::all()) {
        QCOMPARE(header.count('-'), 1); // else there were mixed spellings, too
        for (const QByteArray &spelling : spellings(header)) {
            QByteArray name = spelling;
            if (proxy == Proxy::Nginx && spelling.contains('.')) {
                QVERIFY(lines.contains("\nignore_invalid_headers on;\n"));
                continue;
            }
            if (proxy == Proxy::Caddy)
                name = name.left(7) + '*'; // "Remote" and what separates
            QVERIFY2(lines.contains(QByteArray(pattern).replace("%1", name)), spelling.constData());
        }
    }
}

void TestProtectionLines::hostOfTheClient_decidesNothing()
{
    const QByteArray lines = linesFor(Proxy::Nginx);
    QVERIFY(lines.contains("X-Original-URL $scheme://wiki.acme.example$request_uri;"));
    QVERIFY(!lines.contains("X-Original-URL $scheme://$h"));
    for (const char *header : {"X-Forwarded-Host", "X-Forwarded-Uri", "X-Forwarded-Method"})
        QCOMPARE(lines.count(QByteArray("proxy_set_header ") + header + " \"\";"), 3);
    QVERIFY(linesFor(Proxy::Traefik).contains("trustForwardHeader: false"));
    for (const auto proxy : {Proxy::Traefik, Proxy::Caddy})
        QVERIFY(linesFor(proxy).contains("X-Original-"));
}

void TestProtectionLines::lines_leadHere_data()
{
    QTest::addColumn<ServerConfig>("settings");
    QTest::addColumn<QByteArray>("expected");
    auto everywhere = config("https://sso.acme.example", u"0.0.0.0:8080"_s);
    everywhere.tlsEndsAtProxy = true;
    auto tls = config();
    tls.tlsCertificateFile = u"/x.pem"_s;
    QTest::newRow("loopback") << config() << QByteArray("proxy_pass http://127.0.0.1:8443/api/");
    QTest::newRow("IPv6") << config("https://sso.acme.example", u"[::1]:8443"_s)
                          << QByteArray("proxy_pass http://[::1]:8443/api/");
    QTest::newRow("every address")
        << everywhere << QByteArray("proxy_pass http://127.0.0.1:8080/api/");
    QTest::newRow("TLS: the name in the certificate")
        << tls << QByteArray("proxy_pass https://sso.acme.example/api/");
    QTest::newRow("TLS is verified") << tls << QByteArray("proxy_ssl_verify on;");
    QTest::newRow("port of the kernel's choice")
        << config("http://127.0.0.1:9999", u"127.0.0.1:0"_s)
        << QByteArray("proxy_pass http://127.0.0.1:9999/api/");
    QTest::newRow("by our name") << config() << QByteArray("Host sso.acme.example;");
}

void TestProtectionLines::lines_leadHere()
{
    QFETCH(ServerConfig, settings);
    QFETCH(QByteArray, expected);
    const QByteArray lines = linesFor(Proxy::Nginx, settings);
    QVERIFY2(lines.contains(expected), lines.constData());
}

void TestProtectionLines::foreignText_cannotLeaveItsPlace_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("application");
    QTest::addColumn<QByteArray>("fault");
    const QByteArray host = "wiki.acme.example";
    const QByteArray application = "http://127.0.0.1:3000";
    QTest::newRow("fits") << host << application << QByteArray();
    QTest::newRow("no host") << QByteArray() << application << QByteArray("host required");
    QTest::newRow("directive in the host")
        << QByteArray("wiki;return") << application << QByteArray("host host_syntax");
    QTest::newRow("variable in the host")
        << QByteArray("$host") << application << QByteArray("host host_syntax");
    QTest::newRow("no application") << host << QByteArray() << QByteArray("application required");
    QTest::newRow("directive in the application")
        << host << QByteArray("http://127.0.0.1;x") << QByteArray("application malformed");
    QTest::newRow("path in the application")
        << host << QByteArray("http://127.0.0.1:3000/x") << QByteArray("application malformed");
    QTest::newRow("line break in the application")
        << host << QByteArray("http://127.0.0.1\n}") << QByteArray("application malformed");
    QTest::newRow("another scheme")
        << host << QByteArray("file:///etc/passwd") << QByteArray("application scheme_forbidden");
}

void TestProtectionLines::foreignText_cannotLeaveItsPlace()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, application);
    for (const auto proxy : {Proxy::Nginx, Proxy::Traefik, Proxy::Caddy}) {
        const auto lines = proxyLines(proxy, {host, application}, config());
        QByteArray fault;
        if (!lines) {
            const auto first = lines.error().fields.constFirst();
            fault = first.field + ' ' + first.code;
        }
        QTEST(fault, "fault");
    }
}

void TestProtectionLines::proxies_haveNames()
{
    for (const auto proxy : {Proxy::Nginx, Proxy::Traefik, Proxy::Caddy})
        QCOMPARE(proxyFromName(toName(proxy)), std::optional(proxy));
    QVERIFY(!proxyFromName("apache"));
    QVERIFY(!proxyLines(Proxy::Nginx, {"wiki.acme.example", "http://127.0.0.1:3000"}, {}));
}

QTEST_APPLESS_MAIN(TestProtectionLines)
#include "tst_protectionlines.moc"
