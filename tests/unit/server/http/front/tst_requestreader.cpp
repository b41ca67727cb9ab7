// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 and RFC 9110, statement by statement: what is read, and what is refused with which
// status.
#include "server/http/front/requestreader.h"

#include <QTest>

using namespace server::http;
using namespace server::http::front;

namespace {

using Outcome = RequestReader::Outcome;
constexpr int whole = 200;
constexpr int unfinished = 0;

struct Reading
{
    int status = unfinished; ///< 200: read whole
    ReadRequest request;
    qsizetype used = 0;
};

/// Feeds `bytes` in pieces of `step`.
Reading read(const QByteArray &bytes, qsizetype step, const FrontConfig &limits = {})
{
    RequestReader reader(limits);
    Reading reading;
    while (reading.used < bytes.size()) {
        qsizetype used = 0;
        const auto piece =
            QByteArrayView(bytes).sliced(reading.used, std::min(step, bytes.size() - reading.used));
        const Outcome outcome = reader.feed(piece, &used);
        reading.used += used;
        if (outcome == Outcome::Failed) {
            reading.status = reader.failure();
            return reading;
        }
        if (outcome == Outcome::Complete) {
            reading.status = whole;
            reading.request = reader.take();
            return reading;
        }
        if (used != piece.size())
            return {-1, {}, reading.used};
    }
    return reading;
}

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST /t HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

QByteArray get(const QByteArray &fields)
{
    return "GET /t HTTP/1.1\r\n" + fields + "\r\n";
}

} // namespace

class TestRequestReader : public QObject
{
    Q_OBJECT

private slots:
    void request_data();
    void request();
    void body_data();
    void body();
    void limits_data();
    void limits();
    void parts_areHandedOnAsReceived();
    void pipelined_leavesTheNextRequestAlone();
    void afterARefusal_nothingMoreIsRead();
    void unknownField_isNotKept();
    void keepAlive_followsVersionAndConnection();
    void continue_isAskedOnceAndOnlyWithABody();
};

