// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"
#include "server/http/front/filedescriptor.h"

#include <mutex>
#include <thread>
#include <vector>

namespace server::http::front {

/// Work that other threads hand to one worker. However much is posted before the worker looks, it
/// is woken once: the writer answers a whole batch with one wake-up. Outlives its worker, because
/// jobs elsewhere still point to it; what arrives after close() is destroyed unrun.
class WorkQueue final : public base::Executor
{
public:
    WorkQueue();
    void post(std::function<void()> work) override;

    /// Becomes readable (edge-triggered) when there is work.
    [[nodiscard]] int wakeDescriptor() const { return m_wake.get(); }
    /// Runs what is there; in the worker's thread. An exception ends one piece of work, not the
    /// process.
    void run();
    /// Destroys what has not run; in the worker's thread.
    void close();

private:
    FileDescriptor m_wake;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_work;
    bool m_closed = false;
    std::vector<std::function<void()>>
        m_running; ///< the worker's own; keeps its memory from batch to batch
};

} // namespace server::http::front
