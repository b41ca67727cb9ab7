// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04.
#pragma once

#include "server/crypto/hashpool.h"
#include "server/service/applications.h"

namespace server::service {

/// Makes applications with their key pairs: the key in the pool, since RSA takes a good part of a
/// second, the rest as one write. One for each HTTP worker, used in its thread; `done` comes there
/// when the application is durable, or with the errors of Applications; Unavailable when the pool
/// is full.
class ApplicationMaker
{
public:
    ApplicationMaker(store::Store &store, base::Executor &answerTo, crypto::HashPool &pool,
                     const crypto::Sealer &sealer, base::RandomSource &random)
        : m_store(store)
        , m_answerTo(answerTo)
        , m_pool(pool)
        , m_sealer(sealer)
        , m_random(random)
    {
    }
    using Done = std::function<void(base::Result<NewClient>)>;
    void make(const QString &name, const domain::Actor &actor, base::Timestamp now, Done done);
    /// Removes one, with every token of it.
    void remove(const QString &name, const domain::Actor &actor, base::Timestamp now,
                std::function<void(base::Result<void>)> done);

private:
    struct Order;
    void write(const std::shared_ptr<Order> &order);
    store::Store &m_store;
    base::Executor &m_answerTo;
    crypto::HashPool &m_pool;
    const crypto::Sealer &m_sealer;
    base::RandomSource &m_random;
};

} // namespace server::service