void TestRequestReader::request_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const QByteArray host = "Host: a\r\n";

    row("9112 2.1 a plain request", get(host), whole);
    row("9112 2.2 one empty line before it", "\r\n" + get(host), whole);
    row("9112 2.2 two empty lines before it", "\r\n\r\n" + get(host), 400);
    row("9112 2.2 bare LF after the request line", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400);
    row("9112 2.2 bare LF after a field", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400);
    row("9112 2.2 bare LF at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n", 400);
    row("9112 2.2 bare CR in the request line", "GET /\rx HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("9112 2.2 bare CR in a value", get("Host: a\r\nX: a\rb\r\n"), 400);
    row("9112 2.2 CR CR LF", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400);
    row("9112 2.2 blank before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400);
    row("9112 2.3 version in lower case", "GET / http/1.1\r\n" + host + "\r\n", 400);
    row("9112 2.3 version 1.10", "GET / HTTP/1.10\r\n" + host + "\r\n", 400);
    row("9112 2.3 version 2.0", "GET / HTTP/2.0\r\n" + host + "\r\n", 505);
    row("9112 2.3 version 1.2", "GET / HTTP/1.2\r\n" + host + "\r\n", 505);
    row("9112 2.3 version 9.9", "GET / HTTP/9.9\r\n" + host + "\r\n", 505);
    row("9112 2.3 version is noise", "GET / HTTPxyzw\r\n" + host + "\r\n", 400);
    row("9112 3 no version", "GET /\r\n" + host + "\r\n", 400);
    row("9112 3 no target", "GET HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3 two spaces", "GET  / HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3 space at the end", "GET / HTTP/1.1 \r\n" + host + "\r\n", 400);
    row("9112 3 tab for a space", "GET\t/ HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3 space in the target", "GET /a b HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.1 method in lower case", "get / HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.1 unknown method", "BREW / HTTP/1.1\r\n" + host + "\r\n", 501);
    row("9110 9.3.8 TRACE", "TRACE / HTTP/1.1\r\n" + host + "\r\n", 501);
    row("9110 9.3.6 CONNECT", "CONNECT a:443 HTTP/1.1\r\n" + host + "\r\n", 501);
    row("9110 9.3.7 OPTIONS of a path", "OPTIONS /t HTTP/1.1\r\n" + host + "\r\n", whole);
    row("9112 3.2.4 asterisk form", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.2.2 absolute form", "GET http://a/ HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.2.3 authority form", "GET a:80 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.2.1 fragment", "GET /#f HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.2.1 backslash in the path", "GET /\\x HTTP/1.1\r\n" + host + "\r\n", 400);
    row("9112 3.2.1 NUL in the path", QByteArray("GET /\0 HTTP/1.1\r\n", 17) + host + "\r\n", 400);
    row("9112 3.2.1 byte above ASCII", "GET /\xc3\xa4 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("3986 2.1 percent sign alone", "GET /%4 HTTP/1.1\r\n" + host + "\r\n", 400);
    row("3986 2.1 percent sign and noise", "GET /%zz HTTP/1.1\r\n" + host + "\r\n", 400);
    row("3986 2.1 percent-encoded", "GET /%2e%2E HTTP/1.1\r\n" + host + "\r\n", whole);
    row("9112 3.2 no Host", get({}), 400);
    row("9112 3.2 two Host", get("Host: a\r\nHost: a\r\n"), 400);
    row("9112 3.2 empty Host", get("Host:\r\n"), 400);
    row("9112 3.2 Host with user information", get("Host: u@a\r\n"), 400);
    row("9112 3.2 Host with a path", get("Host: evil.example:1/@x\r\n"), 400);
    row("9112 3.2 Host with two ports", get("Host: a:1:2\r\n"), 400);
    row("9112 3.2 Host with a port too high", get("Host: a:65536\r\n"), 400);
    row("9112 3.2 Host with a blank", get("Host: a b\r\n"), 400);
    row("9112 3.2 Host with a list", get("Host: a, b\r\n"), 400);
    row("9112 3.2 Host with a port", get("Host: a.example:65535\r\n"), whole);
    row("9112 3.2 Host in IPv6", get("Host: [::1]:8443\r\n"), whole);
    row("9112 3.2 Host in broken IPv6", get("Host: [::1\r\n"), 400);
    row("9112 3.2 HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", whole);
    row("9112 3.2 HTTP/1.0 with two Host", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("9112 5.1 blank before the colon", get(host + "X : a\r\n"), 400);
    row("9112 5.1 tab before the colon", get(host + "X\t: a\r\n"), 400);
    row("9112 5.1 blank before Host's colon", get("Host : a\r\n"), 400);
    row("9112 5.1 no colon", get(host + "X\r\n"), 400);
    row("9112 5.1 no name", get(host + ": a\r\n"), 400);
    row("9112 5.1 name with a bracket", get(host + "X(y): a\r\n"), 400);
    row("9112 5.1 name above ASCII", get(host + "X\xe9: a\r\n"), 400);
    row("9112 5.2 folded line", get(host + "X: a\r\n b\r\n"), 400);
    row("9112 5.2 line folded with a tab", get(host + "X: a\r\n\tb\r\n"), 400);
    row("9110 5.5 NUL in a value", get(host + QByteArray("X: a\0b\r\n", 8)), 400);
    row("9110 5.5 escape in a value", get(host + "X: a\x1b[m\r\n"), 400);
    row("9110 5.5 DEL in a value", get(host + "X: a\x7f\r\n"), 400);
    row("9110 5.5 tab in a value", get(host + "X: a\tb\r\n"), whole);
    row("9110 5.5 obs-text in a value", get(host + "X: \xe9\r\n"), whole);
    row("9110 5.5 empty value", get(host + "X:\r\n"), whole);
    row("first byte of a TLS hello", QByteArray("\x16\x03\x01\x02", 4), 400);
    row("first byte NUL", QByteArray("\0", 1), 400);
    row("half a request", "GET / HTTP/1.1\r\nHost:", unfinished);
}

void TestRequestReader::request()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(7)})
        QCOMPARE(read(bytes, step).status, status);
}

void TestRequestReader::body_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, int status,
                        const QByteArray &body = {}) {
        QTest::newRow(name) << bytes << status << body;
    };
    const auto length = [](const QByteArray &value) {
        return post("Content-Length: " + value + "\r\n", "hello");
    };
    const auto chunks = [](const QByteArray &text) {
        return post("Transfer-Encoding: chunked\r\n", text);
    };
    row("9112 6.3 neither: no body", post({}, "hello"), whole);
    row("9112 6.3 length 5", length("5"), whole, "hello");
    row("9112 6.3 length 005", length("005"), whole, "hello");
    row("9112 6.3 length 0", length("0"), whole);
    row("9112 6.3 length with blanks around", length(" \t5 "), whole, "hello");
    row("9112 6.3 length 6: more to come", length("6"), unfinished);
    row("9112 6.3 length +5", length("+5"), 400);
    row("9112 6.3 length -5", length("-5"), 400);
    row("9112 6.3 length 0x5", length("0x5"), 400);
    row("9112 6.3 length 5x", length("5x"), 400);
    row("9112 6.3 length 5.0", length("5.0"), 400);
    row("9112 6.3 length 5 5", length("5 5"), 400);
    row("9112 6.3 length 5, 5", length("5, 5"), 400);
    row("9112 6.3 length empty", length(""), 400);
    row("9112 6.3 length 2^63", length("9223372036854775808"), 400);
    row("9112 6.3 length 2^64 + 5", length("18446744073709551621"), 400);
    row("9112 6.3 length 10^17: too large", length("100000000000000000"), 413);
    row("9112 6.3 length twice, equal", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"),
        400);
    row("9112 6.3 length twice, different",
        post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), 400);
    row("9112 6.1 length and coding",
        post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("9112 6.1 coding and length",
        post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400);
    row("9112 6.1 coding gzip", post("Transfer-Encoding: gzip\r\n", "0\r\n\r\n"), 501);
    row("9112 6.1 coding xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501);
    row("9112 6.1 coding chunked, identity",
        post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501);
    row("9112 6.1 coding gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
        501);
    row("9112 6.1 coding with a vertical tab",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n",
             "0\r\n\r\n"),
        400);
    row("9112 6.1 coding twice",
        post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
    row("9112 6.1 coding empty", post("Transfer-Encoding:\r\n", "0\r\n\r\n"), 501);
    row("9112 6.1 coding in HTTP/1.0",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("9112 7.1 coding in capitals", post("Transfer-Encoding: Chunked\r\n", "0\r\n\r\n"), whole);
    row("9112 7.1 two chunks", chunks("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"), whole, "hello");
    row("9112 7.1 size in hexadecimal", chunks("A\r\n0123456789\r\n00\r\n\r\n"), whole,
        "0123456789");
    row("9112 7.1 data that looks like an end", chunks("7\r\n\r\n0\r\n\r\n\r\n0\r\n\r\n"), whole,
        "\r\n0\r\n\r\n");
    row("9112 7.1.1 extension is skipped", chunks("5;a=\"b\";c\r\nhello\r\n0;z\r\n\r\n"), whole,
        "hello");
    row("9112 7.1.1 extension with a bare CR", chunks("5;a\rb\r\nhello\r\n0\r\n\r\n"), 400);
    row("9112 7.1.2 trailer is dropped", chunks("5\r\nhello\r\n0\r\nX: y\r\n\r\n"), whole, "hello");
    row("9112 7.1.2 trailer without colon", chunks("0\r\nX\r\n\r\n"), 400);
    row("9112 7.1.2 folded trailer", chunks("0\r\nX: y\r\n z\r\n\r\n"), 400);
    row("9112 7.1 size is noise", chunks("zz\r\n"), 400);
    row("9112 7.1 size is empty", chunks("\r\n"), 400);
    row("9112 7.1 size -5", chunks("-5\r\n"), 400);
    row("9112 7.1 size +5", chunks("+5\r\n"), 400);
    row("9112 7.1 size 0x5", chunks("0x5\r\nhello\r\n"), 400);
    row("9112 7.1 blank before the size", chunks(" 5\r\nhello\r\n"), 400);
    row("9112 7.1 blank after the size", chunks("5 \r\nhello\r\n"), 400);
    row("9112 7.1 size of nine digits", chunks("000000005\r\nhello\r\n"), 400);
    row("9112 7.1 size with a bare LF", chunks("5\nhello\r\n0\r\n\r\n"), 400);
    row("9112 7.1 data longer than said", chunks("4\r\nhello\r\n0\r\n\r\n"), 400);
    row("9112 7.1 data ended by LF", chunks("5\r\nhello\n0\r\n\r\n"), 400);
    row("9112 7.1 no end yet", chunks("5\r\nhello\r\n0\r\n"), unfinished);
    row("9110 10.1.1 expectation unknown", post("Expect: 200-ok\r\nContent-Length: 5\r\n", "hello"),
        417);
    row("9110 10.1.1 expectation known",
        post("Expect: 100-Continue\r\nContent-Length: 5\r\n", "hello"), whole, "hello");
}

void TestRequestReader::body()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(3)}) {
        const Reading reading = read(bytes, step);
        QCOMPARE(reading.status, status);
        QCOMPARE(reading.request.request.body, body);
    }
}

