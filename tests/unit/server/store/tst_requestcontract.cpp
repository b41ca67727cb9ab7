// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7523 section 3 (`jti`), RFC 9126 sections 2.2 and 4: what clients hand in once.
#include "tests/support/contractstore.h"

using namespace server;
using namespace tests;
using base::Result;
using domain::PushedRequest;
using samples::now;
using store::UnitOfWork;
using namespace std::chrono_literals;

class RequestContractTest : public QObject
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
    void idSpentTwice_countsOnce();
    void spentId_isKeptUntilItsEnd();
    void pushedRequest_comesBackAsItWas();
    void pushedRequestConsumedTwice_countsOnce();
    void pushedRequest_canBeUsedUpAfterItsEnd_untilItIsRemoved();
    void unknownPushedRequest_isNotConsumed();

private:
    [[nodiscard]] bool spend(const QByteArray &name, base::Timestamp until)
    {
        return must(m_store->write<bool>(
            [&](UnitOfWork &w) { return w.spentIds().spend(samples::digestOf(name), until); }));
    }
    [[nodiscard]] bool consume(const QByteArray &digest, base::Timestamp at)
    {
        return must(m_store->write<bool>(
            [&](UnitOfWork &w) { return w.pushedRequests().consume(digest, at); }));
    }
    [[nodiscard]] PushedRequest push()
    {
        PushedRequest request;
        request.digest = samples::digestOf("pushed");
        request.client = m_store->of.client;
        request.request = R"({"client_id":"portal","state":"é"})";
        request.createdAt = now;
        request.expiresAt = now + 60s;
        must(m_store->write([&](UnitOfWork &w) { return w.pushedRequests().insert(request); }));
        return request;
    }
    std::unique_ptr<ContractStore> m_store;
};

void RequestContractTest::idSpentTwice_countsOnce()
{
    const auto isSpent = [this](const QByteArray &name) {
        return must(m_store->read()->spentIds().isSpent(samples::digestOf(name)));
    };
    QVERIFY(!isSpent("one"));
    QVERIFY(spend("one", now + 60s));
    QVERIFY(isSpent("one") && !isSpent("two"));
    QVERIFY(!spend("one", now + 60s));
    QVERIFY(spend("two", now + 60s));
    // The same id with a later end is the same id.
    QVERIFY(!spend("one", now + 600s));
}

void RequestContractTest::spentId_isKeptUntilItsEnd()
{
    QVERIFY(spend("short", now + 60s));
    QVERIFY(spend("long", now + 600s));
    const auto cleanUp = [this](base::Timestamp at) {
        return must(
            m_store->write<int>([at](UnitOfWork &w) { return w.spentIds().cleanUp(at, 10); }));
    };
    QCOMPARE(cleanUp(now + 59s), 0);
    QVERIFY(!spend("short", now + 60s));
    QCOMPARE(cleanUp(now + 60s), 1);
    QVERIFY(!spend("long", now + 600s));
    QVERIFY(spend("short", now + 120s));
}

void RequestContractTest::pushedRequest_comesBackAsItWas()
{
    const auto pushed = push();
    const auto found = must(m_store->read()->pushedRequests().byDigest(pushed.digest));
    QVERIFY(found.has_value());
    QCOMPARE(*found, pushed);
    QVERIFY(found->isUsable(now + 59999ms));
    QVERIFY(!found->isUsable(now + 60s));
    QVERIFY(!must(m_store->read()->pushedRequests().byDigest(samples::digestOf("another"))));
}

void RequestContractTest::pushedRequestConsumedTwice_countsOnce()
{
    const auto pushed = push();
    QVERIFY(consume(pushed.digest, now + 1s));
    QVERIFY(!consume(pushed.digest, now + 2s));
    const auto found = must(m_store->read()->pushedRequests().byDigest(pushed.digest));
    QCOMPARE(found->usedAt, std::optional(now + 1s));
    QVERIFY(!found->isUsable(now + 2s));
}

void RequestContractTest::pushedRequest_canBeUsedUpAfterItsEnd_untilItIsRemoved()
{
    const auto pushed = push();
    const auto cleanUp = [this](base::Timestamp at) {
        return must(m_store->write<int>(
            [at](UnitOfWork &w) { return w.pushedRequests().cleanUp(at, 10); }));
    };
    QCOMPARE(cleanUp(pushed.expiresAt + 1h), 0);
    QVERIFY(consume(pushed.digest, pushed.expiresAt + 1h));
    QCOMPARE(cleanUp(pushed.expiresAt + PushedRequest::keptAfterEnd), 1);
    QVERIFY(!consume(pushed.digest, pushed.expiresAt + 3h));
}

void RequestContractTest::unknownPushedRequest_isNotConsumed()
{
    QVERIFY(!consume(samples::digestOf("unknown"), now));
}

QTEST_GUILESS_MAIN(RequestContractTest)
#include "tst_requestcontract.moc"
