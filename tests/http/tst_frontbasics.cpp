// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9112: one connection at a time, on a real loopback server.
#include "tests/support/echodispatcher.h"
#include "tests/support/rawclient.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace tests::support;
using namespace server;

class FrontBasics : public QObject
{
    Q_OBJECT

private slots:
    void get_isAnsweredWithLengthAndDate();
    void post_bodyArrivesWhole();
    void postInManyPieces_isOneRequest();
    void chunkedPost_bodyArrivesDecoded();
    void head_isAnsweredLikeGetWithoutBody();
    void headerThatNobodyNeeds_isNotHandedOn();
    void connectionClose_closesAfterTheAnswer();
    void http10_closesAfterTheAnswer();
    void http10WithoutHost_isAnswered();
    void keepAlive_servesManyRequests();
    void pipelined_answersKeepTheirOrder();
    void tenThousandPipelined_neverMix();
    void answerFromAnotherThread_arrives();
    void expectContinue_getsItBeforeTheBody();
    void expectContinueForTooMuch_isRefusedBeforeTheBody();
    void droppedReply_is500();
    void throwingHandler_is500AndTheServerLives();
    void unknownHost_is421();
    void halfClosedClient_getsItsAnswer();
    void forwardedHeaders_ofAStrangerAreDropped();

private:
    EchoCounters m_counters;
};

namespace {

class Fixture
{
public:
    explicit Fixture(EchoCounters &counters, http::FrontConfig config = {})
        : server(EchoDispatcher::factory(counters), config)
        , client(server.port)
    {
    }
    TestServer server;
    RawClient client;
};

} // namespace

void FrontBasics::get_isAnsweredWithLengthAndDate()
{
    Fixture f(m_counters);
    QVERIFY2(f.server.outcome, "start");
    const RawAnswer answer = f.client.ask(f.server.get("/echo?a=1"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.startsWith("GET /echo?a=1\npeer=127.0.0.1 plain\n"));
    QCOMPARE(answer.header("content-length").toInt(), answer.body.size());
    QVERIFY(answer.header("date").endsWith(" GMT"));
    QCOMPARE(answer.header("date").size(), 29);
    QVERIFY(answer.header("server").isEmpty());
    QVERIFY(!answer.closes());
}

void FrontBasics::post_bodyArrivesWhole()
{
    Fixture f(m_counters);
    const QByteArray body = "grant_type=x&code=" + QByteArray(60'000, 'c');
    const RawAnswer answer = f.client.ask(f.server.post("/echo", body));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.endsWith("\n\n" + body));
}

void FrontBasics::postInManyPieces_isOneRequest()
{
    Fixture f(m_counters);
    const int before = m_counters.dispatched;
    for (const char byte : f.server.post("/echo", "body of the request"))
        QVERIFY(f.client.send(QByteArray(1, byte)));
    const RawAnswer answer = f.client.readAnswer();
    QVERIFY(answer.body.endsWith("body of the request"));
    QCOMPARE(m_counters.dispatched - before, 1);
}

void FrontBasics::chunkedPost_bodyArrivesDecoded()
{
    Fixture f(m_counters);
    const RawAnswer answer =
        f.client.ask("POST /echo HTTP/1.1\r\n" + f.server.host()
                     + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5;x=y\r\ndefgh\r\n0\r\n"
                       "Trailer: dropped\r\n\r\n"
                     + f.server.get("/echo"));
    QVERIFY(answer.body.endsWith("\n\nabcdefgh"));
    QVERIFY(!answer.body.contains("dropped"));
    QCOMPARE(f.client.readAnswer().status, 200);
}

void FrontBasics::head_isAnsweredLikeGetWithoutBody()
{
    Fixture f(m_counters);
    f.client.send("HEAD /size?5000 HTTP/1.1\r\n" + f.server.host() + "\r\n"
                  + f.server.get("/size?7"));
    const RawAnswer head = f.client.readAnswer(5000, true);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), "5000");
    QCOMPARE(f.client.readAnswer().body, "xxxxxxx");
}

void FrontBasics::headerThatNobodyNeeds_isNotHandedOn()
{
    Fixture f(m_counters);
    const RawAnswer answer = f.client.ask(
        f.server.get("/echo", "X-Remote-User: admin\r\nReferer: http://a/\r\nAuthorization: Bearer "
                              "t\r\nUpgrade: h2c\r\n"));
    QVERIFY(answer.body.contains("authorization=Bearer t\n"));
    QVERIFY(!answer.body.contains("admin"));
    QVERIFY(!answer.body.contains("referer"));
    QVERIFY(!answer.body.contains("h2c"));
}