void TestRequestReader::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    FrontConfig standard;
    const auto line = [](qsizetype length) {
        return "GET /" + QByteArray(length - 14, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    QTest::newRow("request line at the limit") << line(standard.requestLineBytes) << whole;
    QTest::newRow("request line over it") << line(standard.requestLineBytes + 1) << 414;
    QTest::newRow("request line without end") << QByteArray(9000, 'A') << 414;
    QTest::newRow("header block over the limit")
        << get("Host: a\r\nX: " + QByteArray(standard.headerBytes, 'x') + "\r\n") << 431;
    QTest::newRow("header line without end")
        << get("Host: a\r\n").chopped(2) + QByteArray(standard.headerBytes, 'x') << 431;
    QByteArray fields = "Host: a\r\n";
    for (int i = 1; i < standard.headerFields; ++i)
        fields += "X: y\r\n";
    QTest::newRow("fields at the limit") << get(fields) << whole;
    QTest::newRow("one field more") << get(fields + "X: y\r\n") << 431;
    const QByteArray most(standard.bodyBytes, 'b');
    QTest::newRow("body at the limit")
        << post("Content-Length: " + QByteArray::number(most.size()) + "\r\n", most) << whole;
    QTest::newRow("body over it, decided before it comes")
        << post("Content-Length: " + QByteArray::number(most.size() + 1) + "\r\n") << 413;
    QTest::newRow("chunks at the limit")
        << post("Transfer-Encoding: chunked\r\n", "10000\r\n" + most + "\r\n0\r\n\r\n") << whole;
    QTest::newRow("chunk over it, decided by its size line")
        << post("Transfer-Encoding: chunked\r\n", "10001\r\n") << 413;
    QTest::newRow("second chunk over it")
        << post("Transfer-Encoding: chunked\r\n", "10000\r\n" + most + "\r\n1\r\n") << 413;
    QTest::newRow("chunk size of 2^32")
        << post("Transfer-Encoding: chunked\r\n", "ffffffff\r\n") << 413;
    QTest::newRow("chunk line too long")
        << post("Transfer-Encoding: chunked\r\n", "1;" + QByteArray(300, 'e') + "\r\n") << 400;
    QByteArray extensions;
    for (int i = 0; i < 100; ++i)
        extensions += "1;" + QByteArray(200, 'e') + "\r\nx\r\n";
    QTest::newRow("extensions too long together")
        << post("Transfer-Encoding: chunked\r\n", extensions) << 400;
    QByteArray trailers;
    for (int i = 0; i <= standard.headerFields; ++i)
        trailers += "X: y\r\n";
    QTest::newRow("too many trailers")
        << post("Transfer-Encoding: chunked\r\n", "0\r\n" + trailers) << 431;
}

void TestRequestReader::limits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    for (const qsizetype step : {bytes.size(), qsizetype(1), qsizetype(1000)})
        QCOMPARE(read(bytes, step).status, status);
}

