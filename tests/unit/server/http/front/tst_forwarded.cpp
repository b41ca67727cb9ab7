// SPDX-License-Identifier: GPL-3.0-or-later
// Forwarded headers count only from listed proxies, and only their own words.
#include "server/http/front/forwarded.h"

#include <QTest>

using namespace server::http;
using namespace server::http::front;

class TestForwarded : public QObject
{
    Q_OBJECT

private slots:
    void peer_data();
    void peer();
    void protocol_data();
    void protocol();
    void stranger_losesEveryForwardedHeader();
    void mappedAddress_isOneAddress();
};

void TestForwarded::peer_data()
{
    QTest::addColumn<QByteArrayList>("chain");
    QTest::addColumn<QString>("peer");
    const auto row = [](const char *name, const QByteArrayList &chain, const char *peer) {
        QTest::newRow(name) << chain << QString::fromLatin1(peer);
    };
    row("no header: the proxy itself", {}, "10.0.0.1");
    row("one entry", {"9.9.9.9"}, "9.9.9.9");
    row("the right-most counts", {"1.1.1.1, 9.9.9.9"}, "9.9.9.9");
    row("a second listed proxy is passed over", {"9.9.9.9, 10.0.0.2"}, "9.9.9.9");
    row("left of an unlisted one is the client's own word", {"1.1.1.1, 9.9.9.9, 10.0.0.2"},
        "9.9.9.9");
    row("several headers are one list", {"1.1.1.1", "9.9.9.9"}, "9.9.9.9");
    row("only listed ones: the first of them", {"10.0.0.2"}, "10.0.0.2");
    row("noise at the right: the proxy", {"9.9.9.9, unknown"}, "10.0.0.1");
    row("noise further left: what is known", {"unknown, 10.0.0.2"}, "10.0.0.2");
    row("with a port", {"9.9.9.9:1234"}, "9.9.9.9");
    row("IPv6", {"2001:db8::1"}, "2001:db8::1");
    row("IPv6 with a port", {"[2001:db8::1]:1234"}, "2001:db8::1");
    row("IPv6 left open", {"[2001:db8::1"}, "10.0.0.1");
    row("IPv4 in IPv6", {"::ffff:9.9.9.9"}, "9.9.9.9");
    row("short form of an address", {"127.1"}, "10.0.0.1");
    row("hexadecimal form", {"0x7f000001"}, "10.0.0.1");
    row("empty", {""}, "10.0.0.1");
    row("commas", {",,"}, "10.0.0.1");
    row("far too long", {QByteArray(4000, '9')}, "10.0.0.1");
}

void TestForwarded::peer()
{
    QFETCH(const QByteArrayList, chain);
    QFETCH(const QString, peer);
    Request request;
    request.peer = QHostAddress(QStringLiteral("10.0.0.1"));
    for (const QByteArray &entry : chain)
        request.headers.emplaceBack("x-forwarded-for", entry);
    settleOrigin(request, TrustedProxies({QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.2")}));
    QCOMPARE(request.peer.toString(), peer);
}

void TestForwarded::protocol_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("secure");
    QTest::newRow("https") << QByteArray("https") << true;
    QTest::newRow("HTTPS") << QByteArray("HTTPS") << true;
    QTest::newRow("http") << QByteArray("http") << false;
    QTest::newRow("a list") << QByteArray("https, http") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestForwarded::protocol()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, secure);
    Request request;
    request.peer = QHostAddress(QHostAddress::LocalHost);
    if (!value.isNull())
        request.headers.emplaceBack("x-forwarded-proto", value);
    settleOrigin(request, TrustedProxies({QStringLiteral("127.0.0.1")}));
    QCOMPARE(request.secure, secure);
}

void TestForwarded::stranger_losesEveryForwardedHeader()
{
    Request request;
    request.peer = QHostAddress(QStringLiteral("9.9.9.9"));
    for (const char *name :
         {"x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-forwarded-uri",
          "x-forwarded-method", "x-original-url", "x-original-method"})
        request.headers.emplaceBack(name, "https");
    request.headers.emplaceBack("cookie", "kept");
    settleOrigin(request, TrustedProxies({QStringLiteral("127.0.0.1")}));
    QCOMPARE(request.headers, (Headers{{"cookie", "kept"}}));
    QCOMPARE(request.peer.toString(), QStringLiteral("9.9.9.9"));
    QVERIFY(!request.secure);
}

void TestForwarded::mappedAddress_isOneAddress()
{
    QCOMPARE(canonical(QHostAddress(QStringLiteral("::ffff:1.2.3.4"))),
             QHostAddress(QStringLiteral("1.2.3.4")));
    QCOMPARE(canonical(QHostAddress(QStringLiteral("2001:db8::1"))),
             QHostAddress(QStringLiteral("2001:db8::1")));
}

QTEST_APPLESS_MAIN(TestForwarded)
#include "tst_forwarded.moc"
