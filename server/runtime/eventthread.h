// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/executor.h"

#include <QThread>

#include <functional>
#include <memory>

namespace server::base {
class ObjectExecutor;
}

namespace server::runtime {

/// A named thread with an event loop, in which objects live that must not hold up others (the admin
/// thread, the one that opens and closes the listeners). Made and destroyed in the thread that
/// composes the server; destroying it runs what was posted before, then ends the thread.
class EventThread
{
public:
    explicit EventThread(const QString &name);
    ~EventThread();
    EventThread(const EventThread &) = delete;
    EventThread &operator=(const EventThread &) = delete;

    [[nodiscard]] base::Executor &executor();
    /// Runs `work` in the thread and waits for its end; for start and stop only. Not from the
    /// thread itself.
    void runAndWait(std::function<void()> work);

private:
    QThread m_thread;
    std::unique_ptr<base::ObjectExecutor> m_executor;
};

} // namespace server::runtime
