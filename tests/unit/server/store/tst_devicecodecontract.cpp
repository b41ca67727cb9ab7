// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2 to 3.5: what every store must do with device codes.
#include "tests/support/contractstore.h"

using namespace server;
using namespace tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using base::Error;
using samples::now;
using store::UnitOfWork;

class DeviceCodeContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void code_isReadBackAsWritten();
    void userCodeOfAnother_isAConflict();
    void codesOfOneAddress_areLimited();
    void pollBeforeItsTime_growsTheInterval();
    void decision_isTakenOnce_beforeTheEnd();
    void allowedCode_isRedeemedOnce_underALiveGrant();
    void cleanUp_dropsCodesSomeTimeAfterTheirEnd();
};

namespace {

std::unique_ptr<ContractStore> make()
{
    QFETCH_GLOBAL(StoreKind, kind);
    return std::make_unique<ContractStore>(kind);
}

domain::DeviceCode sample(const ContractStore &store, const QByteArray &name = "1")
{
    domain::DeviceCode code;
    code.digest = samples::digestOf("device " + name);
    code.userCodeDigest = samples::digestOf("user " + name);
    code.client = store.of.client;
    code.scopes = domain::ScopeSet::parse("openid api").value();
    code.address = u"192.0.2.7"_s;
    code.createdAt = now;
    code.expiresAt = now + 600s;
    return code;
}

bool insert(ContractStore &store, const domain::DeviceCode &code, int limit = 100)
{
    return must(
        store.write<bool>([&](UnitOfWork &w) { return w.deviceCodes().insert(code, limit); }));
}

domain::DeviceApproval approvalOf(const ContractStore &store)
{
    return {store.grant, store.of.user, now - 60s, "acr", {"pwd"}};
}

bool decide(ContractStore &store, const domain::DeviceCode &code,
            const std::optional<domain::DeviceApproval> &approval, base::Timestamp at = now)
{
    return must(store.write<bool>(
        [&](UnitOfWork &w) { return w.deviceCodes().decide(code.digest, approval, at); }));
}

bool redeem(ContractStore &store, const domain::DeviceCode &code, base::Timestamp at = now)
{
    return must(
        store.write<bool>([&](UnitOfWork &w) { return w.deviceCodes().redeem(code.digest, at); }));
}

bool poll(ContractStore &store, const domain::DeviceCode &code, base::Timestamp at)
{
    return must(
        store.write<bool>([&](UnitOfWork &w) { return w.deviceCodes().poll(code.digest, at); }));
}

domain::DeviceCode stored(ContractStore &store, const domain::DeviceCode &code)
{
    return must(store.read()->deviceCodes().byDigest(code.digest)).value();
}

} // namespace

void DeviceCodeContractTest::code_isReadBackAsWritten()
{
    const auto store = make();
    auto code = sample(*store);
    QVERIFY(insert(*store, code));
    QCOMPARE(stored(*store, code), code);
    QCOMPARE(must(store->read()->deviceCodes().byUserCode(code.userCodeDigest)).value(), code);
    QVERIFY(!must(store->read()->deviceCodes().byUserCode(code.digest)));
    QVERIFY(decide(*store, code, approvalOf(*store)));
    code.decision = domain::DeviceDecision::Allowed;
    code.approval = approvalOf(*store);
    QCOMPARE(stored(*store, code), code);
}

void DeviceCodeContractTest::userCodeOfAnother_isAConflict()
{
    const auto store = make();
    QVERIFY(insert(*store, sample(*store)));
    auto second = sample(*store, "2");
    second.userCodeDigest = sample(*store).userCodeDigest;
    const auto refused =
        store->write<bool>([&](UnitOfWork &w) { return w.deviceCodes().insert(second, 100); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
}

void DeviceCodeContractTest::codesOfOneAddress_areLimited()
{
    const auto store = make();
    QVERIFY(insert(*store, sample(*store, "1"), 2));
    QVERIFY(insert(*store, sample(*store, "2"), 2));
    QVERIFY(!insert(*store, sample(*store, "3"), 2));
    auto elsewhere = sample(*store, "3");
    elsewhere.address = u"198.51.100.1"_s;
    QVERIFY(insert(*store, elsewhere, 2));
    auto later = sample(*store, "4");
    later.createdAt = now + 600s;
    QVERIFY(insert(*store, later, 2));
}

void DeviceCodeContractTest::pollBeforeItsTime_growsTheInterval()
{
    const auto store = make();
    const auto code = sample(*store);
    QVERIFY(insert(*store, code));
    QVERIFY(poll(*store, code, now));
    QVERIFY(!poll(*store, code, now + 2s));
    QCOMPARE(stored(*store, code).interval, 10s);
    QVERIFY(!poll(*store, code, now + 11s));
    QCOMPARE(stored(*store, code).interval, 15s);
    QVERIFY(poll(*store, code, now + 26s));
    QVERIFY(decide(*store, code, std::nullopt));
    QVERIFY(poll(*store, code, now + 26s));
    QCOMPARE(stored(*store, code).interval, 15s);
}

void DeviceCodeContractTest::decision_isTakenOnce_beforeTheEnd()
{
    const auto store = make();
    const auto code = sample(*store);
    QVERIFY(insert(*store, code));
    QVERIFY(!decide(*store, code, approvalOf(*store), code.expiresAt));
    QVERIFY(decide(*store, code, std::nullopt));
    QVERIFY(!decide(*store, code, approvalOf(*store)));
    QCOMPARE(stored(*store, code).decision, domain::DeviceDecision::Denied);
    QVERIFY(!redeem(*store, code));
}

void DeviceCodeContractTest::allowedCode_isRedeemedOnce_underALiveGrant()
{
    const auto store = make();
    const auto code = sample(*store);
    const auto second = sample(*store, "2");
    QVERIFY(insert(*store, code));
    QVERIFY(insert(*store, second));
    QVERIFY(!redeem(*store, code));
    QVERIFY(decide(*store, code, approvalOf(*store)));
    QVERIFY(decide(*store, second, approvalOf(*store)));
    QVERIFY(!redeem(*store, code, code.expiresAt));
    QVERIFY(redeem(*store, code));
    QVERIFY(!redeem(*store, code));
    QVERIFY(
        must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); })));
    QVERIFY(!redeem(*store, second));
}

void DeviceCodeContractTest::cleanUp_dropsCodesSomeTimeAfterTheirEnd()
{
    const auto store = make();
    const auto code = sample(*store);
    QVERIFY(insert(*store, code));
    const auto cleanUp = [&](base::Timestamp at) {
        return must(
            store->write<int>([&](UnitOfWork &w) { return w.deviceCodes().cleanUp(at, 10); }));
    };
    QCOMPARE(cleanUp(code.expiresAt), 0);
    QCOMPARE(cleanUp(code.expiresAt + 1h), 1);
    QVERIFY(!must(store->read()->deviceCodes().byDigest(code.digest)));
}

QTEST_GUILESS_MAIN(DeviceCodeContractTest)
#include "tst_devicecodecontract.moc"
