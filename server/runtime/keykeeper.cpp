// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/keykeeper.h"

#include <QLoggingCategory>
#include <QPointer>

namespace server::runtime {

namespace {

Q_LOGGING_CATEGORY(lcKeys, "consentry.runtime.keys")

} // namespace

KeyKeeper::KeyKeeper(store::Store &store, const base::Clock &clock, const crypto::Sealer &sealer,
                     crypto::HashPool &pool, base::Executor &thread, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_sealer(sealer)
    , m_pool(pool)
    , m_thread(thread)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeyKeeper::runOnce);
    m_timer.start(0);
}

void KeyKeeper::runSoon()
{
    if (m_isRunning)
        m_isWanted = true;
    else
        m_timer.start(0);
}

void KeyKeeper::runOnce()
{
    m_isRunning = true;
    m_isWanted = false;
    const auto session = m_store.openReadSession();
    const auto situation = session ? service::KeySituation::read(**session)
                                   : base::Result<service::KeySituation>(base::passOn(session));
    if (!situation)
        return failed(situation.error());
    const auto now = m_clock.now();
    if (const auto needs = situation->needs(now); !needs.isEmpty())
        return make(needs.front()); // one a round: the pool has passwords to check as well
    if (situation->isDue(now))
        return write([](service::KeyRotation &rotation) { return rotation.advance(); });
    m_isRunning = false;
    m_timer.start(m_isWanted ? std::chrono::seconds(0) : period);
}

void KeyKeeper::make(const service::KeyNeed &need)
{
    auto made = std::make_shared<base::Result<domain::SigningKey>>();
    const bool isTaken = m_pool.submit(
        [made, need, &sealer = m_sealer, now = m_clock.now()] {
            *made = service::makeSigningKey(need.slot.algorithm, sealer, now);
        },
        m_thread,
        [made, need, self = QPointer(this)] {
            if (!self)
                return;
            if (!*made)
                return self->failed(made->error());
            auto key = std::move(**made);
            key.client = need.slot.client;
            key.state = need.state;
            self->write([key](service::KeyRotation &rotation) { return rotation.fill({key}); });
        });
    if (!isTaken)
        failed({base::Error::Kind::Unavailable, QStringLiteral("too many passwords wait"), {}});
}

void KeyKeeper::write(std::function<base::Result<void>(service::KeyRotation &)> step)
{
    m_store.enqueue({[step = std::move(step), now = m_clock.now()](store::UnitOfWork &work) {
                         service::Change change(work, {}, now);
                         service::KeyRotation rotation(change);
                         return step(rotation);
                     },
                     &m_thread,
                     [self = QPointer(this)](base::Result<void> outcome) {
                         if (self)
                             self->finished(outcome);
                     }});
}

void KeyKeeper::finished(const base::Result<void> &outcome)
{
    if (!outcome)
        return failed(outcome.error());
    m_isRunning = false;
    m_timer.start(0); // until nothing is left to do
}

void KeyKeeper::failed(const base::Error &error)
{
    qCWarning(lcKeys).noquote() << "the signing keys could not be looked after:" << error.detail;
    m_isRunning = false;
    m_timer.start(period);
}

} // namespace server::runtime
