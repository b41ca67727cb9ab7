// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/services.h"

#include <QFile>
#include <QThread>

namespace server::runtime {

namespace {

outbound::OutboundSettings outboundSettings(const domain::ServerConfig &config)
{
    return {config.mayCallPrivateAddresses(), QFile::encodeName(config.outboundCaFile)};
}

} // namespace

Services::Services(const base::Clock &clock, base::RandomSource &random, store::Store &store,
                   const crypto::Sealer &sealer)
    : m_clock(clock)
    , m_random(random)
    , m_store(store)
    , m_sealer(sealer)
    , m_loader(store, sealer, m_catalog)
    , m_recorder(std::make_unique<service::Recorder>(store))
    , m_hashPool(QThread::idealThreadCount())
    , m_outbound([this] { return outboundSettings(m_catalog.current()->config); })
    , m_clientKeys(clock, m_outbound)
{
}

Services::~Services()
{
    // The store outlives this object; its writer must not call into what is gone. A reload that
    // runs just now has ended when a job queued after it is answered.
    m_store.setCatalogHook({});
    (void)store::submitAndWait<void>(m_store,
                                     [](store::UnitOfWork &) { return base::Result<void>(); });
}

base::Result<void> Services::start(ConfigOverride configOverride)
{
    auto proofs = oauth::ProofMemory::make(m_random, m_clock.now());
    if (!proofs)
        return base::passOn(proofs);
    m_proofs = std::move(*proofs);
    m_loader.setOverride(std::move(configOverride));
    m_loader.setListener([this] { m_notifier.catalogPublished(m_catalog.current()); });
    if (auto loaded = m_loader.start(); !loaded)
        return loaded;
    const int limit = m_catalog.current()->config.signInFailureLimit;
    m_signInAttempts = std::make_unique<service::AttemptLimiter>(m_clock, limit);
    m_clientAttempts = std::make_unique<service::AttemptLimiter>(m_clock, limit);
    return {};
}

void Services::drain(const base::Executor &executor)
{
    if (m_signInAttempts)
        m_signInAttempts->drain(executor);
    m_hashPool.drain(executor);
    m_outbound.drain(executor);
    m_clientKeys.drain(executor);
    waitForWriter();
}

void Services::waitForWriter()
{
    // Jobs are answered in their order: when this one is, all earlier ones were. A full queue
    // answers at once and out of that order, so it is tried again while the queue empties.
    for (int attempt = 0; attempt < 100; ++attempt) {
        const auto outcome = store::submitAndWait<void>(
            m_store, [](store::UnitOfWork &) { return base::Result<void>(); });
        if (outcome || outcome.error().kind != base::Error::Kind::Unavailable)
            return;
        QThread::msleep(10);
    }
}

} // namespace server::runtime
