// SPDX-License-Identifier: GPL-3.0-or-later
// An answer comes after the flush that covers it; a disk that fails or is full is met without a
// lie.
#include "tests/support/contractstore.h"
#include "tests/support/filefaults.h"

#include <cerrno>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using store::UnitOfWork;

class DurabilityTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup()
    {
        filefaults::failWrites(0);
        filefaults::failFlushes(0);
    }
    void everyAnswer_comesAfterTheFlushThatCoversIt();
    void manyJobsThatWait_shareOneFlush();
    void jobThatChangesNothing_needsNoFlush();
    void fullDisk_failsWrites_keepsReads_andRecoversByItself();
    void failedFlush_isAnUnknownOutcome_andStopsWritingUntilRestart();
};

static Result<void> put(TemporaryStore &store, const QByteArray &name)
{
    return store.write([&](UnitOfWork &w) { return w.settings().putValue(name, "1"); });
}

void DurabilityTest::everyAnswer_comesAfterTheFlushThatCoversIt()
{
    ContractStore store(StoreKind::Sqlite);
    int answers = 0;
    for (int i = 0; i < 200; ++i) {
        const qint64 before = filefaults::logFlushes();
        bool covered = false;
        // Without an executor the answer runs in the writer's thread, right where it is given.
        store->enqueue(
            {[i](UnitOfWork &w) { return w.settings().putValue("n", QByteArray::number(i)); },
             nullptr,
             [&](const Result<void> &outcome) {
                 covered =
                     outcome && !filefaults::logIsDirty() && filefaults::logFlushes() > before;
                 ++answers;
             }});
        must(store.write([](UnitOfWork &) -> Result<void> { return {}; }));
        QVERIFY(covered);
    }
    QCOMPARE(answers, 200);
}

void DurabilityTest::manyJobsThatWait_shareOneFlush()
{
    ContractStore store(StoreKind::Sqlite);
    constexpr int jobs = 1000;
    const qint64 before = filefaults::logFlushes();
    for (int i = 0; i < jobs; ++i)
        store->enqueue(
            {[i](UnitOfWork &w) { return w.settings().putValue(QByteArray::number(i), "1"); },
             nullptr,
             {}});
    must(put(store, "last"));
    const qint64 flushes = filefaults::logFlushes() - before;
    QVERIFY2(flushes >= 1 && flushes <= jobs / 10, qPrintable(QString::number(flushes)));
}

void DurabilityTest::jobThatChangesNothing_needsNoFlush()
{
    ContractStore store(StoreKind::Sqlite);
    const qint64 before = filefaults::logFlushes();
    QVERIFY(!must(store.write<bool>([](UnitOfWork &w) {
        return w.grants().redeemCode(samples::digestOf("x"), samples::now);
    })));
    QCOMPARE(filefaults::logFlushes(), before);
}

void DurabilityTest::fullDisk_failsWrites_keepsReads_andRecoversByItself()
{
    ContractStore store(StoreKind::Sqlite);
    const auto reader = store.read();
    must(put(store, "before"));
    filefaults::failWrites(ENOSPC);
    const auto failed = put(store, "during");
    QVERIFY(!failed);
    QVERIFY(failed.error().kind == Error::Kind::UnknownOutcome
            || failed.error().kind == Error::Kind::Unavailable);
    QVERIFY(!store->health().writable);
    QVERIFY(!store->health().reason.isEmpty());
    QVERIFY(must(reader->settings().value("before")));
    QVERIFY(!must(reader->settings().value("during")));
    filefaults::failWrites(0);
    // Nobody has to write for it: the store tries by itself.
    QTRY_VERIFY(store->health().writable);
    must(put(store, "after"));
    QVERIFY(must(reader->settings().value("after")));
    QVERIFY(!must(reader->settings().value("during")));
    must(store->checkIntegrity());
}

void DurabilityTest::failedFlush_isAnUnknownOutcome_andStopsWritingUntilRestart()
{
    ContractStore store(StoreKind::Sqlite);
    const auto code = samples::code("code", store.grant, store.of);
    must(store.write([&](UnitOfWork &w) { return w.grants().insertCode(code); }));
    filefaults::failFlushes(EIO);
    const auto redeemed = store.write<bool>(
        [&](UnitOfWork &w) { return w.grants().redeemCode(code.digest, samples::now); });
    QCOMPARE(redeemed.error().kind, Error::Kind::UnknownOutcome);
    filefaults::failFlushes(0);
    // A flush that works now says nothing about the pages that the failed one lost.
    QCOMPARE(put(store, "after").error().kind, Error::Kind::Unavailable);
    QVERIFY(!store->health().writable);
    QVERIFY(must(store.read()->clients().byId(store.of.client)));
    store.reopen();
    QVERIFY(store->health().writable);
    must(put(store, "after restart"));
    must(store->checkIntegrity());
}

QTEST_GUILESS_MAIN(DurabilityTest)
#include "tst_durability.moc"
