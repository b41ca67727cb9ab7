// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/eventthread.h"

#include "server/base/objectexecutor.h"
#include "server/crypto/threadstate.h"

#include <future>

namespace server::runtime {

EventThread::EventThread(const QString &name)
    : m_executor(std::make_unique<base::ObjectExecutor>())
{
    m_thread.setObjectName(name);
    m_executor->moveToThread(&m_thread);
    QObject::connect(
        &m_thread, &QThread::finished, &m_thread, [] { crypto::releaseThreadState(); },
        Qt::DirectConnection);
    m_thread.start();
}

EventThread::~EventThread()
{
    // The executor ends in its own thread, after all that was posted to it.
    runAndWait([this] { m_executor->moveToThread(nullptr); });
    m_thread.quit();
    m_thread.wait();
}

base::Executor &EventThread::executor()
{
    return *m_executor;
}

void EventThread::runAndWait(std::function<void()> work)
{
    std::promise<void> done;
    m_executor->post([&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

} // namespace server::runtime
