// SPDX-License-Identifier: GPL-3.0-or-later
// DS-01 to DS-04, DS-12, DS-15: what one client can take from the others.
#include "tests/support/echodispatcher.h"
#include "tests/support/rawclient.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>

using namespace tests::support;
using namespace server;
using std::chrono::milliseconds;

class FrontLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tenMebibyteBody_is413AndNoReset();
    void tenMebibyteOfChunks_is413AndNoReset();
    void endlessHeader_is431();
    void badRequest_closesAndDropsWhatFollows();
    void memory_staysBoundedWhileClientsSendTooMuch();
    void dripOfBytes_extendsNoDeadline_data();
    void dripOfBytes_extendsNoDeadline();
    void silence_isClosed();
    void idleConnection_isClosedButAnActiveOneIsNot();
    void handlerThatNeverAnswers_is503();
    void readerThatStalls_isDropped();
    void goneClient_cancelsWaitingWork();
    void addressOverItsBound_isTurnedAwayAndOthersAreServed();
    void fullServer_givesUpTheOldestIdleConnection();
    void fullServerWithoutIdleOnes_answers503();
    void silentConnections_makeRoomForOthers();
    void noDescriptorsLeft_recoversWithoutRestart();
    void bodiesOfAnySize_areSentAtOnce();
    void takenPort_isAConflictThatNamesIt();
    void plainHttpAwayFromLoopback_isRefused();

private:
    static http::FrontConfig quick();
    EchoCounters m_counters;
};

namespace {

qint64 residentKibibytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

} // namespace

void FrontLimits::initTestCase()
{
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

http::FrontConfig FrontLimits::quick()
{
    http::FrontConfig config;
    config.handshake = config.firstByte = config.header = config.body = milliseconds(600);
    config.handler = config.write = config.idle = config.linger = milliseconds(600);
    return config;
}

void FrontLimits::tenMebibyteBody_is413AndNoReset()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient client(server.port);
    // Like most clients: send everything first, only then look for an answer.
    QVERIFY(client.send(server.post("/echo", QByteArray(10 * 1024 * 1024, 'b'))));
    QCOMPARE(client.readAnswer().status, 413);
    QVERIFY(client.closesWithin(3000));
    QVERIFY(!client.wasReset());
}

void FrontLimits::tenMebibyteOfChunks_is413AndNoReset()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient client(server.port);
    QByteArray body;
    for (int i = 0; i < 640; ++i)
        body += "4000\r\n" + QByteArray(0x4000, 'c') + "\r\n";
    const int before = m_counters.dispatched;
    QVERIFY(client.send("POST /echo HTTP/1.1\r\n" + server.host()
                        + "Transfer-Encoding: chunked\r\n\r\n" + body + "0\r\n\r\n"));
    QCOMPARE(client.readAnswer().status, 413);
    QVERIFY(!client.wasReset());
    QCOMPARE(m_counters.dispatched - before, 0);
}

void FrontLimits::endlessHeader_is431()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient client(server.port);
    client.send("GET / HTTP/1.1\r\n" + server.host() + "X: " + QByteArray(2 * 1024 * 1024, 'x'));
    QCOMPARE(client.readAnswer().status, 431);
    QVERIFY(!client.wasReset());
}

void FrontLimits::badRequest_closesAndDropsWhatFollows()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    const int before = m_counters.dispatched;
    RawClient client(server.port);
    client.send("POST /echo HTTP/1.1\r\n" + server.host()
                + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + server.get("/echo?smuggled"));
    const RawAnswer answer = client.readAnswer();
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.closes());
    bool closed = false;
    QCOMPARE(client.readToEnd(3000, &closed), QByteArray());
    QVERIFY(closed);
    QCOMPARE(m_counters.dispatched - before, 0);
}

void FrontLimits::memory_staysBoundedWhileClientsSendTooMuch()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    const QByteArray megabyte(1024 * 1024, 'm');
    const qint64 before = residentKibibytes();
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i) {
        RawClient client(server.port);
        client.send("POST /echo HTTP/1.1\r\n" + server.host()
                    + "Content-Length: 1000000000\r\n\r\n");
        for (int sent = 0; sent < 20 && client.send(megabyte); ++sent) {
        }
        clients.push_back(std::move(client));
    }
    QVERIFY2(residentKibibytes() - before < 64 * 1024, "less than 64 MiB for 400 MB sent");
}

void FrontLimits::dripOfBytes_extendsNoDeadline_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("header") << QByteArray("GET /");
    QTest::newRow("body") << QByteArray(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n");
}

