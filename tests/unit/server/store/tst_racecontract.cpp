// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.2, RFC 9700 section 4.14: fifty threads want one single-use thing; one gets
// it.
#include "tests/support/contractstore.h"

#include <latch>
#include <thread>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Result;
using samples::now;
using store::UnitOfWork;

namespace {

constexpr int racers = 50;
constexpr int rounds = 20;

/// Runs `attempt` in all threads at once and says how many won.
int winners(const std::function<bool()> &attempt)
{
    std::latch start(racers);
    std::atomic<int> won = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < racers; ++i) {
        threads.emplace_back([&] {
            start.arrive_and_wait();
            won += attempt() ? 1 : 0;
        });
    }
    for (auto &thread : threads)
        thread.join();
    return won;
}

} // namespace

class RaceContractTest : public QObject
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
    void fiftyRedeemersOfOneCode_haveOneWinner();
    void fiftyRotationsOfOneGeneration_haveOneWinner();
    void fiftyDecisionsOfOneInteraction_haveOneWinner();
    void fiftyAssertionsWithOneId_haveOneWinner();
    void fiftyAnswersOnOnePushedRequest_haveOneWinner();
    void fiftyRegistrationsByOneToken_areAsManyAsItHasUses();
    void fiftyConsentsOfOnePair_makeOneGrantWithAllScopes();
    void revocationAgainstRedemption_neverLeavesALiveConnection();

private:
    std::unique_ptr<ContractStore> m_store;
};

void RaceContractTest::fiftyRedeemersOfOneCode_haveOneWinner()
{
    auto &store = *m_store;
    for (int round = 0; round < rounds; ++round) {
        const auto code = samples::code("code-" + QByteArray::number(round), store.grant, store.of);
        must(store.write([&](UnitOfWork &w) { return w.grants().insertCode(code); }));
        QCOMPARE(winners([&] {
                     return must(store.write<bool>([&](UnitOfWork &w) -> Result<bool> {
                         auto won = w.grants().redeemCode(code.digest, now);
                         if (won && *won)
                             must(w.grants().insertConnection(
                                 samples::connection(store.grant, store.of)));
                         return won;
                     }));
                 }),
                 1);
        QCOMPARE(must(store.read()->grants().liveConnectionCount({})), round + 1);
    }
}

void RaceContractTest::fiftyRotationsOfOneGeneration_haveOneWinner()
{
    auto &store = *m_store;
    const auto connection = must(store.write<domain::ConnectionId>([&](UnitOfWork &w) {
        return w.grants().insertConnection(samples::connection(store.grant, store.of));
    }));
    std::atomic<int> number = 0;
    for (qint64 round = 0; round < rounds; ++round) {
        QCOMPARE(winners([&] {
                     const QByteArray secret = QByteArray::number(++number);
                     return must(store.write<bool>([&, secret](UnitOfWork &w) -> Result<bool> {
                         auto won = w.grants().advanceGeneration(connection, round, now);
                         if (won && *won)
                             must(w.grants().insertRefreshToken(
                                 samples::refreshToken(secret, connection, round + 1)));
                         return won;
                     }));
                 }),
                 1);
        QCOMPARE(must(store.read()->grants().connection(connection)).value().connection.generation,
                 round + 1);
    }
}

void RaceContractTest::fiftyDecisionsOfOneInteraction_haveOneWinner()
{
    auto &store = *m_store;
    domain::Session session;
    session.digest = samples::digestOf("cookie");
    session.user = store.of.user;
    session.expiresAt = now + std::chrono::hours(1);
    session.id = must(store.write<domain::SessionId>(
        [&](UnitOfWork &w) { return w.sessions().insert(session); }));
    for (int round = 0; round < rounds; ++round) {
        const domain::Interaction interaction{samples::digestOf(QByteArray::number(round)),
                                              session.id,
                                              session.user,
                                              "request",
                                              now,
                                              now + std::chrono::minutes(10),
                                              std::nullopt};
        must(store.write(
            [&](UnitOfWork &w) { return w.sessions().insertInteraction(interaction); }));
        QCOMPARE(winners([&] {
                     return must(store.write<bool>([&](UnitOfWork &w) {
                         return w.sessions().decideInteraction(interaction.digest, now);
                     }));
                 }),
                 1);
    }
}

