// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements X-15, security DS-13.
#include "server/service/recordbatch.h"
#include "server/service/recorder.h"
#include "tests/support/samples.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using server::domain::AuditEvent;
using server::service::RecordBatch;
using server::service::Recorder;

namespace {

AuditEvent refusal(const QString &address)
{
    AuditEvent event;
    event.at = tests::samples::now;
    event.type = "signin.failed";
    event.success = false;
    event.incident = "ABCDEF2345";
    event.actor.address = address;
    return event;
}

AuditEvent issue()
{
    AuditEvent event;
    event.at = tests::samples::now;
    event.type = "token.issued";
    return event;
}

QList<AuditEvent> trail(tests::TemporaryStore &storage)
{
    server::domain::AuditQuery query;
    query.limit = 100'000;
    return storage.read()->audit().find(query).value();
}

qint64 suppressed(const QList<AuditEvent> &events)
{
    qint64 count = 0;
    for (const auto &event : events)
        count += event.details.value(u"suppressed"_s).toInteger();
    return count;
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT
private slots:
    void flush_returnsWhenWhatWasSaidIsDurable()
    {
        tests::TemporaryStore storage;
        Recorder recorder(storage.store());
        recorder.audit(issue());
        recorder.flush();
        QCOMPARE(trail(storage).size(), 1);
    }
    void withoutFlush_rowsAreThereWithinASecond()
    {
        tests::TemporaryStore storage;
        Recorder recorder(storage.store());
        recorder.audit(issue());
        QTRY_COMPARE_WITH_TIMEOUT(trail(storage).size(), 1, 1500);
    }
    void destruction_writesWhatIsLeft()
    {
        tests::TemporaryStore storage;
        {
            Recorder recorder(storage.store());
            for (int i = 0; i < 100; ++i)
                recorder.audit(issue());
        }
        QCOMPARE(trail(storage).size(), 100);
    }
    void useOfClientsAndGrants_isStamped()
    {
        tests::TemporaryStore storage;
        tests::samples::Installation made;
        server::domain::GrantId grant;
        QVERIFY(storage.write<void>([&](auto &work) -> server::base::Result<void> {
            made = tests::samples::storeInstallation(work).value();
            grant =
                work.grants()
                    .allow(made.user, made.client,
                           server::domain::ScopeSet::parse("openid").value(), tests::samples::now)
                    .value();
            return {};
        }));
        const auto at = tests::samples::now + std::chrono::hours(1);
        Recorder recorder(storage.store());
        recorder.used(server::store::ClientUse{made.client, {}, at});
        recorder.used(server::store::ClientUse{made.client, {}, at - std::chrono::minutes(5)});
        recorder.used(server::store::GrantUse{grant, at});
        recorder.flush();
        const auto reads = storage.read();
        QVERIFY(reads->clients().byId(made.client).value()->lastUsedAt == at);
        QVERIFY(reads->grants().byId(grant).value()->lastUsedAt == at);
    }
    void equalRefusals_areCountedBeyondTheBound()
    {
        tests::TemporaryStore storage;
        {
            Recorder recorder(storage.store());
            for (int i = 0; i < 5'000; ++i)
                recorder.audit(refusal(u"192.0.2.1"_s));
            recorder.audit(refusal(u"192.0.2.2"_s));
        }
        const auto events = trail(storage);
        const auto rows = events.size() - (suppressed(events) > 0 ? 1 : 0);
        QVERIFY2(events.size() < 200, QByteArray::number(events.size()));
        qint64 summaries = 0;
        for (const auto &event : events)
            summaries += event.details.contains(u"suppressed"_s) ? 1 : 0;
        QCOMPARE(events.size() - summaries + suppressed(events), 5'001);
        QVERIFY(rows > 0);
    }
    void refusalsOfManyKinds_staySmall()
    {
        RecordBatch batch;
        for (int i = 0; i < 100'000; ++i)
            batch.add(refusal(u"address "_s + QString::number(i)));
        QVERIFY(batch.size() <= RecordBatch::maximumKinds * RecordBatch::rowsPerRefusal + 1);
        tests::TemporaryStore storage;
        QVERIFY(storage.write<void>([&batch](auto &work) { return batch.writeTo(work); }));
        const auto events = trail(storage);
        QCOMPARE(events.size() - 1 + suppressed(events), 100'000);
    }
    void eventsOfAllKinds_areBounded()
    {
        RecordBatch batch;
        for (int i = 0; i < 30'000; ++i)
            batch.add(issue());
        QCOMPARE(batch.size(), RecordBatch::maximumEvents + 1);
    }
    void batchThatCouldNotBeWritten_isMergedAndStaysBounded()
    {
        RecordBatch older;
        RecordBatch newer;
        for (int i = 0; i < 30; ++i) {
            older.add(refusal(u"192.0.2.1"_s));
            newer.add(refusal(u"192.0.2.1"_s));
        }
        newer.putBack(std::move(older));
        tests::TemporaryStore storage;
        QVERIFY(storage.write<void>([&newer](auto &work) { return newer.writeTo(work); }));
        const auto events = trail(storage);
        QCOMPARE(events.size(), RecordBatch::rowsPerRefusal + 1);
        QCOMPARE(events.size() - 1 + suppressed(events), 60);
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
