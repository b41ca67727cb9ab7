// SPDX-License-Identifier: GPL-3.0-or-later
// What every store promises about jobs: all or nothing, neighbours unharmed, answered in the right
// thread.
#include "tests/support/contractstore.h"
#include "tests/support/threadexecutor.h"

#include <latch>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using store::UnitOfWork;
using store::WriteJob;

class WriterContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        m_store = std::make_unique<ContractStore>(kind);
    }
    void cleanup() { m_store.reset(); }
    void failedJob_keepsNothing_andItsNeighboursKeepAll();
    void jobThatThrows_failsAlone();
    void jobThatIgnoresAFailedStatement_keepsTheRest();
    void readsInsideAJob_seeItsOwnWrites();
    void answers_comeInTheirExecutorsThread_inOrder();
    void fullQueue_answersUnavailable();
    void closingStore_finishesWhatItAccepted();
    void catalogHook_runsAfterTheCommit_beforeTheAnswer();
    void catalogHook_isNotRunForAFailedJob();
    void answeredChange_isSeenByEveryReader();

private:
    /// Keeps the writer busy until it is released, so that what comes meanwhile is one batch.
    class Hold
    {
    public:
        explicit Hold(store::Store &store)
        {
            store.enqueue({[this](UnitOfWork &) -> Result<void> {
                               m_entered.count_down();
                               m_released.wait();
                               return {};
                           },
                           nullptr, [](const Result<void> &) {}});
            m_entered.wait();
        }
        void release() { m_released.count_down(); }

    private:
        std::latch m_entered{1}, m_released{1};
    };
    static WriteJob put(
        const QByteArray &name,
        std::function<void(Result<void>)> done = [](const Result<void> &) {})
    {
        return {[name](UnitOfWork &w) { return w.settings().putValue(name, "1"); }, nullptr,
                std::move(done)};
    }
    bool has(const QByteArray &name)
    {
        return must(m_store->read()->settings().value(name)).has_value();
    }
    /// Until all that was queued is answered; a queue that is full takes this only after a while.
    void settle()
    {
        QTRY_VERIFY(m_store->write([](UnitOfWork &) -> Result<void> { return {}; }));
    }

    std::unique_ptr<ContractStore> m_store;
};

void WriterContractTest::failedJob_keepsNothing_andItsNeighboursKeepAll()
{
    Hold hold(m_store->store());
    std::optional<Error::Kind> kind;
    m_store->store().enqueue(put("before"));
    m_store->store().enqueue({[](UnitOfWork &w) -> Result<void> {
                                  must(w.settings().putValue("half", "1"));
                                  return base::failure(Error::Kind::Conflict, u"no"_s);
                              },
                              nullptr,
                              [&](const Result<void> &outcome) { kind = outcome.error().kind; }});
    m_store->store().enqueue(put("after"));
    hold.release();
    settle();
    QCOMPARE(kind, std::optional(Error::Kind::Conflict));
    QVERIFY(has("before"));
    QVERIFY(!has("half"));
    QVERIFY(has("after"));
}

void WriterContractTest::jobThatThrows_failsAlone()
{
    Hold hold(m_store->store());
    std::optional<Error::Kind> kind;
    m_store->store().enqueue({[](UnitOfWork &w) -> Result<void> {
                                  must(w.settings().putValue("thrown", "1"));
                                  throw std::runtime_error("out of something");
                              },
                              nullptr,
                              [&](const Result<void> &outcome) { kind = outcome.error().kind; }});
    m_store->store().enqueue(put("after"));
    hold.release();
    settle();
    QCOMPARE(kind, std::optional(Error::Kind::Internal));
    QVERIFY(!has("thrown"));
    QVERIFY(has("after"));
}

void WriterContractTest::jobThatIgnoresAFailedStatement_keepsTheRest()
{
    must(m_store->write([](UnitOfWork &w) -> Result<void> {
        must(w.settings().putValue("kept", "1"));
        const auto taken = w.modules().insert(samples::module(u"module-1"_s));
        return taken ? base::failure(Error::Kind::Internal) : Result<void>();
    }));
    QVERIFY(has("kept"));
}

