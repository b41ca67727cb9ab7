// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/jobqueue.h"
#include "server/sql/repositories.h"
#include "server/sql/writeaheadlog.h"

#include <atomic>
#include <future>
#include <thread>

namespace server::sql {

/// The thread "writer" with the one connection that writes. Takes whatever queued up during the
/// last commit as one transaction, flushes it, and only then answers (group commit without a
/// timer). A failed commit has an unknown outcome; after a failure of the disk nothing is written
/// until a restart.
class Writer
{
public:
    Writer(const QString &path, size_t queueLimit);
    ~Writer(); ///< finishes what was accepted, empties the log, and ends the thread
    [[nodiscard]] base::Result<void> start();
    void enqueue(store::WriteJob job);
    void setCatalogHook(std::function<void()> hook);
    [[nodiscard]] store::StoreHealth health() const;

private:
    using Outcome = base::Result<void>;
    void run(std::promise<base::Result<void>> &started);
    void work(SqlConnection &connection);
    void process(SqlConnection &connection, SqlUnitOfWork &unit,
                 std::vector<store::WriteJob> batch);
    [[nodiscard]] Outcome apply(SqlConnection &connection, SqlUnitOfWork &unit,
                                store::WriteJob &job, bool &catalogChanged);
    void giveUp(SqlConnection &connection, std::vector<store::WriteJob> &batch,
                const base::Error &why);
    void commit(SqlConnection &connection, std::vector<store::WriteJob> &batch,
                std::vector<Outcome> outcomes, bool catalogChanged);
    void noteFault(dialect::Fault fault, const QString &reason);
    void noteSuccess();
    void probe(SqlConnection &connection);
    [[nodiscard]] std::optional<std::chrono::milliseconds> patience(const WriteAheadLog &log) const;
    void runCatalogHook();

    const QString m_path;
    JobQueue m_queue;
    /// Not a QThread: waiting for one of those returns before the thread has let go of everything
    /// that libraries keep for it.
    std::thread m_thread;
    /// Set for good: a disk that failed, or a damaged file.
    std::atomic<bool> m_failed = false;
    std::atomic<bool> m_writable = true;
    mutable std::mutex m_mutex; ///< guards what follows
    QString m_reason;
    std::function<void()> m_catalogHook;
};

} // namespace server::sql
