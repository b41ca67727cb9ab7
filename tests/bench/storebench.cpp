// SPDX-License-Identifier: GPL-3.0-or-later
// How many code flows and rotations a second the store takes, each change flushed before its
// answer. Usage: storebench [--grants N] [--submitters N] [--seconds N] [--data-dir DIR]
#include "tests/support/samples.h"
#include "tests/support/threadexecutor.h"

#include "server/sql/sqlstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <atomic>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace server;
using namespace Qt::StringLiterals;
using tests::samples::Installation;

namespace {

struct Setting
{
    std::unique_ptr<store::Store> store;
    Installation installation;
    QList<domain::UserId> users;
    qint64 grants = 1;
};

QByteArray randomDigest(std::mt19937_64 &random)
{
    QByteArray digest(32, Qt::Uninitialized);
    for (int i = 0; i < 4; ++i)
        qToUnaligned(random(), digest.data() + 8 * i);
    return digest;
}

/// In the order of time, as the token endpoint makes them.
domain::ConnectionId nextConnectionId()
{
    static std::atomic<qint64> last = qint64(1) << 40;
    return domain::ConnectionId(last += 1000);
}

/// One client of the bench: the next step begins when the one before was answered.
class Submitter
{
public:
    Submitter(Setting &setting, base::Executor &worker, quint64 seed, std::atomic<bool> &stop)
        : m_setting(setting)
        , m_worker(worker)
        , m_random(seed)
        , m_stop(stop)
    {
    }
    void start(bool rotate)
    {
        m_worker.post([this, rotate] { rotate ? rotateNext() : beginFlow(); });
    }
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const std::vector<float> &latencies() const { return m_latencies; }
    /// Between two figures, when finished.
    void forget()
    {
        m_latencies.clear();
        m_finished = false;
    }

private:
    bool finish()
    {
        if (m_stop)
            m_finished = true;
        return m_stop;
    }
    void count() { m_latencies.push_back(float(m_timer.nsecsElapsed()) / 1e6F); }
    void change(std::function<base::Result<void>(store::UnitOfWork &)> job,
                void (Submitter::*next)())
    {
        m_setting.store->enqueue(
            {std::move(job), &m_worker, [this, next](base::Result<void> outcome) {
                 if (!outcome)
                     qFatal("%s", qPrintable(outcome.error().detail));
                 (this->*next)();
             }});
    }
    void beginFlow()
    {
        if (finish())
            return;
        m_timer.start();
        m_code = tests::samples::code({}, pickGrant(), m_installation);
        m_code.digest = randomDigest(m_random);
        change([this](store::UnitOfWork &work) { return work.grants().insertCode(m_code); },
               &Submitter::redeem);
    }
    void redeem()
    {
        m_connection = tests::samples::connection(m_code.grant, m_installation);
        m_connection.id = nextConnectionId();
        m_token = {randomDigest(m_random), m_connection.id, 0, tests::samples::now,
                   tests::samples::now};
        change(
            [this](store::UnitOfWork &work) -> base::Result<void> {
                auto &grants = work.grants();
                if (!grants.redeemCode(m_code.digest, tests::samples::now).value_or(false))
                    return base::failure(base::Error::Kind::Conflict, u"not redeemed"_s);
                if (auto inserted = grants.insertConnection(m_connection); !inserted)
                    return base::passOn(inserted);
                if (auto set = grants.setCodeConnection(m_code.digest, m_connection.id); !set)
                    return set;
                return grants.insertRefreshToken(m_token);
            },
            &Submitter::flowDone);
    }
    void flowDone()
    {
        count();
        m_owned = m_connection.id;
        beginFlow();
    }
    void rotateNext()
    {
        if (finish())
            return;
        if (!m_owned.isValid())
            qFatal("rotation needs a flow first");
        m_timer.start();
        m_token = {randomDigest(m_random), m_owned, m_token.generation + 1, tests::samples::now,
                   tests::samples::now};
        change(
            [this](store::UnitOfWork &work) -> base::Result<void> {
                auto &grants = work.grants();
                if (!grants.advanceGeneration(m_owned, m_token.generation - 1, tests::samples::now)
                         .value_or(false))
                    return base::failure(base::Error::Kind::Conflict, u"not advanced"_s);
                return grants.insertRefreshToken(m_token);
            },
            &Submitter::rotated);
    }
    void rotated()
    {
        count();
        rotateNext();
    }
    domain::GrantId pickGrant()
    {
        const auto number = qint64(m_random() % quint64(m_setting.grants));
        m_installation = m_setting.installation;
        m_installation.user = m_setting.users[number];
        return domain::GrantId(number + 1);
    }

