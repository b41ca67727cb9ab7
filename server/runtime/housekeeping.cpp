// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/housekeeping.h"

#include "server/store/apprepository.h"
#include "server/store/legacytokenrepository.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

namespace server::runtime {

namespace {

Q_LOGGING_CATEGORY(lcHousekeeping, "consentry.runtime.housekeeping")

/// Between two batches of one round: others' writes go first.
constexpr std::chrono::milliseconds pause{200};

} // namespace

Housekeeping::Housekeeping(store::Store &store, const base::Clock &clock, base::Executor &thread,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_thread(thread)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Housekeeping::runOnce);
    m_timer.start(period);
}

void Housekeeping::runOnce()
{
    const base::Timestamp now = m_clock.now();
    store::submit<int>(
        m_store, &m_thread,
        [now](store::UnitOfWork &work) -> base::Result<int> {
            const auto grants = work.grants().cleanUp(now, batch);
            if (!grants)
                return grants;
            const auto sessions = work.sessions().cleanUp(now, batch);
            if (!sessions)
                return sessions;
            const auto pushed = work.pushedRequests().cleanUp(now, batch);
            if (!pushed)
                return pushed;
            const auto spent = work.spentIds().cleanUp(now, batch);
            if (!spent)
                return spent;
            const auto deviceCodes = work.deviceCodes().cleanUp(now, batch);
            if (!deviceCodes)
                return deviceCodes;
            const auto apps = work.apps().cleanUp(batch);
            if (!apps)
                return apps;
            const auto legacyTokens = work.legacyTokens().cleanUp(now, batch);
            if (!legacyTokens)
                return legacyTokens;
            return std::max(
                {*grants, *sessions, *pushed, *spent, *deviceCodes, *apps, *legacyTokens});
        },
        [self = QPointer(this)](base::Result<int> removed) {
            if (self)
                self->finished(removed);
        });
}

void Housekeeping::finished(const base::Result<int> &removed)
{
    if (!removed)
        qCWarning(lcHousekeeping).noquote()
            << "old rows could not be removed:" << removed.error().detail;
    if (removed && *removed >= batch)
        m_timer.start(pause);
    else
        m_timer.start(period);
}

} // namespace server::runtime