void FrontLimits::dripOfBytes_extendsNoDeadline()
{
    QFETCH(QByteArray, beginning);
    TestServer server(EchoDispatcher::factory(m_counters), quick());
    beginning.replace("Host: localhost\r\n", server.host());
    RawClient client(server.port);
    client.send(beginning);
    QElapsedTimer clock;
    clock.start();
    RawAnswer answer;
    while (answer.status == 0 && clock.elapsed() < 5000) {
        client.send("a");
        answer = client.readAnswer(50);
    }
    QCOMPARE(answer.status, 408);
    QVERIFY2(clock.elapsed() < 2500, "one deadline and a step, not one for each byte");
    QVERIFY(client.closesWithin(2000));
}

void FrontLimits::silence_isClosed()
{
    TestServer server(EchoDispatcher::factory(m_counters), quick());
    std::vector<RawClient> clients;
    for (int i = 0; i < 200; ++i)
        clients.emplace_back(server.port);
    for (RawClient &client : clients)
        QVERIFY(client.closesWithin(3000));
}

void FrontLimits::idleConnection_isClosedButAnActiveOneIsNot()
{
    TestServer server(EchoDispatcher::factory(m_counters), quick());
    RawClient idle(server.port);
    RawClient active(server.port);
    QCOMPARE(idle.ask(server.get("/echo")).status, 200);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 1500) {
        QCOMPARE(active.ask(server.get("/later?100")).status, 200);
    }
    QVERIFY(idle.closesWithin(0));
    QVERIFY(!idle.wasReset());
}

void FrontLimits::handlerThatNeverAnswers_is503()
{
    TestServer server(EchoDispatcher::factory(m_counters), quick());
    RawClient client(server.port);
    const RawAnswer answer = client.ask(server.get("/keep"));
    QCOMPARE(answer.status, 503);
    QVERIFY(!answer.header("retry-after").isEmpty());
    QVERIFY(client.closesWithin(2000));
}

void FrontLimits::readerThatStalls_isDropped()
{
    TestServer server(EchoDispatcher::factory(m_counters), quick());
    RawClient client(server.port);
    client.send(server.get("/size?20000000"));
    QTest::qWait(1500);
    bool closed = false;
    const QByteArray got = client.readToEnd(3000, &closed);
    QVERIFY(closed);
    QVERIFY2(got.size() < 20'000'000, "the rest was given up");
}

void FrontLimits::goneClient_cancelsWaitingWork()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    const int cancelled = m_counters.cancelled;
    const int dispatched = m_counters.dispatched;
    std::vector<RawClient> clients;
    for (int i = 0; i < 50; ++i) {
        clients.emplace_back(server.port);
        clients.back().send(server.get("/later?1000"));
    }
    QTRY_COMPARE(m_counters.dispatched - dispatched, 50);
    for (size_t i = 0; i < clients.size(); i += 2)
        clients[i].abort();
    clients.clear();
    RawClient(server.port).send(server.get("/later?1000"));
    QTRY_COMPARE(m_counters.cancelled - cancelled, 51);
    QCOMPARE(RawClient(server.port).ask(server.get("/echo")).status, 200);
}

void FrontLimits::addressOverItsBound_isTurnedAwayAndOthersAreServed()
{
    http::FrontConfig config;
    config.exemptLoopback = false;
    config.connectionsPerAddress = 10;
    TestServer server(EchoDispatcher::factory(m_counters), config);
    std::vector<RawClient> flood;
    for (int i = 0; i < 10; ++i) {
        flood.emplace_back(server.port, "127.0.0.66");
        QCOMPARE(flood.back().ask(server.get("/echo")).status, 200);
    }
    RawClient eleventh(server.port, "127.0.0.66");
    QCOMPARE(eleventh.readAnswer().status, 503);
    QVERIFY(eleventh.closesWithin(1000));
    QCOMPARE(RawClient(server.port, "127.0.0.67").ask(server.get("/echo")).status, 200);
    flood.pop_back();
    // Asked until served and then never again: each try takes a place that it frees only a moment
    // later.
    bool served = false;
    QTRY_VERIFY(served =
                    served
                    || RawClient(server.port, "127.0.0.66").ask(server.get("/echo")).status == 200);
}

void FrontLimits::fullServer_givesUpTheOldestIdleConnection()
{
    http::FrontConfig config;
    config.connections = 20;
    config.workers = 1;
    TestServer server(EchoDispatcher::factory(m_counters), config);
    std::vector<RawClient> clients;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(server.port);
        QCOMPARE(clients.back().ask(server.get("/echo")).status, 200);
    }
    RawClient late(server.port);
    QCOMPARE(late.ask(server.get("/echo")).status, 200);
    QVERIFY(clients.front().closesWithin(1000));
    QCOMPARE(clients.back().ask(server.get("/echo")).status, 200);
}

