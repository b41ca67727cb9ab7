// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace tests {

/// A thread that runs what is posted to it, like an HTTP worker. Stops, after what was posted, when
/// destroyed.
class ThreadExecutor final : public server::base::Executor
{
public:
    ThreadExecutor()
        : m_thread([this] { run(); })
    {
    }
    ~ThreadExecutor() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_arrived.notify_one();
        m_thread.join();
    }
    void post(std::function<void()> work) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_work.push_back(std::move(work));
        }
        m_arrived.notify_one();
    }

private:
    void run()
    {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, [this] { return m_stopping || !m_work.empty(); });
            if (m_work.empty())
                return;
            const auto work = std::exchange(m_work, {});
            lock.unlock();
            for (const auto &piece : work)
                piece();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::function<void()>> m_work;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tests
