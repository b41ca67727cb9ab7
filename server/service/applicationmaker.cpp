// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-04.
#include "server/service/applicationmaker.h"

#include "server/service/signingkeys.h"

namespace server::service {

/// One application on its way through the pool.
struct ApplicationMaker::Order
{
    QString name;
    domain::Actor actor;
    base::Timestamp now;
    Done done;
    base::Result<domain::SigningKey> key; ///< set in the pool
};

void ApplicationMaker::make(const QString &name, const domain::Actor &actor, base::Timestamp now,
                            Done done)
{
    auto order = std::make_shared<Order>();
    order->name = name;
    order->actor = actor;
    order->now = now;
    order->done = std::move(done);
    const auto algorithm = domain::policyOf(domain::Preset::Application).accessTokenAlgorithm;
    const bool accepted = m_pool.submit(
        [order, algorithm, &sealer = m_sealer] {
            order->key = makeSigningKey(algorithm, sealer, order->now);
        },
        m_answerTo, [this, order] { write(order); });
    if (!accepted)
        order->done(base::failure(base::Error::Kind::Unavailable,
                                  QStringLiteral("too many keys are being made")));
}

void ApplicationMaker::write(const std::shared_ptr<Order> &order)
{
    if (!order->key)
        return order->done(base::passOn(order->key));
    store::submit<NewClient>(
        m_store, &m_answerTo,
        [order, &random = m_random, &sealer = m_sealer](store::UnitOfWork &work) {
            Change change(work, order->actor, order->now);
            return Applications(change, random, sealer).create(order->name, *order->key);
        },
        [order](base::Result<NewClient> made) { order->done(std::move(made)); });
}

void ApplicationMaker::remove(const QString &name, const domain::Actor &actor, base::Timestamp now,
                              std::function<void(base::Result<void>)> done)
{
    m_store.enqueue(
        {[name, actor, now, &random = m_random, &sealer = m_sealer](store::UnitOfWork &work) {
             Change change(work, actor, now);
             return Applications(change, random, sealer).remove(name);
         },
         &m_answerTo, std::move(done)});
}

} // namespace server::service
