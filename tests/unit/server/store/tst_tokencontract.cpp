// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 6, RFC 9700 section 4.14: what every store must do with grants and
// tokens.
#include "tests/support/contractstore.h"

#include "server/domain/limits.h"

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using domain::ScopeSet;
using samples::now;
using store::UnitOfWork;

class TokenContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void allowingAgain_widensTheOneLiveGrant();
    void allowingAfterTheEnd_beginsANewGrant();
    void grantList_followsEachFilter();
    void endOfAGrant_endsItsConnectionsAndCodes();
    void endOfAllOfAUserOrClient_saysHowMany();
    void code_isReadBackAsWritten();
    void code_isRedeemedOnce_beforeItsEnd_underALiveGrant();
    void nothingIsInserted_forAnEndedOrForeignGrant();
    void connection_keepsTheIdThatItBrings();
    void connectionState_showsWhatEndedIt();
    void refreshToken_isReadBackWithItsState();
    void generation_advancesOnceFromEachValue();
    void secondTokenOfAGeneration_isAConflict();
    void cleanUp_keepsUsedCodesAndRetiredTokens_whileTheFamilyLives();
    void cleanUp_removesDeadFamilies_afterTheLongestAccessToken();
    void cleanUp_deletesNoMoreThanItsLimit();

private:
    static std::unique_ptr<ContractStore> make()
    {
        QFETCH_GLOBAL(StoreKind, kind);
        return std::make_unique<ContractStore>(kind);
    }
};

namespace {

domain::ConnectionId addConnection(ContractStore &store)
{
    return must(store.write<domain::ConnectionId>([&](UnitOfWork &w) {
        return w.grants().insertConnection(samples::connection(store.grant, store.of));
    }));
}

void addToken(ContractStore &store, const QByteArray &secret, domain::ConnectionId connection,
              qint64 generation)
{
    must(store.write([&](UnitOfWork &w) {
        return w.grants().insertRefreshToken(samples::refreshToken(secret, connection, generation));
    }));
}

bool advance(ContractStore &store, domain::ConnectionId connection, qint64 from)
{
    return must(store.write<bool>(
        [&](UnitOfWork &w) { return w.grants().advanceGeneration(connection, from, now); }));
}

bool redeem(ContractStore &store, const QByteArray &secret, base::Timestamp at = now)
{
    return must(store.write<bool>(
        [&](UnitOfWork &w) { return w.grants().redeemCode(samples::digestOf(secret), at); }));
}

void addCode(ContractStore &store, const QByteArray &secret)
{
    must(store.write([&](UnitOfWork &w) {
        return w.grants().insertCode(samples::code(secret, store.grant, store.of));
    }));
}

/// Until a whole round finds nothing: a call looks at one portion of each table.
int cleanUp(ContractStore &store, base::Timestamp at)
{
    int removed = 0;
    for (int calls = 0; calls < 6; ++calls)
        removed +=
            must(store.write<int>([&](UnitOfWork &w) { return w.grants().cleanUp(at, 100); }));
    return removed;
}

} // namespace

void TokenContractTest::allowingAgain_widensTheOneLiveGrant()
{
    auto store = make();
    const auto again = must(store->write<domain::GrantId>([&](UnitOfWork &w) {
        return w.grants().allow(store->of.user, store->of.client, ScopeSet::parse("email").value(),
                                now);
    }));
    QCOMPARE(again, store->grant);
    const auto grant = must(store->read()->grants().live(store->of.user, store->of.client)).value();
    QCOMPARE(grant.scopes.toString(), QByteArray("api email openid"));
    QCOMPARE(must(store->read()->grants().list({})).size(), 1);
}

void TokenContractTest::allowingAfterTheEnd_beginsANewGrant()
{
    auto store = make();
    QVERIFY(
        must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); })));
    QVERIFY(!must(
        store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); })));
    QVERIFY(!must(store->read()->grants().live(store->of.user, store->of.client)));
    const auto next = must(store->write<domain::GrantId>([&](UnitOfWork &w) {
        return w.grants().allow(store->of.user, store->of.client, ScopeSet::parse("api").value(),
                                now);
    }));
    QVERIFY(next != store->grant);
    QCOMPARE(must(store->read()->grants().byId(next)).value().scopes.toString(), QByteArray("api"));
}

