// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/crypto/hashpool.h"
#include "server/service/keyrotation.h"

#include <QObject>
#include <QTimer>

namespace server::runtime {

/// Sees that the signing keys that should be there are there: missing ones are made in the pool,
/// old ones rotated, each step as a change that the writer decides. Lives in the admin thread;
/// needs its event loop. A failed round is tried again at the next.
class KeyKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds period{60};

    KeyKeeper(store::Store &store, const base::Clock &clock, const crypto::Sealer &sealer,
              crypto::HashPool &pool, base::Executor &thread, QObject *parent = nullptr);
    /// Begins a round unless one is under way; then another follows it.
    void runSoon();

private:
    void runOnce();
    void make(const service::KeyNeed &need);
    void write(std::function<base::Result<void>(service::KeyRotation &)> step);
    void finished(const base::Result<void> &outcome);
    void failed(const base::Error &error);

    store::Store &m_store;
    const base::Clock &m_clock;
    const crypto::Sealer &m_sealer;
    crypto::HashPool &m_pool;
    base::Executor &m_thread;
    QTimer m_timer;
    bool m_isRunning = false;
    bool m_isWanted = false;
};

} // namespace server::runtime
