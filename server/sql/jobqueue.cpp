// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/jobqueue.h"

namespace server::sql {

JobQueue::JobQueue(size_t limit)
    : m_limit(limit)
{
}

bool JobQueue::push(store::WriteJob &job)
{
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed || m_jobs.size() >= m_limit)
            return false;
        wasEmpty = m_jobs.empty();
        m_jobs.push_back(std::move(job));
    }
    if (wasEmpty)
        m_arrived.notify_one();
    return true;
}

std::vector<store::WriteJob> JobQueue::take(std::optional<std::chrono::milliseconds> patience)
{
    std::unique_lock lock(m_mutex);
    const auto ready = [this] { return !m_jobs.empty() || m_closed; };
    if (patience)
        m_arrived.wait_for(lock, *patience, ready);
    else
        m_arrived.wait(lock, ready);
    return std::exchange(m_jobs, {});
}

void JobQueue::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_arrived.notify_all();
}

bool JobQueue::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

} // namespace server::sql