void TestRequestReader::parts_areHandedOnAsReceived()
{
    const Request request = read("HEAD /a%2fb/../c?x=%41&y=1&x=2 HTTP/1.1\r\nHOST: A.Example:80\r\n"
                                 "COOKIE:  a=1; b=2 \r\nCookie: c=3\r\n\r\n",
                                 5)
                                .request.request;
    QCOMPARE(request.method, "GET");
    QVERIFY(request.head);
    QCOMPARE(request.path, "/a%2fb/../c");
    QCOMPARE(request.query, "x=%41&y=1&x=2");
    QCOMPARE(request.header("cookie"), "a=1; b=2");
    QCOMPARE(request.count("cookie"), 2);
    QCOMPARE(request.count("accept"), 0);
    QCOMPARE(request.header("host"), "A.Example:80");
}

void TestRequestReader::pipelined_leavesTheNextRequestAlone()
{
    const QByteArray first = post("Content-Length: 5\r\n", "hello");
    QCOMPARE(read(first + "GET /next HTTP/1.1\r\n", 10'000).used, first.size());
    const QByteArray chunked = post("Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\n\r\n");
    QCOMPARE(read(chunked + "GET /next HTTP/1.1\r\n", 10'000).used, chunked.size());
}

void TestRequestReader::afterARefusal_nothingMoreIsRead()
{
    const FrontConfig limits;
    RequestReader reader(limits);
    qsizetype used = 0;
    QCOMPARE(reader.feed("GET / HTTP/1.1\nGET /smuggled HTTP/1.1\r\n", &used), Outcome::Failed);
    QCOMPARE(reader.feed(get("Host: a\r\n"), &used), Outcome::Failed);
    QCOMPARE(used, 0);
    QCOMPARE(reader.failure(), 400);
}

void TestRequestReader::unknownField_isNotKept()
{
    const Headers headers =
        read(get("Host: a\r\nX-Admin: 1\r\nAccept: b\r\nX_Forwarded_For: c\r\n"), 100)
            .request.request.headers;
    QCOMPARE(headers, (Headers{{"host", "a"}, {"accept", "b"}}));
}

void TestRequestReader::keepAlive_followsVersionAndConnection()
{
    const auto keeps = [](const QByteArray &bytes) { return read(bytes, 1000).request.keepAlive; };
    QVERIFY(keeps(get("Host: a\r\n")));
    QVERIFY(keeps(get("Host: a\r\nConnection: upgrade, keep-alive\r\n")));
    QVERIFY(!keeps(get("Host: a\r\nConnection: upgrade , CLOSE\r\n")));
    QVERIFY(!keeps(get("Host: a\r\nConnection: keep-alive\r\nConnection: close\r\n")));
    QVERIFY(!keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

void TestRequestReader::continue_isAskedOnceAndOnlyWithABody()
{
    const FrontConfig limits;
    RequestReader reader(limits);
    qsizetype used = 0;
    QCOMPARE(reader.feed(post("Expect: 100-continue\r\nContent-Length: 2\r\n"), &used),
             Outcome::NeedMore);
    QVERIFY(reader.takeContinue());
    QVERIFY(!reader.takeContinue());
    QCOMPARE(reader.feed("hi", &used), Outcome::Complete);
    QCOMPARE(reader.take().request.body, "hi");
    QCOMPARE(
        reader.feed("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n", &used),
        Outcome::NeedMore);
    QVERIFY(!reader.takeContinue());
}

QTEST_APPLESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
