// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace server::sql {

/// The bounded line of write jobs in front of the writer. Thread-safe; push() never blocks.
class JobQueue
{
public:
    explicit JobQueue(size_t limit);
    /// False when the queue is full or closed; the job is then left with the caller.
    [[nodiscard]] bool push(store::WriteJob &job);
    /// All that waits, once there is something; empty when `patience` ran out first, or when the
    /// queue is closed and drained.
    [[nodiscard]] std::vector<store::WriteJob>
    take(std::optional<std::chrono::milliseconds> patience);
    void close();
    [[nodiscard]] bool isClosed() const;

private:
    const size_t m_limit;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<store::WriteJob> m_jobs;
    bool m_closed = false;
};

} // namespace server::sql
