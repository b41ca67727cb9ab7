// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3986 sections 3 and 6.2; security FA-04.
#include "server/domain/protectedurl.h"

#include <QTest>

using server::domain::protectedHost;
using server::domain::ProtectedUrl;

class TestProtectedUrl : public QObject
{
    Q_OBJECT
private slots:
    void address_isTakenApart_data();
    void address_isTakenApart();
    void addressThatServersReadDifferently_isRefused_data();
    void addressThatServersReadDifferently_isRefused();
    void longAddress_isRefused();
    void bytes_fitIntoAHeader();
    void segmentsAreCutAtSemicolons_forServersThatDo();
    void cookies_travelByTlsOrInThisMachine_data();
    void cookies_travelByTlsOrInThisMachine();
    void host_hasOneSpelling_data();
    void host_hasOneSpelling();
};

void TestProtectedUrl::address_isTakenApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArrayList>("segments");
    const auto row = [](const char *name, QByteArray bytes, QByteArray host,
                        QByteArrayList segments) {
        QTest::newRow(name) << bytes << host << segments;
    };
    row("root", "https://wiki.acme.example/", "wiki.acme.example", {""});
    row("no path", "https://wiki.acme.example", "wiki.acme.example", {""});
    row("path and query", "https://wiki.acme.example/a/b?c=/../d", "wiki.acme.example", {"a", "b"});
    row("final slash", "https://wiki.acme.example/a/", "wiki.acme.example", {"a", ""});
    row("host in capitals", "HTTPS://WIKI.acme.example/", "wiki.acme.example", {""});
    row("port", "https://wiki.acme.example:8443/", "wiki.acme.example:8443", {""});
    row("port of https", "https://wiki.acme.example:443/", "wiki.acme.example", {""});
    row("port of http", "http://localhost:80/", "localhost", {""});
    row("IPv6", "http://[::1]:8080/x", "[::1]:8080", {"x"});
    row("encoded letters", "https://wiki.acme.example/%61dmin", "wiki.acme.example", {"admin"});
    row("encoded UTF-8", "https://wiki.acme.example/B%C3%BCro", "wiki.acme.example",
        {"B\xc3\xbcro"});
    row("raw UTF-8", "https://wiki.acme.example/B\xc3\xbcro", "wiki.acme.example", {"B\xc3\xbcro"});
    row("encoded percent sign", "https://wiki.acme.example/100%25", "wiki.acme.example", {"100%"});
    row("dots in a name", "https://wiki.acme.example/...a/.b", "wiki.acme.example", {"...a", ".b"});
}

void TestProtectedUrl::address_isTakenApart()
{
    QFETCH(QByteArray, bytes);
    const auto url = ProtectedUrl::parse(bytes);
    QVERIFY2(url.has_value(), url ? "" : qPrintable(url.error().detail));
    QTEST(url->host(), "host");
    QTEST(url->segments(), "segments");
}

void TestProtectedUrl::addressThatServersReadDifferently_isRefused_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, QByteArray rest, QByteArray code) {
        QTest::newRow(name) << rest << code;
    };
    row("up", "/public/../admin", "dot_segment");
    row("here", "/./admin", "dot_segment");
    row("up at the end", "/public/..", "dot_segment");
    row("up, encoded", "/public/%2e%2E/admin", "dot_segment");
    row("up, half encoded", "/public/.%2e/admin", "dot_segment");
    row("up before a semicolon", "/public/..;x=1/admin", "dot_segment");
    row("slash, encoded", "/public%2fadmin", "encoded_slash");
    row("slash, encoded in capitals", "/public%2Fadmin", "encoded_slash");
    row("backslash", "/public\\admin", "backslash");
    row("backslash, encoded", "/public%5cadmin", "backslash");
    row("slash, encoded twice", "/public%252fadmin", "encoding");
    row("dots, encoded twice", "/public/%252e%252e/admin", "encoding");
    row("empty segment", "//admin", "empty_segment");
    row("empty segment inside", "/public//admin", "empty_segment");
    row("nothing before a semicolon", "/public/;x/admin", "empty_segment");
    row("broken encoding", "/a%2", "encoding");
    row("broken encoding, no digits", "/a%zz", "encoding");
    row("NUL, encoded", "/a%00b", "control_character");
    row("line break, encoded", "/a%0d%0ab", "control_character");
    row("line break", "/a\r\nX-Evil: 1", "control_character");
    row("blank", "/a b", "control_character");
    row("fragment", "/a#b", "fragment");
    row("user info", "@evil.example/", "user_info");
    row("host continued", ".evil.example\\@x/", "user_info");
    row("port that is none", ":99999/", "malformed");
    row("port with a sign", ":+443/", "malformed");
    row("comma in the host", ",evil.example/", "malformed");
    row("final dot", "./", "malformed");
    row("underline is a letter of a host", "_x/%", "encoding");
}