void WriterContractTest::readsInsideAJob_seeItsOwnWrites()
{
    const auto seen = must(m_store->write<bool>([](UnitOfWork &w) -> Result<bool> {
        must(w.settings().putValue("own", "1"));
        return must(w.settings().value("own")).has_value();
    }));
    QVERIFY(seen);
}

void WriterContractTest::answers_comeInTheirExecutorsThread_inOrder()
{
    std::vector<int> order;
    std::thread::id thread, executorThread;
    {
        ThreadExecutor executor;
        executor.post([&] { executorThread = std::this_thread::get_id(); });
        for (int i = 0; i < 100; ++i) {
            auto job = put("n");
            job.answerTo = &executor;
            job.done = [&order, &thread, i](const Result<void> &outcome) {
                must(outcome);
                thread = std::this_thread::get_id();
                order.push_back(i);
            };
            m_store->store().enqueue(std::move(job));
        }
        settle();
    }
    QCOMPARE(order.size(), size_t(100));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QVERIFY(thread == executorThread);
}

void WriterContractTest::fullQueue_answersUnavailable()
{
    Hold hold(m_store->store());
    int refused = 0;
    const int limit = sql::SqlOptions().queueLimit;
    for (int i = 0; i < limit + 5; ++i) {
        m_store->store().enqueue(put("n", [&](const Result<void> &outcome) {
            if (!outcome && outcome.error().kind == Error::Kind::Unavailable)
                ++refused;
        }));
    }
    QCOMPARE(refused, 5);
    hold.release();
    settle();
    QCOMPARE(refused, 5);
    QVERIFY(m_store->store().health().writable);
}

void WriterContractTest::closingStore_finishesWhatItAccepted()
{
    int answered = 0;
    for (int i = 0; i < 50; ++i)
        m_store->store().enqueue(
            put("last-" + QByteArray::number(i),
                [&](const Result<void> &outcome) { answered += outcome ? 1 : 0; }));
    m_store->reopen();
    QCOMPARE(answered, 50);
    QVERIFY(has("last-49"));
}

void WriterContractTest::catalogHook_runsAfterTheCommit_beforeTheAnswer()
{
    QStringList events;
    m_store->store().setCatalogHook(
        [&] { events.append(has("marked") ? u"hook after commit"_s : u"hook too early"_s); });
    m_store->store().enqueue({[](UnitOfWork &w) {
                                  w.markCatalogChanged();
                                  return w.settings().putValue("marked", "1");
                              },
                              nullptr, [&](const Result<void> &) { events.append(u"answer"_s); }});
    settle();
    must(m_store->write([](UnitOfWork &w) { return w.settings().putValue("unmarked", "1"); }));
    QCOMPARE(events, (QStringList{u"hook after commit"_s, u"answer"_s}));
    m_store->store().setCatalogHook({});
}

void WriterContractTest::catalogHook_isNotRunForAFailedJob()
{
    int runs = 0;
    m_store->store().setCatalogHook([&] { ++runs; });
    const auto failed = m_store->write([](UnitOfWork &w) -> Result<void> {
        w.markCatalogChanged();
        return base::failure(Error::Kind::InvalidInput);
    });
    QVERIFY(!failed);
    must(m_store->write([](UnitOfWork &w) { return w.settings().putValue("n", "1"); }));
    QCOMPARE(runs, 0);
    m_store->store().setCatalogHook({});
}

void WriterContractTest::answeredChange_isSeenByEveryReader()
{
    const auto reader = m_store->read();
    for (int i = 0; i < 50; ++i) {
        const QByteArray value = QByteArray::number(i);
        must(m_store->write([&](UnitOfWork &w) { return w.settings().putValue("n", value); }));
        QCOMPARE(must(reader->settings().value("n")).value(), value);
    }
}

QTEST_GUILESS_MAIN(WriterContractTest)
#include "tst_writercontract.moc"
