// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112 sections 4 and 6; no CR, LF or NUL can enter a response header.
#include "server/http/front/responseframer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace server::http;
using namespace server::http::front;

namespace {

const QByteArray date = "Sun, 22 Nov 2026 00:00:00 GMT";

Response page(int status, const QByteArray &body)
{
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.body = body;
    return response;
}

QByteArrayList lines(const QByteArray &framed)
{
    return framed.first(framed.indexOf("\r\n\r\n")).split('\n');
}

} // namespace

class TestResponseFramer : public QObject
{
    Q_OBJECT

private slots:
    void answer_isStatusHeadersAndBody();
    void head_tellsTheLengthAndSendsNoBody();
    void noContentAndNotModified_haveNoLengthAndNoBody();
    void close_isSaid();
    void tls_addsStrictTransportSecurity();
    void framingHeadersOfAHandler_areLeftOut();
    void headersPutInDirectly_areCheckedAgain();
    void senselessStatus_becomes500();
    void randomHeaders_neverAddALine();
    void addHeader_refusesControlCharacters();
    void ownAnswers_areClosedToCachesAndScripts();
};

void TestResponseFramer::answer_isStatusHeadersAndBody()
{
    Response response = page(200, "hello");
    response.addHeader("Cache-Control", "no-store");
    QCOMPARE(frame(response, {false, false, false, date}),
             "HTTP/1.1 200 OK\r\nDate: " + date
                 + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\n"
                   "Cache-Control: no-store\r\n\r\nhello");
}

void TestResponseFramer::head_tellsTheLengthAndSendsNoBody()
{
    const QByteArray framed = frame(page(200, "hello"), {true, false, false, date});
    QVERIFY(framed.contains("\r\nContent-Length: 5\r\n"));
    QVERIFY(framed.endsWith("\r\n\r\n"));
}

void TestResponseFramer::noContentAndNotModified_haveNoLengthAndNoBody()
{
    for (const int status : {204, 304}) {
        const QByteArray framed = frame(page(status, "hello"), {false, false, false, date});
        QVERIFY(!framed.contains("Content-Length"));
        QVERIFY(framed.endsWith("\r\n\r\n"));
    }
}

void TestResponseFramer::close_isSaid()
{
    QVERIFY(frame(page(200, {}), {false, true, false, date}).contains("\r\nConnection: close\r\n"));
    QVERIFY(!frame(page(200, {}), {false, false, false, date}).contains("Connection"));
}

void TestResponseFramer::tls_addsStrictTransportSecurity()
{
    const QByteArray expected =
        "\r\nStrict-Transport-Security: max-age=63072000; includeSubDomains\r\n";
    for (const int status : {200, 302, 404, 500})
        QVERIFY(frame(page(status, {}), {false, false, true, date}).contains(expected));
    QVERIFY(!frame(page(200, {}), {false, false, false, date}).contains("Strict-Transport"));
}

void TestResponseFramer::framingHeadersOfAHandler_areLeftOut()
{
    Response response = page(200, "hello");
    response.addHeader("Content-Length", "1");
    response.addHeader("transfer-encoding", "chunked");
    response.addHeader("CONNECTION", "upgrade");
    response.addHeader("Date", "never");
    const QByteArray framed = frame(response, {false, false, false, date});
    QCOMPARE(lines(framed).size(), 4);
    QCOMPARE(framed.count("Content-Length"), 1);
}

void TestResponseFramer::headersPutInDirectly_areCheckedAgain()
{
    Response response = page(200, {});
    response.headers.emplaceBack("X", "a\r\nSet-Cookie: b=c");
    response.headers.emplaceBack("Y: z\r\nEvil", "a");
    response.contentType = "text/html\r\nEvil: 1";
    const QByteArray framed = frame(response, {false, false, false, date});
    QVERIFY(!framed.contains("Set-Cookie"));
    QVERIFY(!framed.contains("Evil"));
}

void TestResponseFramer::senselessStatus_becomes500()
{
    for (const int status : {0, 99, 101, 600, -1})
        QVERIFY(frame(page(status, {}), {false, false, false, date}).startsWith("HTTP/1.1 500 "));
}

void TestResponseFramer::randomHeaders_neverAddALine()
{
    // Fixed seed: the same million values on every run.
    QRandomGenerator random(2026);
    static constexpr char likely[] = {'\r', '\n', '\0',   ':',    ' ',
                                      '\t', 'a',  '\x7f', '\x0b', '\x85'};
    int kept = 0;
    for (int i = 0; i < 1'000'000; ++i) {
        QByteArray value(static_cast<qsizetype>(random.bounded(12)), 'v');
        for (char &byte : value) {
            byte = random.bounded(3) ? static_cast<char>(random.bounded(32, 256))
                                     : likely[random.bounded(int(sizeof(likely)))];
        }
        Response response;
        response.addHeader("X-Value", value);
        response.addHeader(value, "value");
        kept += int(response.headers.size());
        if (response.headers.isEmpty())
            continue;
        const QByteArray framed = frame(response, {false, false, false, date});
        if (framed.count('\n') != 4 + response.headers.size()
            || framed.count('\r') != 4 + response.headers.size() || framed.contains('\0'))
            QFAIL(value.toHex().constData());
    }
    QVERIFY2(kept > 100'000, "the values are not all refused");
}

void TestResponseFramer::addHeader_refusesControlCharacters()
{
    Response response;
    for (const char *value : {"a\rb", "a\nb", "a\r\nb", "a\x01", "\x7f"})
        response.addHeader("X", value);
    response.addHeader("X", QByteArray("a\0b", 3));
    response.addHeader("", "empty name");
    response.addHeader("a b", "blank in the name");
    QVERIFY(response.headers.isEmpty());
    response.addHeader("X", "a\tb \xc3\xa4");
    QCOMPARE(response.headers.size(), 1);
}

void TestResponseFramer::ownAnswers_areClosedToCachesAndScripts()
{
    for (const int status : {400, 408, 413, 414, 417, 421, 431, 500, 501, 503, 505}) {
        const QByteArray framed = frame(plainAnswer(status), {false, true, false, date});
        for (const char *header : {"Cache-Control: no-store", "X-Content-Type-Options: nosniff",
                                   "Referrer-Policy: no-referrer", "Content-Security-Policy: "})
            QVERIFY2(framed.contains(header), header);
        QVERIFY(!framed.contains(" Status\r\n"));
        QVERIFY(!framed.contains("Qt"));
    }
}

QTEST_APPLESS_MAIN(TestResponseFramer)
#include "tst_responseframer.moc"
