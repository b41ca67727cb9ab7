// SPDX-License-Identifier: GPL-3.0-or-later
// DS-04, DS-17, DS-18: whatever clients do and whenever the server goes, nothing is used after its
// end.
#include "tests/support/echodispatcher.h"
#include "tests/support/rawclient.h"
#include "tests/support/testserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tests::support;
using namespace server;
using std::chrono::milliseconds;

class FrontChaos : public QObject
{
    Q_OBJECT

private slots:
    void serverDestroyedUnderLoad_touchesNothingAfterwards();
    void stop_letsRequestsInFlightEnd();
    void stop_doesNotWaitLongerThanItsDeadline();
    void stop_answersTheReplyThatComesTooLateToNobody();
    void disconnectsAtRandomMoments_leaveTheServerServing();
    void serverStartedAgain_servesAgain();

private:
    EchoCounters m_counters;
};

namespace {

/// One client that does whatever comes to mind, until the server is gone or `enough` is set.
void misbehave(const TestServer &server, quint32 seed, const std::atomic<bool> &enough)
{
    QRandomGenerator random(seed);
    const QByteArrayList requests{server.get("/echo"),
                                  server.get("/later?5"),
                                  server.get("/thread?3"),
                                  server.get("/keep"),
                                  server.get("/drop"),
                                  server.get("/size?200000"),
                                  server.post("/echo", QByteArray(20'000, 'p')),
                                  server.get("/later?5") + server.get("/echo")
                                      + server.get("/thread?1"),
                                  "BROKEN\r\n\r\n",
                                  server.get("/echo", "Connection: close\r\n")};
    while (!enough) {
        RawClient client;
        if (!client.connectTo(server.port))
            return;
        for (int i = random.bounded(4); i >= 0; --i) {
            QByteArray request = requests[random.bounded(requests.size())];
            if (random.bounded(4) == 0)
                request.truncate(1 + random.bounded(request.size() - 1));
            if (random.bounded(8) == 0)
                request[random.bounded(request.size())] = static_cast<char>(random.bounded(256));
            if (!client.send(request))
                break;
            if (random.bounded(2))
                (void)client.readAnswer(random.bounded(15));
        }
        if (random.bounded(2))
            client.abort();
    }
}

} // namespace

void FrontChaos::serverDestroyedUnderLoad_touchesNothingAfterwards()
{
    for (quint32 round = 0; round < 15; ++round) {
        std::atomic<bool> enough = false;
        auto server = std::make_unique<TestServer>(EchoDispatcher::factory(m_counters));
        QVERIFY(server->outcome);
        const TestServer &target = *server;
        std::vector<std::thread> clients;
        // The clients keep only the port and the ready requests, which outlive the server itself.
        for (quint32 i = 0; i < 4; ++i)
            clients.emplace_back([&, i] { misbehave(target, round * 10 + i, enough); });
        QTest::qWait(60 + static_cast<int>(round) * 10);
        server->server.stop(milliseconds(round % 3 * 20));
        enough = true;
        for (std::thread &client : clients)
            client.join();
        server.reset();
    }
    QVERIFY(m_counters.dispatched > 100);
}

void FrontChaos::stop_letsRequestsInFlightEnd()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    std::vector<RawClient> clients;
    const int before = m_counters.dispatched;
    for (int i = 0; i < 20; ++i) {
        clients.emplace_back(server.port);
        clients.back().send(server.get(i % 2 ? "/later?400" : "/thread?400"));
    }
    RawClient idle(server.port);
    QTRY_COMPARE(m_counters.dispatched - before, 20);
    server.server.stop();
    for (RawClient &client : clients) {
        const RawAnswer answer = client.readAnswer(100);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.closes());
    }
    QVERIFY(idle.closesWithin(100));
    QVERIFY(!RawClient().connectTo(server.port));
}

void FrontChaos::stop_doesNotWaitLongerThanItsDeadline()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient client(server.port);
    const int before = m_counters.dispatched;
    client.send(server.get("/keep"));
    QTRY_COMPARE(m_counters.dispatched - before, 1);
    QElapsedTimer clock;
    clock.start();
    server.server.stop(milliseconds(300));
    QVERIFY(clock.elapsed() < 2000);
    QVERIFY(client.closesWithin(500));
}

void FrontChaos::stop_answersTheReplyThatComesTooLateToNobody()
{
    base::Executor *worker = nullptr;
    http::ReplyPtr kept;
    class Keeper final : public http::Dispatcher
    {
    public:
        explicit Keeper(http::ReplyPtr &reply)
            : m_reply(reply)
        {
        }
        void dispatch(const http::Request &, http::ReplyPtr reply) override
        {
            m_reply = std::move(reply);
        }

    private:
        http::ReplyPtr &m_reply;
    };
    http::FrontConfig config;
    config.workers = 1;
    TestServer server(
        [&](base::Executor &executor) {
            worker = &executor;
            return std::make_unique<Keeper>(kept);
        },
        config);
    RawClient client(server.port);
    client.send(server.get("/"));
    QTest::qWait(200);
    server.server.stop(milliseconds(50));
    QVERIFY(kept);
    QVERIFY(*kept->cancelled());
    // Like a write that ends after the server: the executor is still there, and takes the reply to
    // its grave.
    worker->post([reply = std::move(kept)] { reply->send({}); });
    QVERIFY(client.closesWithin(500));
}

void FrontChaos::disconnectsAtRandomMoments_leaveTheServerServing()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    QRandomGenerator random(7);
    const QByteArray request =
        server.post("/later?1", QByteArray(500, 'p')) + server.get("/thread?1");
    for (int i = 0; i < 5000; ++i) {
        RawClient client;
        QVERIFY(client.connectTo(server.port));
        client.send(request.first(random.bounded(request.size() + 1)));
        if (i % 16 == 0)
            (void)client.readAnswer(random.bounded(4));
        if (i % 3)
            client.abort();
    }
    QCOMPARE(RawClient(server.port).ask(server.get("/echo")).status, 200);
}

void FrontChaos::serverStartedAgain_servesAgain()
{
    TestServer server(EchoDispatcher::factory(m_counters));
    RawClient open(server.port);
    QCOMPARE(open.ask(server.get("/echo")).status, 200);
    server.server.stop();
    QVERIFY(server.server.start({{QStringLiteral("127.0.0.1"), server.port}}, {},
                                EchoDispatcher::factory(m_counters)));
    QCOMPARE(RawClient(server.port).ask(server.get("/echo")).status, 200);
}

QTEST_GUILESS_MAIN(FrontChaos)
#include "tst_frontchaos.moc"