void TokenContractTest::grantList_followsEachFilter()
{
    auto store = make();
    addConnection(*store);
    const auto other = must(store->write<samples::Installation>(
        [](UnitOfWork &w) { return samples::storeInstallation(w, u"2"_s); }));
    const auto ended = must(store->write<domain::GrantId>(
        [&](UnitOfWork &w) { return w.grants().allow(other.user, other.client, {}, now); }));
    must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(ended, now); }));
    const auto ids = [&](auto set) {
        store::GrantFilter filter;
        set(filter);
        const auto read = store->read();
        QList<domain::GrantId> list;
        for (const auto &grant : must(read->grants().list(filter)))
            list.append(grant.id);
        return list;
    };
    QCOMPARE(ids([](auto &) {}), QList{store->grant});
    QCOMPARE(ids([](auto &f) { f.liveOnly = false; }), (QList{ended, store->grant}));
    QCOMPARE(ids([](auto &f) {
                 f.liveOnly = false;
                 f.offset = 1;
             }),
             QList{store->grant});
    QCOMPARE(ids([&](auto &f) {
                 f.liveOnly = false;
                 f.user = other.user;
             }),
             QList{ended});
    QCOMPARE(ids([&](auto &f) { f.client = other.client; }), QList<domain::GrantId>());
    QCOMPARE(ids([&](auto &f) { f.unusedSince = now; }), QList<domain::GrantId>());
    QCOMPARE(ids([&](auto &f) { f.unusedSince = now + std::chrono::seconds(1); }),
             QList{store->grant});
    store::GrantFilter filter;
    filter.client = store->of.client;
    QCOMPARE(must(store->read()->grants().count(filter)), 1);
    QCOMPARE(must(store->read()->grants().liveConnectionCount(filter)), 1);
    filter.client = other.client;
    QCOMPARE(must(store->read()->grants().liveConnectionCount(filter)), 0);
}

void TokenContractTest::endOfAGrant_endsItsConnectionsAndCodes()
{
    auto store = make();
    const auto connection = addConnection(*store);
    addToken(*store, "refresh", connection, 0);
    addCode(*store, "code");
    must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); }));
    QVERIFY(!redeem(*store, "code"));
    QVERIFY(!advance(*store, connection, 0));
    const auto state = must(store->read()->grants().connection(connection)).value();
    QVERIFY(!state.isLive());
    QCOMPARE(state.connection.endedAt, std::optional(now));
    // A new consent does not bring back what the old one gave.
    must(store->write<domain::GrantId>([&](UnitOfWork &w) {
        return w.grants().allow(store->of.user, store->of.client, {}, now);
    }));
    QVERIFY(!redeem(*store, "code"));
    QVERIFY(!advance(*store, connection, 0));
    QVERIFY(!must(store->read()->grants().refreshToken(samples::digestOf("refresh")))
                 .value()
                 .state.isLive());
}

void TokenContractTest::endOfAllOfAUserOrClient_saysHowMany()
{
    auto store = make();
    const auto connection = addConnection(*store);
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.grants().endAllOfUser(store->of.user, now); })),
             1);
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.grants().endAllOfUser(store->of.user, now); })),
             0);
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.grants().endAllOfClient(store->of.client, now); })),
             0);
    QVERIFY(!must(store->read()->grants().connection(connection)).value().isLive());
    must(store->write<domain::GrantId>([&](UnitOfWork &w) {
        return w.grants().allow(store->of.user, store->of.client, {}, now);
    }));
    QCOMPARE(must(store->write<int>(
                 [&](UnitOfWork &w) { return w.grants().endAllOfClient(store->of.client, now); })),
             1);
}

void TokenContractTest::code_isReadBackAsWritten()
{
    auto store = make();
    auto code = samples::code("code", store->grant, store->of);
    addCode(*store, "code");
    QCOMPARE(must(store->read()->grants().code(code.digest)).value(), code);
    QVERIFY(!must(store->read()->grants().code(samples::digestOf("other"))));
    QVERIFY(!must(store->read()->grants().code("short")));
    // Found by its beginning, decided by the whole.
    QByteArray similar = code.digest;
    similar[31] = char(similar[31] ^ 1);
    QVERIFY(!must(store->read()->grants().code(similar)));
    QVERIFY(redeem(*store, "code"));
    must(store->write([&](UnitOfWork &w) {
        return w.grants().setCodeConnection(code.digest, domain::ConnectionId(5));
    }));
    code.usedAt = now;
    code.connection = domain::ConnectionId(5);
    QCOMPARE(must(store->read()->grants().code(code.digest)).value(), code);
    const auto again = store->write([&](UnitOfWork &w) { return w.grants().insertCode(code); });
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
}

