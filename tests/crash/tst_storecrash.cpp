// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.2, RFC 9700 section 4.14. A child redeems, rotates and revokes until it is
// killed with SIGKILL; what it was told is done must be there, and nothing spent may work again.
#include "tests/support/contractstore.h"

#include <QDeadlineTimer>

#include <csignal>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Result;
using samples::now;
using store::UnitOfWork;

namespace {

constexpr int families = 8;

enum class Step : quint8 { CodeIssued, Redeemed, Rotated, Ended };

/// One answered change, as the child reports it through the pipe.
struct Acknowledgement
{
    Step step;
    quint8 family;
    quint32 serial; ///< of the code, and so of the connection that it began
    qint64 connection;
    qint64 generation;
};

QByteArray secretOf(const char *kind, int family, quint32 serial, qint64 generation = 0)
{
    return kind + QByteArray::number(family) + '-' + QByteArray::number(serial) + '-'
           + QByteArray::number(generation);
}

/// The child: one chain of changes for each family, the next begun when the last was answered.
class Chain
{
public:
    Chain(ContractStore &store, int pipe, int family, quint32 serial)
        : m_store(store)
        , m_pipe(pipe)
        , m_family(family)
        , m_serial(serial)
    {
    }
    void issue()
    {
        ++m_serial;
        run(
            [this](UnitOfWork &w) -> Result<void> {
                return w.grants().insertCode(samples::code(code(), m_store.grant, m_store.of));
            },
            Step::CodeIssued, &Chain::redeem);
    }

private:
    QByteArray code() const { return secretOf("code", m_family, m_serial); }
    void redeem()
    {
        m_generation = 0;
        run(
            [this](UnitOfWork &w) -> Result<void> {
                if (!must(w.grants().redeemCode(samples::digestOf(code()), now)))
                    return base::failure(base::Error::Kind::Conflict,
                                         u"an unspent code was refused"_s);
                m_connection = must(
                    w.grants().insertConnection(samples::connection(m_store.grant, m_store.of)));
                must(w.grants().setCodeConnection(samples::digestOf(code()), m_connection));
                return w.grants().insertRefreshToken(token(0));
            },
            Step::Redeemed, &Chain::rotate);
    }
    void rotate()
    {
        if (m_generation == 5)
            return end();
        run(
            [this](UnitOfWork &w) -> Result<void> {
                if (!must(w.grants().advanceGeneration(m_connection, m_generation, now)))
                    return base::failure(base::Error::Kind::Conflict,
                                         u"a live generation was refused"_s);
                ++m_generation;
                return w.grants().insertRefreshToken(token(m_generation));
            },
            Step::Rotated, &Chain::rotate);
    }
    void end()
    {
        run(
            [this](UnitOfWork &w) -> Result<void> {
                const auto ended = w.grants().endConnection(m_connection, now);
                return ended ? Result<void>() : base::passOn(ended);
            },
            Step::Ended, &Chain::issue);
    }
    domain::RefreshToken token(qint64 generation) const
    {
        return samples::refreshToken(secretOf("token", m_family, m_serial, generation),
                                     m_connection, generation);
    }
    void run(std::function<Result<void>(UnitOfWork &)> job, Step step, void (Chain::*next)())
    {
        m_store->enqueue({std::move(job), nullptr, [this, step, next](const Result<void> &outcome) {
                              must(outcome);
                              const Acknowledgement told{step, quint8(m_family), m_serial,
                                                         m_connection.value(), m_generation};
                              if (::write(m_pipe, &told, sizeof told) != ssize_t(sizeof told))
                                  ::_exit(2);
                              (this->*next)();
                          }});
    }

    ContractStore &m_store;
    const int m_pipe;
    const int m_family;
    quint32 m_serial;
    domain::ConnectionId m_connection;
    qint64 m_generation = 0;
};

[[noreturn]] void hammer(ContractStore &store, int pipe, quint32 firstSerial)
{
    store.reopen();
    std::vector<std::unique_ptr<Chain>> chains;
    for (int family = 0; family < families; ++family)
        chains.push_back(std::make_unique<Chain>(store, pipe, family, firstSerial));
    for (auto &chain : chains)
        chain->issue();
    for (;;)
        ::pause();
}

} // namespace

