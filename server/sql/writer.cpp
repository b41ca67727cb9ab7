// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/writer.h"

#include "server/sql/answers.h"

#include <pthread.h>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using dialect::Fault;
using store::WriteJob;

namespace {

/// How long nothing must have come before the log is brought back, and how often a full or
/// read-only disk is tried again.
constexpr std::chrono::milliseconds quietTime{100};
constexpr std::chrono::milliseconds probeInterval{1000};

const auto probeStatement = u"INSERT INTO settings (name, value) VALUES ('write_probe', x'00')"
                            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s;

} // namespace

Writer::Writer(const QString &path, size_t queueLimit)
    : m_path(path)
    , m_queue(queueLimit)
{
}

Writer::~Writer()
{
    m_queue.close();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> Writer::start()
{
    auto started = std::make_shared<std::promise<Result<void>>>();
    auto outcome = started->get_future();
    m_thread = std::thread([this, started] { run(*started); });
    pthread_setname_np(m_thread.native_handle(), "writer");
    return outcome.get();
}

void Writer::enqueue(WriteJob job)
{
    if (!m_failed && m_queue.push(job))
        return;
    Answers answers;
    const QString why =
        m_failed ? health().reason : u"too many changes wait, or the store is closing"_s;
    answers.add(job, base::failure(Error::Kind::Unavailable, why));
    answers.send();
}

void Writer::setCatalogHook(std::function<void()> hook)
{
    const std::lock_guard lock(m_mutex);
    m_catalogHook = std::move(hook);
}

store::StoreHealth Writer::health() const
{
    const std::lock_guard lock(m_mutex);
    return {m_writable, m_reason};
}

void Writer::run(std::promise<Result<void>> &started)
{
    auto connection = SqlConnection::open(m_path, SqlConnection::Role::Writer);
    if (!connection) {
        started.set_value(base::passOn(connection));
        return;
    }
    if (auto enabled = WriteAheadLog(m_path).enable(**connection); !enabled) {
        started.set_value(base::passOn(enabled));
        return;
    }
    started.set_value({});
    work(**connection);
}

void Writer::work(SqlConnection &connection)
{
    SqlUnitOfWork unit(connection);
    WriteAheadLog log(m_path);
    for (;;) {
        auto batch = m_queue.take(patience(log));
        if (!batch.empty()) {
            process(connection, unit, std::move(batch));
            log.noteCommit();
            // Its failure leaves everything in the log, where it is safe; the next one tries again.
            (void)log.limitLength(connection);
        } else if (m_queue.isClosed()) {
            break;
        } else if (!m_writable) {
            probe(connection);
        } else {
            (void)log.useQuietMoment(connection);
        }
    }
    if (!m_failed)
        (void)log.empty(connection);
}

std::optional<std::chrono::milliseconds> Writer::patience(const WriteAheadLog &log) const
{
    if (m_failed)
        return std::nullopt;
    if (!m_writable)
        return probeInterval;
    return log.wantsQuietMoment() ? std::optional(quietTime) : std::nullopt;
}

void Writer::process(SqlConnection &connection, SqlUnitOfWork &unit, std::vector<WriteJob> batch)
{
    if (m_failed)
        return giveUp(connection, batch, {Error::Kind::Unavailable, health().reason, {}});
    if (auto begun = connection.begin(); !begun)
        return giveUp(connection, batch, begun.error());
    std::vector<Outcome> outcomes;
    outcomes.reserve(batch.size());
    bool catalogChanged = false;
    for (WriteJob &job : batch) {
        outcomes.push_back(apply(connection, unit, job, catalogChanged));
        // The database gave the whole transaction up: nothing of this batch happened.
        if (dialect::endsTransaction(connection.fault()))
            return giveUp(connection, batch, outcomes.back() ? Error{} : outcomes.back().error());
    }
    commit(connection, batch, std::move(outcomes), catalogChanged);
}

Writer::Outcome Writer::apply(SqlConnection &connection, SqlUnitOfWork &unit, WriteJob &job,
                              bool &catalogChanged)
{
    connection.beginJob();
    Outcome outcome;
    try {
        outcome = job.apply(unit);
    } catch (const std::exception &exception) {
        outcome = base::failure(Error::Kind::Internal, QString::fromUtf8(exception.what()));
    } catch (...) {
        outcome = base::failure(Error::Kind::Internal, u"a write job threw"_s);
    }
    // What the job holds on to is let go here, in the thread that used it.
    job.apply = nullptr;
    if (auto ended = connection.endJob(outcome.has_value()); !ended && outcome)
        outcome = base::passOn(ended);
    catalogChanged |= unit.takeCatalogChanged() && outcome;
    return outcome;
}

void Writer::giveUp(SqlConnection &connection, std::vector<WriteJob> &batch, const Error &why)
{
    const Fault fault = connection.fault();
    connection.rollback();
    noteFault(fault, why.detail);
    const auto kind = fault == Fault::Corrupt ? Error::Kind::Corrupt : Error::Kind::Unavailable;
    Answers answers;
    for (WriteJob &job : batch)
        answers.add(job, base::failure(kind, why.detail));
    answers.send();
}

void Writer::commit(SqlConnection &connection, std::vector<WriteJob> &batch,
                    std::vector<Outcome> outcomes, bool catalogChanged)
{
    const auto committed = connection.commit();
    if (committed) {
        noteSuccess();
    } else {
        noteFault(connection.fault() == Fault::Statement ? Fault::InputOutput : connection.fault(),
                  committed.error().detail);
        connection.rollback();
        // The log may hold the commit all the same: nobody may act as if it had not happened.
        for (Outcome &outcome : outcomes)
            outcome = base::failure(Error::Kind::UnknownOutcome, committed.error().detail);
    }
    if (catalogChanged)
        runCatalogHook();
    Answers answers;
    for (size_t i = 0; i < batch.size(); ++i)
        answers.add(batch[i], std::move(outcomes[i]));
    answers.send();
}

void Writer::noteFault(Fault fault, const QString &reason)
{
    if (fault == Fault::None || fault == Fault::Statement)
        return;
    const std::lock_guard lock(m_mutex);
    m_writable = false;
    m_reason = reason;
    // After a failed flush the kernel may have dropped the pages: a later flush would only seem to
    // help.
    if (fault == Fault::InputOutput || fault == Fault::Corrupt)
        m_failed = true;
}

void Writer::noteSuccess()
{
    if (m_writable)
        return;
    const std::lock_guard lock(m_mutex);
    m_writable = true;
    m_reason.clear();
}

void Writer::probe(SqlConnection &connection)
{
    auto tried = connection.begin();
    if (tried)
        tried = connection.execute(probeStatement);
    if (tried)
        tried = connection.commit();
    if (tried)
        return noteSuccess();
    noteFault(connection.fault(), tried.error().detail);
    connection.rollback();
}

void Writer::runCatalogHook()
{
    std::function<void()> hook;
    {
        const std::lock_guard lock(m_mutex);
        hook = m_catalogHook;
    }
    if (hook)
        hook();
}

} // namespace server::sql
