// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-42, B-50, B-51: items over real connections, killed and at the same moment.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <barrier>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Items : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_service.reset(); }
    void rowB50_itemsThatWereAnswered_outliveAKill();
    void valueThatIsUnique_isTakenByOneOfFiftyAtOnce();
    void rowB42_rightsThatAreTakenAway_biteWhileItemsAreMade();

private:
    [[nodiscard]] bool applyApp(const QJsonArray &rights) const;
    [[nodiscard]] RawAnswer call(const QByteArray &path, const QJsonObject &body) const;
    [[nodiscard]] RawAnswer create(const QString &number) const
    {
        return call("create", {{u"context"_s, QJsonObject{{u"number"_s, number}}}});
    }
    [[nodiscard]] QStringList numbers() const;

    std::unique_ptr<ServiceRun> m_service;
    QByteArray m_token;
};

namespace {

QJsonArray everybody(const QStringList &acts)
{
    return {QJsonObject{{u"everyone"_s, true}, {u"allow"_s, QJsonArray::fromStringList(acts)}}};
}

} // namespace

bool tst_Items::applyApp(const QJsonArray &rights) const
{
    const QJsonObject number{{u"code"_s, u"number"_s}, {u"unique"_s, true}};
    const QJsonObject app{
        {u"code"_s, u"tickets"_s}, {u"fields"_s, QJsonArray{number}}, {u"rights"_s, rights}};
    const QJsonObject file{{u"modules"_s, QJsonArray{QJsonObject{{u"code"_s, u"helpdesk"_s},
                                                                 {u"apps"_s, QJsonArray{app}}}}}};
    return m_service->control({u"apply"_s, u"-"_s}, QJsonDocument(file).toJson()).status == 0;
}

void tst_Items::init()
{
    m_service = std::make_unique<ServiceRun>();
    QVERIFY(m_service->makeSample());
    QVERIFY(applyApp(everybody({u"read"_s, u"create"_s, u"change"_s})));
    QVERIFY(m_service->start());
    CodeFlow flow(m_service->port(), {sample::portalId, sample::portalSecret, sample::redirectUri});
    const auto redeemed = flow.redeem(flow.codeFor("marta", sample::martaPassword));
    QCOMPARE(redeemed.status, 200);
    m_token = jsonOf(redeemed.body)[u"access_token"_s].toString().toLatin1();
}

RawAnswer tst_Items::call(const QByteArray &path, const QJsonObject &body) const
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    RawClient client(m_service->port());
    return client.ask("POST /pub/v1/app/helpdesk/tickets/" + path
                          + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_service->port())
                          + "\r\nContent-Type: application/json\r\nAuthorization: Bearer " + m_token
                          + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n\r\n"
                          + json,
                      20000);
}

QStringList tst_Items::numbers() const
{
    QStringList numbers;
    for (qint64 from = 0;; from += 100) {
        const auto result = jsonOf(call("list", {{u"from"_s, from}}).body)[u"result"_s].toObject();
        for (const auto &item : result[u"result"_s].toArray())
            numbers.append(item.toObject()[u"number"_s].toString());
        if (from + 100 >= result[u"total"_s].toInteger())
            return numbers;
    }
}

void tst_Items::rowB50_itemsThatWereAnswered_outliveAKill()
{
    std::mutex mutex;
    QStringList answered;
    std::atomic<bool> stop = false;
    std::vector<std::thread> clients;
    for (int client = 0; client < 4; ++client) {
        clients.emplace_back([&, client] {
            for (int i = 0; !stop; ++i) {
                const QString number = u"%1-%2"_s.arg(client).arg(i);
                if (create(number).status != 200)
                    continue;
                const std::lock_guard lock(mutex);
                answered.append(number);
            }
        });
    }
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return answered.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(count() >= 60, 60000);
    m_service->kill();
    stop = true;
    for (std::thread &client : clients)
        client.join();
    QVERIFY(m_service->start());
    const QStringList there = numbers();
    for (const QString &number : std::as_const(answered))
        QVERIFY2(there.contains(number), qPrintable(number));
    // What was not answered is there whole or not at all.
    QCOMPARE(QSet<QString>(there.begin(), there.end()).size(), there.size());
    QCOMPARE(call("list", {{u"filter"_s, QJsonObject{{u"number"_s, answered.first()}}}}).status,
             200);
    QCOMPARE(create(answered.first()).status, 400);
}

void tst_Items::valueThatIsUnique_isTakenByOneOfFiftyAtOnce()
{
    constexpr int connections = 50;
    std::barrier start(connections);
    std::atomic<int> made = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            const int status = create(u"the one"_s).status;
            made += status == 200 ? 1 : 0;
            refused += status == 400 ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(made.load(), 1);
    QCOMPARE(refused.load(), connections - 1);
    QCOMPARE(numbers(), QStringList{u"the one"_s});
}

void tst_Items::rowB42_rightsThatAreTakenAway_biteWhileItemsAreMade()
{
    std::atomic<bool> stop = false;
    std::atomic<bool> taken = false;
    std::atomic<int> afterwards = 0;
    std::thread client([&] {
        for (int i = 0; !stop; ++i) {
            const bool late = taken;
            if (create(QString::number(i)).status == 200 && late)
                ++afterwards;
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(numbers().size() >= 5, 30000);
    const bool applied = applyApp(everybody({u"read"_s}));
    taken = true;
    const QStringList there = numbers();
    QTest::qWait(200);
    const QStringList later = numbers();
    stop = true;
    client.join();
    QVERIFY(applied);
    QCOMPARE(afterwards.load(), 0);
    QVERIFY(later.size() <= there.size() + 1);
    QCOMPARE(create(u"late"_s).status, 403);
}

QTEST_GUILESS_MAIN(tst_Items)
#include "tst_items.moc"