void FrontBasics::connectionClose_closesAfterTheAnswer()
{
    Fixture f(m_counters);
    const RawAnswer answer = f.client.ask(f.server.get("/echo", "Connection: TE, Close\r\n"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.closes());
    QVERIFY(f.client.closesWithin(1000));
    QVERIFY(!f.client.wasReset());
}

void FrontBasics::http10_closesAfterTheAnswer()
{
    Fixture f(m_counters);
    const RawAnswer answer =
        f.client.ask("GET /echo HTTP/1.0\r\n" + f.server.host() + "Connection: keep-alive\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.closes());
    QVERIFY(f.client.closesWithin(1000));
}

void FrontBasics::http10WithoutHost_isAnswered()
{
    Fixture f(m_counters);
    QCOMPARE(f.client.ask("GET /echo HTTP/1.0\r\n\r\n").status, 200);
}

void FrontBasics::keepAlive_servesManyRequests()
{
    Fixture f(m_counters);
    for (int i = 0; i < 500; ++i) {
        const QByteArray mark = "/echo?" + QByteArray::number(i);
        QVERIFY(f.client.ask(f.server.get(mark)).body.startsWith("GET " + mark + '\n'));
    }
}

void FrontBasics::pipelined_answersKeepTheirOrder()
{
    Fixture f(m_counters);
    f.client.send(f.server.get("/later?150") + f.server.get("/echo?second")
                  + f.server.post("/echo", "third") + f.server.get("/later?20")
                  + f.server.get("/size?3"));
    QCOMPARE(f.client.readAnswer().body, "later 150");
    QVERIFY(f.client.readAnswer().body.startsWith("GET /echo?second"));
    QVERIFY(f.client.readAnswer().body.endsWith("third"));
    QCOMPARE(f.client.readAnswer().body, "later 20");
    QCOMPARE(f.client.readAnswer().body, "xxx");
}

void FrontBasics::tenThousandPipelined_neverMix()
{
    Fixture f(m_counters);
    std::thread sender([&] {
        QByteArray batch;
        for (int i = 0; i < 10'000; ++i) {
            batch += f.server.get(i % 10 ? "/echo?" + QByteArray::number(i) : "/later?1");
            if (i % 50 == 49) {
                f.client.send(batch);
                batch.clear();
            }
        }
    });
    int wrong = 0;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray body = f.client.readAnswer().body;
        const bool right = i % 10 ? body.startsWith("GET /echo?" + QByteArray::number(i) + '\n')
                                  : body == "later 1";
        wrong += right ? 0 : 1;
    }
    sender.join();
    QCOMPARE(wrong, 0);
}

void FrontBasics::answerFromAnotherThread_arrives()
{
    Fixture f(m_counters);
    QCOMPARE(f.client.ask(f.server.get("/thread?20")).body, "from elsewhere");
    QCOMPARE(f.client.ask(f.server.get("/thread?0")).body, "from elsewhere");
}

void FrontBasics::expectContinue_getsItBeforeTheBody()
{
    Fixture f(m_counters);
    f.client.send("POST /echo HTTP/1.1\r\n" + f.server.host()
                  + "Expect: 100-Continue\r\nContent-Length: 4\r\n\r\n");
    QCOMPARE(f.client.readAnswer().status, 100);
    QVERIFY(f.client.ask("body").body.endsWith("body"));
}

void FrontBasics::expectContinueForTooMuch_isRefusedBeforeTheBody()
{
    Fixture f(m_counters);
    const RawAnswer answer =
        f.client.ask("POST /echo HTTP/1.1\r\n" + f.server.host()
                     + "Expect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
    QCOMPARE(answer.status, 413);
    QVERIFY(f.client.closesWithin(3000));
}

void FrontBasics::droppedReply_is500()
{
    Fixture f(m_counters);
    const RawAnswer answer = f.client.ask(f.server.get("/drop"));
    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.header("cache-control"), "no-store");
    QCOMPARE(f.client.ask(f.server.get("/echo")).status, 200);
}

void FrontBasics::throwingHandler_is500AndTheServerLives()
{
    Fixture f(m_counters);
    QTest::ignoreMessage(QtCriticalMsg, "http: a handler threw: as asked");
    QCOMPARE(f.client.ask(f.server.get("/throw")).status, 500);
    QCOMPARE(f.client.ask(f.server.get("/echo")).status, 200);
}

void FrontBasics::unknownHost_is421()
{
    http::FrontConfig config;
    config.allowedHosts = {"Login.Example.com"};
    Fixture f(m_counters, config);
    const auto ask = [&](const QByteArray &host) {
        return RawClient(f.server.port)
            .ask("GET /echo HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
            .status;
    };
    QCOMPARE(ask("login.example.com"), 200);
    QCOMPARE(ask("LOGIN.example.com:80"), 200);
    QCOMPARE(ask("login.example.com:8443"), 421);
    QCOMPARE(ask("evil.example"), 421);
    QCOMPARE(ask("localhost:" + QByteArray::number(f.server.port)), 200);
    f.server.server.setAllowedHosts({"other.example"});
    QCOMPARE(f.client.ask("GET /echo HTTP/1.1\r\nHost: other.example\r\n\r\n").status, 200);
    QCOMPARE(ask("login.example.com"), 421);
}

void FrontBasics::halfClosedClient_getsItsAnswer()
{
    Fixture f(m_counters);
    f.client.send(f.server.get("/later?50"));
    f.client.finishSending();
    QCOMPARE(f.client.readAnswer().body, "later 50");
    QVERIFY(f.client.closesWithin(2000));
}

void FrontBasics::forwardedHeaders_ofAStrangerAreDropped()
{
    const QByteArray spoof =
        "X-Forwarded-For: 9.9.9.9\r\nX-Forwarded-Proto: https\r\nX-Original-URL: /a\r\n";
    Fixture stranger(m_counters);
    const QByteArray seen = stranger.client.ask(stranger.server.get("/echo", spoof)).body;
    QVERIFY(seen.contains("peer=127.0.0.1 plain"));
    QVERIFY(!seen.contains("x-forwarded"));
    QVERIFY(!seen.contains("x-original"));

    http::FrontConfig config;
    config.trustedProxies = http::TrustedProxies({QStringLiteral("127.0.0.1")});
    Fixture proxy(m_counters, config);
    const RawAnswer answer = proxy.client.ask(proxy.server.get("/echo", spoof));
    QVERIFY(answer.body.contains("peer=9.9.9.9 secure"));
    QVERIFY(answer.body.contains("x-original-url=/a"));
    QVERIFY(answer.header("strict-transport-security").contains("includeSubDomains"));
}

QTEST_GUILESS_MAIN(FrontBasics)
#include "tst_frontbasics.moc"
