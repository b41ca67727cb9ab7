// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/store/store.h"

#include <QObject>
#include <QTimer>

namespace server::runtime {

/// Removes rows that nothing needs any more, a small batch at a time, so that no request waits
/// behind it. Lives in the admin thread; needs its event loop. A failed round is tried again at the
/// next.
class Housekeeping : public QObject
{
    Q_OBJECT
public:
    static constexpr int batch = 500;
    static constexpr std::chrono::seconds period{60};

    Housekeeping(store::Store &store, const base::Clock &clock, base::Executor &thread,
                 QObject *parent = nullptr);
    void runOnce();

private:
    void finished(const base::Result<int> &removed);

    store::Store &m_store;
    const base::Clock &m_clock;
    base::Executor &m_thread;
    QTimer m_timer;
};

} // namespace server::runtime