void RaceContractTest::fiftyAssertionsWithOneId_haveOneWinner()
{
    for (int round = 0; round < rounds; ++round) {
        const auto digest = samples::digestOf("jti-" + QByteArray::number(round));
        QCOMPARE(winners([&] {
                     return must(m_store->write<bool>([&](UnitOfWork &w) {
                         return w.spentIds().spend(digest, now + std::chrono::seconds(300));
                     }));
                 }),
                 1);
    }
}

void RaceContractTest::fiftyAnswersOnOnePushedRequest_haveOneWinner()
{
    auto &store = *m_store;
    for (int round = 0; round < rounds; ++round) {
        domain::PushedRequest request;
        request.digest = samples::digestOf("request-" + QByteArray::number(round));
        request.client = store.of.client;
        request.request = "{}";
        request.createdAt = now;
        request.expiresAt = now + std::chrono::seconds(60);
        must(store.write([&](UnitOfWork &w) { return w.pushedRequests().insert(request); }));
        QCOMPARE(winners([&] {
                     return must(store.write<bool>([&](UnitOfWork &w) {
                         return w.pushedRequests().consume(request.digest, now);
                     }));
                 }),
                 1);
    }
}

void RaceContractTest::fiftyRegistrationsByOneToken_areAsManyAsItHasUses()
{
    auto &store = *m_store;
    for (int round = 0; round < rounds; ++round) {
        domain::InitialAccessToken token;
        token.clientTemplate = store.of.clientTemplate;
        token.digest = samples::digestOf("initial-" + QByteArray::number(round));
        token.createdAt = now;
        token.usesLeft = 3;
        must(store.write<domain::InitialAccessTokenId>(
            [&](UnitOfWork &w) { return w.registrations().insertInitialToken(token); }));
        QCOMPARE(winners([&] {
                     return must(store.write<bool>([&](UnitOfWork &w) {
                         return w.registrations().spendInitialToken(token.digest, now);
                     }));
                 }),
                 3);
    }
}

void RaceContractTest::fiftyConsentsOfOnePair_makeOneGrantWithAllScopes()
{
    auto &store = *m_store;
    must(store.write<bool>([&](UnitOfWork &w) { return w.grants().end(store.grant, now); }));
    std::atomic<int> number = 0;
    const int allowed = winners([&] {
        const auto scope = must(domain::ScopeSet::parse("scope" + QByteArray::number(number++)));
        return must(store.write<domain::GrantId>([&](UnitOfWork &w) {
                   return w.grants().allow(store.of.user, store.of.client, scope, now);
               }))
            .isValid();
    });
    QCOMPARE(allowed, racers);
    const auto grants = must(store.read()->grants().list({}));
    QCOMPARE(grants.size(), 1);
    QCOMPARE(grants.first().scopes.names().size(), racers);
}

void RaceContractTest::revocationAgainstRedemption_neverLeavesALiveConnection()
{
    auto &store = *m_store;
    for (int round = 0; round < rounds; ++round) {
        const auto grant = must(store.write<domain::GrantId>([&](UnitOfWork &w) {
            return w.grants().allow(store.of.user, store.of.client, {}, now);
        }));
        const auto code = samples::code("raced-" + QByteArray::number(round), grant, store.of);
        must(store.write([&](UnitOfWork &w) { return w.grants().insertCode(code); }));
        std::atomic<int> turn = round % racers;
        winners([&] {
            if (turn-- == 0)
                return must(
                    store.write<bool>([&](UnitOfWork &w) { return w.grants().end(grant, now); }));
            return must(store.write<bool>([&](UnitOfWork &w) -> Result<bool> {
                auto won = w.grants().redeemCode(code.digest, now);
                if (won && *won)
                    must(w.grants().insertConnection(samples::connection(grant, store.of)));
                return won;
            }));
        });
        QCOMPARE(must(store.read()->grants().liveConnectionCount({})), 0);
        QVERIFY(!must(store.read()->grants().live(store.of.user, store.of.client)));
    }
}

QTEST_GUILESS_MAIN(RaceContractTest)
#include "tst_racecontract.moc"