void FrontLimits::fullServerWithoutIdleOnes_answers503()
{
    http::FrontConfig config;
    config.connections = 10;
    config.workers = 1;
    TestServer server(EchoDispatcher::factory(m_counters), config);
    std::vector<RawClient> busy;
    const int before = m_counters.dispatched;
    for (int i = 0; i < 10; ++i) {
        busy.emplace_back(server.port);
        busy.back().send(server.get("/later?1500"));
    }
    QTRY_COMPARE(m_counters.dispatched - before, 10);
    RawClient late(server.port);
    QCOMPARE(late.readAnswer().status, 503);
    QVERIFY(late.closesWithin(1000));
    for (RawClient &client : busy)
        QCOMPARE(client.readAnswer().status, 200);
}

void FrontLimits::silentConnections_makeRoomForOthers()
{
    http::FrontConfig config;
    config.connections = 20;
    config.workers = 1;
    TestServer server(EchoDispatcher::factory(m_counters), config);
    std::vector<RawClient> silent;
    for (int i = 0; i < 20; ++i)
        silent.emplace_back(server.port);
    // Once they have been silent for a second, nobody has to wait for their deadline.
    QElapsedTimer clock;
    clock.start();
    bool served = false;
    QTRY_VERIFY(served = served || RawClient(server.port).ask(server.get("/echo")).status == 200);
    QVERIFY(clock.elapsed() < 5000);
}

void FrontLimits::noDescriptorsLeft_recoversWithoutRestart()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient before(server.port);
    QCOMPARE(before.ask(server.get("/echo")).status, 200);
    RawClient turnedAway;
    turnedAway.prepare();
    QTest::ignoreMessage(QtWarningMsg, "http: no descriptors left, connections are turned away");

    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    rlimit tight = limit;
    tight.rlim_cur = 200;
    ::setrlimit(RLIMIT_NOFILE, &tight);
    std::vector<int> taken;
    for (int descriptor = 0; (descriptor = ::open("/dev/null", O_RDONLY)) >= 0;)
        taken.push_back(descriptor);
    const bool connected = turnedAway.connectTo(server.port);
    const bool closed = turnedAway.closesWithin(3000);
    const int stillServed = before.ask(server.get("/echo")).status;
    for (const int descriptor : taken)
        ::close(descriptor);
    ::setrlimit(RLIMIT_NOFILE, &limit);

    QVERIFY(connected);
    QVERIFY(closed);
    QCOMPARE(stillServed, 200);
    QTRY_COMPARE(RawClient(server.port).ask(server.get("/echo")).status, 200);
}

void FrontLimits::bodiesOfAnySize_areSentAtOnce()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient client(server.port);
    const auto time = [&](const QByteArray &path) {
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 50; ++i) {
            if (client.ask(server.get(path)).status != 200)
                return qint64(-1);
        }
        return clock.nsecsElapsed() / 1000 + 1;
    };
    QVERIFY(time("/size?4") > 0);
    const qint64 small = time("/size?4");
    // Two small writes and a delayed acknowledgement would make each of these forty milliseconds:
    // 50 take two seconds.
    for (const char *path : {"/size?6000", "/size?40000"}) {
        const qint64 large = time(path);
        QVERIFY2(large > 0 && large < 50 * small + 500'000, path);
    }
}

void FrontLimits::takenPort_isAConflictThatNamesIt()
{
    TestServer first(EchoDispatcher::factory(m_counters));
    http::Server second;
    const auto outcome = second.start({{QStringLiteral("127.0.0.1"), first.port}}, {},
                                      EchoDispatcher::factory(m_counters));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, base::Error::Kind::Conflict);
    QVERIFY(outcome.error().detail.contains(QStringLiteral("127.0.0.1:%1").arg(first.port)));
    QCOMPARE(RawClient(first.port).ask(first.get("/echo")).status, 200);
}

void FrontLimits::plainHttpAwayFromLoopback_isRefused()
{
    http::Server server;
    http::FrontConfig config;
    const QList<domain::ListenAddress> everywhere{{QStringLiteral("0.0.0.0"), 0}};
    const auto outcome = server.start(everywhere, config, EchoDispatcher::factory(m_counters));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY(!http::Server::checkConfig(everywhere, config));
    config.tlsEndsAtProxy = true;
    QVERIFY(http::Server::checkConfig(everywhere, config));
    QVERIFY(server.start(everywhere, config, EchoDispatcher::factory(m_counters)));
}

QTEST_GUILESS_MAIN(FrontLimits)
#include "tst_frontlimits.moc"
