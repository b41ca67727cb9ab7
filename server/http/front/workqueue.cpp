// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/workqueue.h"

#include <QtGlobal>

#include <sys/eventfd.h>

namespace server::http::front {

WorkQueue::WorkQueue()
    : m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void WorkQueue::post(std::function<void()> work)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return; // `work` is destroyed by the caller's frame, outside the lock
        first = m_work.empty();
        m_work.push_back(std::move(work));
    }
    if (first)
        ::eventfd_write(m_wake.get(), 1);
}

void WorkQueue::run()
{
    {
        const std::lock_guard lock(m_mutex);
        m_running.swap(m_work);
    }
    for (auto &work : m_running) {
        try {
            work();
        } catch (const std::exception &exception) {
            qCritical("http: posted work threw: %s", exception.what());
        } catch (...) {
            qCritical("http: posted work threw");
        }
        work = nullptr; // what it holds (replies) goes now, in the order posted
    }
    m_running.clear();
}

void WorkQueue::close()
{
    std::vector<std::function<void()>> left;
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        left.swap(m_work);
    }
}

} // namespace server::http::front