void TestProtectedUrl::addressThatServersReadDifferently_isRefused()
{
    QFETCH(QByteArray, rest);
    const auto url = ProtectedUrl::parse("https://wiki.acme.example" + rest);
    QVERIFY(!url.has_value());
    QTEST(url.error().fields.constFirst().code, "code");
}

void TestProtectedUrl::longAddress_isRefused()
{
    const QByteArray longest =
        QByteArray("https://wiki.acme.example/").leftJustified(ProtectedUrl::maximumBytes, 'a');
    QVERIFY(ProtectedUrl::parse(longest).has_value());
    QCOMPARE(ProtectedUrl::parse(longest + 'a').error().fields.constFirst().code, "too_long");
    for (const QByteArray wrong : {"", "/only/a/path", "ftp://wiki.acme.example/", "https:///x",
                                   "javascript:alert(1)", "//wiki.acme.example/", "https:x"})
        QVERIFY2(!ProtectedUrl::parse(wrong).has_value(), wrong.constData());
}

void TestProtectedUrl::bytes_fitIntoAHeader()
{
    const auto url =
        ProtectedUrl::parse("https://Wiki.acme.example/B\xc3\xbcro?q=\"<\xe2\x82\xac>|");
    QVERIFY(url.has_value());
    QCOMPARE(url->bytes(), QByteArray("https://wiki.acme.example/B%C3%BCro?q=%22%3C%E2%82%AC%3E|"));
    QCOMPARE(url->withoutQuery(), QByteArray("https://wiki.acme.example/B%C3%BCro"));
    QCOMPARE(url->origin(), QByteArray("https://wiki.acme.example"));
}

void TestProtectedUrl::segmentsAreCutAtSemicolons_forServersThatDo()
{
    const auto url = ProtectedUrl::parse("https://wiki.acme.example/a;v=1/b;c;d/e");
    QVERIFY(url.has_value());
    QCOMPARE(url->segments(), (QByteArrayList{"a;v=1", "b;c;d", "e"}));
    QCOMPARE(url->plainSegments(), (QByteArrayList{"a", "b", "e"}));
}

void TestProtectedUrl::cookies_travelByTlsOrInThisMachine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("confidential");
    QTest::newRow("https") << QByteArray("https://wiki.acme.example/") << true;
    QTest::newRow("http on a name") << QByteArray("http://wiki.acme.example/") << false;
    QTest::newRow("http on localhost") << QByteArray("http://localhost:8080/") << true;
    QTest::newRow("http on 127.0.0.1") << QByteArray("http://127.0.0.1:8080/") << true;
    QTest::newRow("http on a name like it")
        << QByteArray("http://localhost.evil.example/") << false;
}

void TestProtectedUrl::cookies_travelByTlsOrInThisMachine()
{
    QFETCH(QByteArray, bytes);
    QTEST(ProtectedUrl::parse(bytes)->isConfidential(), "confidential");
}

void TestProtectedUrl::host_hasOneSpelling_data()
{
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("as it is") << QByteArray("wiki.acme.example") << QByteArray("wiki.acme.example");
    QTest::newRow("capitals") << QByteArray("Wiki.Acme.example") << QByteArray("wiki.acme.example");
    QTest::newRow("own port") << QByteArray("wiki:8443") << QByteArray("wiki:8443");
    QTest::newRow("implied port") << QByteArray("wiki:443") << QByteArray("wiki");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("a path") << QByteArray("wiki/x") << QByteArray();
    QTest::newRow("a query") << QByteArray("wiki?x") << QByteArray();
    QTest::newRow("user info") << QByteArray("me@wiki") << QByteArray();
    QTest::newRow("wildcard") << QByteArray("*.acme.example") << QByteArray();
    QTest::newRow("brace") << QByteArray("wiki{x}") << QByteArray();
    QTest::newRow("semicolon") << QByteArray("wiki;x") << QByteArray();
    QTest::newRow("backtick") << QByteArray("wiki`x") << QByteArray();
    QTest::newRow("not ASCII") << QByteArray("b\xc3\xbcro.example") << QByteArray();
}

void TestProtectedUrl::host_hasOneSpelling()
{
    QFETCH(QByteArray, authority);
    QTEST(protectedHost("https", authority).value_or(QByteArray()), "host");
}

QTEST_APPLESS_MAIN(TestProtectedUrl)
#include "tst_protectedurl.moc"