void TokenContractTest::code_isRedeemedOnce_beforeItsEnd_underALiveGrant()
{
    auto store = make();
    const auto end = samples::code("x", store->grant, store->of).expiresAt;
    addCode(*store, "first");
    QVERIFY2(!redeem(*store, "first", end), "the boundary counts as expired");
    QVERIFY(redeem(*store, "first", end - std::chrono::milliseconds(1)));
    QVERIFY(!redeem(*store, "first"));
    QVERIFY(!redeem(*store, "unknown"));
    QCOMPARE(must(store->read()->grants().code(samples::digestOf("first"))).value().usedAt,
             std::optional(end - std::chrono::milliseconds(1)));
}

void TokenContractTest::nothingIsInserted_forAnEndedOrForeignGrant()
{
    auto store = make();
    const auto other = must(store->write<samples::Installation>(
        [](UnitOfWork &w) { return samples::storeInstallation(w, u"2"_s); }));
    const auto foreignCode = store->write([&](UnitOfWork &w) {
        return w.grants().insertCode(samples::code("a", store->grant, other));
    });
    QCOMPARE(foreignCode.error().kind, Error::Kind::NotFound);
    const auto foreign = store->write<domain::ConnectionId>([&](UnitOfWork &w) {
        return w.grants().insertConnection(samples::connection(store->grant, other));
    });
    QCOMPARE(foreign.error().kind, Error::Kind::NotFound);
    must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); }));
    const auto lateCode = store->write([&](UnitOfWork &w) {
        return w.grants().insertCode(samples::code("a", store->grant, store->of));
    });
    QCOMPARE(lateCode.error().kind, Error::Kind::NotFound);
    const auto late = store->write<domain::ConnectionId>([&](UnitOfWork &w) {
        return w.grants().insertConnection(samples::connection(store->grant, store->of));
    });
    QCOMPARE(late.error().kind, Error::Kind::NotFound);
    const auto orphan = store->write([&](UnitOfWork &w) {
        return w.grants().insertRefreshToken(samples::refreshToken("r", domain::ConnectionId(77)));
    });
    QCOMPARE(orphan.error().kind, Error::Kind::Conflict);
}

void TokenContractTest::connection_keepsTheIdThatItBrings()
{
    auto store = make();
    auto connection = samples::connection(store->grant, store->of);
    connection.id = domain::ConnectionId(std::numeric_limits<qint64>::max());
    const auto insert = [&] {
        return store->write<domain::ConnectionId>(
            [&](UnitOfWork &w) { return w.grants().insertConnection(connection); });
    };
    QCOMPARE(must(insert()), connection.id);
    QCOMPARE(insert().error().kind, Error::Kind::Conflict);
    QCOMPARE(must(store->read()->grants().connection(connection.id)).value().connection,
             connection);
}

void TokenContractTest::connectionState_showsWhatEndedIt()
{
    auto store = make();
    const auto id = addConnection(*store);
    QVERIFY(must(store->read()->grants().connection(id)).value().isLive());
    auto user = must(store->read()->users().byId(store->of.user)).value();
    user.locked = true;
    must(store->write([&](UnitOfWork &w) { return w.users().update(user); }));
    QVERIFY(!must(store->read()->grants().connection(id)).value().isLive());
    user.locked = false;
    must(store->write([&](UnitOfWork &w) { return w.users().update(user); }));
    QCOMPARE(must(store->read()->grants().connection(id)).value().user, user);
    QVERIFY(
        must(store->write<bool>([&](UnitOfWork &w) { return w.grants().endConnection(id, now); })));
    QVERIFY(!must(
        store->write<bool>([&](UnitOfWork &w) { return w.grants().endConnection(id, now); })));
    QVERIFY(!must(store->read()->grants().connection(id)).value().isLive());
    QVERIFY(must(store->read()->grants().live(store->of.user, store->of.client)));
    QVERIFY(!must(store->read()->grants().connection(domain::ConnectionId(4711))));
}

void TokenContractTest::refreshToken_isReadBackWithItsState()
{
    auto store = make();
    const auto connection = addConnection(*store);
    addToken(*store, "refresh", connection, 0);
    const auto state =
        must(store->read()->grants().refreshToken(samples::digestOf("refresh"))).value();
    QCOMPARE(state.token, samples::refreshToken("refresh", connection));
    QCOMPARE(state.state.connection.id, connection);
    QCOMPARE(state.state.grant.id, store->grant);
    QCOMPARE(state.state.user.id, store->of.user);
    QVERIFY(!must(store->read()->grants().refreshToken(samples::digestOf("unknown"))));
}