    Setting &m_setting;
    base::Executor &m_worker;
    std::mt19937_64 m_random;
    std::atomic<bool> &m_stop;
    Installation m_installation;
    domain::AuthorizationCode m_code;
    domain::Connection m_connection;
    domain::RefreshToken m_token;
    domain::ConnectionId m_owned;
    QElapsedTimer m_timer;
    std::vector<float> m_latencies;
    std::atomic<bool> m_finished = false;
};

template<class T>
T must(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

/// Grants of as many persons, each with a connection and a refresh token, as a server in use has
/// them.
void populate(Setting &setting, qint64 grants)
{
    setting.grants = grants;
    std::mt19937_64 random(1);
    constexpr qint64 portion = 20000;
    for (qint64 done = 0; done < grants; done += portion) {
        const auto until = qMin(grants, done + portion);
        const auto written = store::submitAndWait<void>(
            *setting.store, [&](store::UnitOfWork &work) -> base::Result<void> {
                for (qint64 i = done; i < until; ++i) {
                    auto person = tests::samples::user(u"person-%1"_s.arg(i));
                    auto of = setting.installation;
                    of.user = must(work.users().insert(person));
                    setting.users.append(of.user);
                    const auto grant = must(work.grants().allow(
                        of.user, of.client, domain::ScopeSet::parse("openid api").value(),
                        tests::samples::now));
                    auto connection = tests::samples::connection(grant, of);
                    connection.id = nextConnectionId();
                    must(work.grants().insertConnection(connection));
                    auto inserted = work.grants().insertRefreshToken(
                        {randomDigest(random), connection.id, 0, tests::samples::now,
                         tests::samples::now});
                    if (!inserted)
                        return inserted;
                }
                return {};
            });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    }
}

float percentile(const std::vector<float> &sorted, double share)
{
    return sorted.empty() ? 0 : sorted[size_t(double(sorted.size() - 1) * share)];
}

/// What the process used so far. Other work on the machine changes rates, hardly these.
struct Cost
{
    double cpuMicros = 0;
    double writtenKib = 0;

    static Cost now()
    {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        const auto micros = [](const timeval &t) {
            return double(t.tv_sec) * 1e6 + double(t.tv_usec);
        };
        QFile io(u"/proc/self/io"_s);
        double written = 0;
        if (io.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : io.readAll().split('\n')) {
                if (line.startsWith("wchar: "))
                    written = line.mid(7).toDouble() / 1024;
            }
        }
        return {micros(usage.ru_utime) + micros(usage.ru_stime), written};
    }
};

void report(const char *what, const std::vector<std::unique_ptr<Submitter>> &submitters,
            qint64 milliseconds, Cost before)
{
    const Cost after = Cost::now();
    std::vector<float> all;
    for (const auto &submitter : submitters)
        all.insert(all.end(), submitter->latencies().begin(), submitter->latencies().end());
    std::sort(all.begin(), all.end());
    std::printf("%-12s %3zu submitters %8.0f /s   p50 %.2f ms  p95 %.2f  p99 %.2f  max %.1f   CPU "
                "%.0f us, written %.1f KiB an operation\n",
                what, submitters.size(), double(all.size()) * 1000 / double(milliseconds),
                double(percentile(all, .5)), double(percentile(all, .95)),
                double(percentile(all, .99)), double(percentile(all, 1)),
                (after.cpuMicros - before.cpuMicros) / double(all.size()),
                (after.writtenKib - before.writtenKib) / double(all.size()));
    std::fflush(stdout);
}

void measure(Setting &setting, int count, int seconds)
{
    std::atomic<bool> stop = false;
    tests::ThreadExecutor first, second;
    std::vector<std::unique_ptr<Submitter>> submitters;
    const auto run = [&](const char *what, bool rotate) {
        stop = false;
        const Cost before = Cost::now();
        QElapsedTimer timer;
        timer.start();
        for (auto &submitter : submitters)
            submitter->start(rotate);
        std::this_thread::sleep_for(std::chrono::seconds(seconds));
        stop = true;
        const qint64 elapsed = timer.elapsed();
        for (auto &submitter : submitters) {
            while (!submitter->isFinished())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        report(what, submitters, elapsed, before);
        for (auto &submitter : submitters)
            submitter->forget();
    };
    for (int i = 0; i < count; ++i)
        submitters.push_back(std::make_unique<Submitter>(setting, i % 2 ? second : first,
                                                         quint64(count * 1000 + i), stop));
    run("code flow", false);
    run("rotation", true);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"grants"_s, u"grants stored beforehand"_s, u"n"_s, u"1000"_s},
         {u"submitters"_s, u"one figure only"_s, u"n"_s},
         {u"seconds"_s, u"for each figure"_s, u"n"_s, u"3"_s},
         {u"data-dir"_s, u"where the database is made; default: a temporary directory"_s,
          u"dir"_s}});
    parser.process(application);
    const QTemporaryDir temporary;
    const QString directory =
        parser.isSet(u"data-dir"_s) ? parser.value(u"data-dir"_s) : temporary.path();
    sql::SqlOptions options;
    options.path = directory + u"/bench.db"_s;
    options.mode = sql::SqlOptions::Mode::CreateNew;
    Setting setting;
    setting.store = must(sql::SqlStore::open(options));
    setting.installation =
        must(store::submitAndWait<Installation>(*setting.store, [](store::UnitOfWork &work) {
            return tests::samples::storeInstallation(work);
        }));
    QElapsedTimer timer;
    timer.start();
    populate(setting, parser.value(u"grants"_s).toLongLong());
    std::printf("%lld grants stored in %.1f s, file %lld MiB; every change is flushed "
                "(synchronous=FULL) before its answer\n",
                setting.grants, double(timer.elapsed()) / 1000, QFile(options.path).size() >> 20);
    const int seconds = parser.value(u"seconds"_s).toInt();
    const auto counts = parser.isSet(u"submitters"_s)
                            ? QList<int>{parser.value(u"submitters"_s).toInt()}
                            : QList<int>{1, 8, 64};
    for (const int count : counts)
        measure(setting, count, seconds);
    return 0;
}