class StoreCrashTest : public QObject
{
    Q_OBJECT
private slots:
    void killedStore_keepsWhatItAcknowledged_andRevivesNothing();

private:
    static void check(ContractStore &store, const std::vector<Acknowledgement> &told);
    static void checkFamily(const store::ReadSession &read, const Acknowledgement &last);
    static void checkSpent(ContractStore &store, const Acknowledgement &told);
};

void StoreCrashTest::checkFamily(const store::ReadSession &read, const Acknowledgement &last)
{
    const auto state = must(read.grants().connection(domain::ConnectionId(last.connection)));
    QVERIFY2(state, "an acknowledged connection is gone");
    QVERIFY2(last.step != Step::Ended || state->connection.endedAt, "an acknowledged end is gone");
    QVERIFY2(state->connection.generation >= last.generation, "an acknowledged rotation is gone");
    int live = 0;
    for (qint64 generation = 0; generation <= state->connection.generation; ++generation) {
        const auto token = must(read.grants().refreshToken(
            samples::digestOf(secretOf("token", last.family, last.serial, generation))));
        QVERIFY2(token, "a token of the family is gone");
        live += token->token.generation == token->state.connection.generation ? 1 : 0;
    }
    QCOMPARE(live, 1);
}

void StoreCrashTest::checkSpent(ContractStore &store, const Acknowledgement &told)
{
    // Undone again by the error: the check must not change what it checks.
    const auto undone = store.write([&](UnitOfWork &w) -> Result<void> {
        const bool redeemed = must(w.grants().redeemCode(
            samples::digestOf(secretOf("code", told.family, told.serial)), now));
        const bool rotated = told.generation > 0
                             && must(w.grants().advanceGeneration(
                                 domain::ConnectionId(told.connection), told.generation - 1, now));
        return base::failure(base::Error::Kind::Conflict, redeemed  ? u"a spent code works"_s
                                                          : rotated ? u"a retired token works"_s
                                                                    : u"fine"_s);
    });
    QCOMPARE(undone.error().detail, u"fine"_s);
}

void StoreCrashTest::check(ContractStore &store, const std::vector<Acknowledgement> &told)
{
    const auto read = store.read();
    std::map<std::pair<quint8, quint32>, Acknowledgement> last;
    for (const auto &acknowledged : told) {
        if (acknowledged.step == Step::CodeIssued)
            QVERIFY2(must(read->grants().code(samples::digestOf(
                         secretOf("code", acknowledged.family, acknowledged.serial)))),
                     "an acknowledged code is gone");
        else
            last[{acknowledged.family, acknowledged.serial}] = acknowledged;
    }
    for (const auto &[key, acknowledged] : last) {
        checkFamily(*read, acknowledged);
        checkSpent(store, acknowledged);
        if (QTest::currentTestFailed())
            return;
    }
}

void StoreCrashTest::killedStore_keepsWhatItAcknowledged_andRevivesNothing()
{
    const int rounds = qEnvironmentVariableIntValue("CONSENTRY_CRASH_ROUNDS") > 0
                           ? qEnvironmentVariableIntValue("CONSENTRY_CRASH_ROUNDS")
                           : 25;
    ContractStore store(StoreKind::Sqlite);
    store.close();
    std::mt19937 random(7);
    qsizetype acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        int pipe[2];
        QCOMPARE(::pipe(pipe), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(pipe[0]);
            hammer(store, pipe[1], quint32(round) * 100000);
        }
        ::close(pipe[1]);
        std::vector<Acknowledgement> told;
        Acknowledgement one{};
        // Killed after so many answers, in the middle of the next ones.
        const auto enough = std::uniform_int_distribution<size_t>(1, 400)(random);
        while (told.size() < enough && ::read(pipe[0], &one, sizeof one) == ssize_t(sizeof one))
            told.push_back(one);
        ::kill(child, SIGKILL);
        while (::read(pipe[0], &one, sizeof one) == ssize_t(sizeof one))
            told.push_back(one);
        ::close(pipe[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, "the child ended by itself");
        store.reopen();
        must(store->checkIntegrity());
        check(store, told);
        store.close();
        if (QTest::currentTestFailed())
            return;
        acknowledged += qsizetype(told.size());
    }
    qInfo("%d kills, %lld acknowledged changes, none lost", rounds,
          static_cast<long long>(acknowledged));
}

QTEST_GUILESS_MAIN(StoreCrashTest)
#include "tst_storecrash.moc"