void TokenContractTest::generation_advancesOnceFromEachValue()
{
    auto store = make();
    const auto connection = addConnection(*store);
    QVERIFY(!advance(*store, connection, 1));
    QVERIFY(advance(*store, connection, 0));
    QVERIFY(!advance(*store, connection, 0));
    QVERIFY(advance(*store, connection, 1));
    const auto state = must(store->read()->grants().connection(connection)).value();
    QCOMPARE(state.connection.generation, 2);
    QCOMPARE(state.connection.rotatedAt, std::optional(now));
    must(store->write<bool>(
        [&](UnitOfWork &w) { return w.grants().endConnection(connection, now); }));
    QVERIFY(!advance(*store, connection, 2));
}

void TokenContractTest::secondTokenOfAGeneration_isAConflict()
{
    auto store = make();
    const auto connection = addConnection(*store);
    addToken(*store, "first", connection, 0);
    for (const qint64 generation : {qint64(0), qint64(1)}) {
        const auto second = store->write([&](UnitOfWork &w) {
            return w.grants().insertRefreshToken(
                samples::refreshToken("second", connection, generation));
        });
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
    }
    QVERIFY(advance(*store, connection, 0));
    addToken(*store, "second", connection, 1);
}

void TokenContractTest::cleanUp_keepsUsedCodesAndRetiredTokens_whileTheFamilyLives()
{
    auto store = make();
    const auto connection = addConnection(*store);
    addCode(*store, "used");
    addCode(*store, "unused");
    QVERIFY(redeem(*store, "used"));
    must(store->write([&](UnitOfWork &w) {
        return w.grants().setCodeConnection(samples::digestOf("used"), connection);
    }));
    addToken(*store, "retired", connection, 0);
    QVERIFY(advance(*store, connection, 0));
    auto live = samples::refreshToken("live", connection, 1);
    live.expiresAt = now + std::chrono::hours(24 * 400);
    must(store->write([&](UnitOfWork &w) { return w.grants().insertRefreshToken(live); }));
    QCOMPARE(cleanUp(*store, now), 0);
    // A year later the retired one ran out long ago, and its replay must still be recognised.
    QCOMPARE(cleanUp(*store, now + std::chrono::hours(24 * 365)), 1);
    QVERIFY(!must(store->read()->grants().code(samples::digestOf("unused"))));
    QVERIFY(must(store->read()->grants().code(samples::digestOf("used"))));
    QVERIFY(must(store->read()->grants().refreshToken(samples::digestOf("retired"))));
}

void TokenContractTest::cleanUp_removesDeadFamilies_afterTheLongestAccessToken()
{
    auto store = make();
    const auto expired = addConnection(*store);
    const auto token = samples::refreshToken("expired", expired);
    addToken(*store, "expired", expired, 0);
    const auto ended = addConnection(*store);
    addToken(*store, "ended", ended, 0);
    must(store->write<bool>([&](UnitOfWork &w) { return w.grants().endConnection(ended, now); }));
    QCOMPARE(cleanUp(*store, now), 2);
    QVERIFY(!must(store->read()->grants().connection(ended)));
    QVERIFY(!must(store->read()->grants().refreshToken(samples::digestOf("ended"))));
    const auto gone = token.expiresAt + base::Seconds(domain::limits::accessTokenSeconds);
    QCOMPARE(cleanUp(*store, gone - std::chrono::milliseconds(1)), 0);
    QCOMPARE(cleanUp(*store, gone), 2);
    QVERIFY(!must(store->read()->grants().connection(expired)));
    QVERIFY(must(store->read()->grants().byId(store->grant)));
    must(store->write<bool>([&](UnitOfWork &w) { return w.grants().end(store->grant, now); }));
    QCOMPARE(cleanUp(*store, now + std::chrono::hours(24 * 90)), 1);
    QVERIFY(!must(store->read()->grants().byId(store->grant)));
}

void TokenContractTest::cleanUp_deletesNoMoreThanItsLimit()
{
    auto store = make();
    for (int i = 0; i < 10; ++i)
        addCode(*store, "code-" + QByteArray::number(i));
    const auto later = now + std::chrono::hours(1);
    const auto once = [&] {
        return must(store->write<int>([&](UnitOfWork &w) { return w.grants().cleanUp(later, 3); }));
    };
    QCOMPARE(once(), 3);
    QCOMPARE(once(), 3);
    QCOMPARE(once(), 3);
    QCOMPARE(once(), 1);
    QCOMPARE(once(), 0);
}

QTEST_GUILESS_MAIN(TokenContractTest)
#include "tst_tokencontract.moc"
