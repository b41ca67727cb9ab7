// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.3 and 4.4.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/grants/connectionstart.h"

namespace server::oauth {

/// Opens a connection for an account that was shown no page, since the client's template says that
/// it may: grant, connection, first tokens and audit rows are one write. The granted access is like
/// any other: it is listed, and can be revoked. One for each HTTP worker, used in its thread.
class Opening
{
public:
    explicit Opening(const Dependencies &dependencies)
        : m_store(dependencies.store)
        , m_answerTo(dependencies.answerTo)
        , m_random(dependencies.random)
        , m_recorder(dependencies.recorder)
    {
    }
    struct Order
    {
        TokenRequest request;
        domain::GrantType type;
        Beginning beginning; ///< its connection without grant and id
        /// Runs first in the write: Forbidden when the account has changed since it was read.
        std::function<base::Result<void>(store::UnitOfWork &)> admit;
    };
    /// The JSON of the token answer, once it is durable.
    using Done = std::function<void(base::Result<QByteArray>)>;
    void open(std::shared_ptr<const Order> order, Done done)
    {
        open(std::move(order), std::move(done), mostTries);
    }

private:
    struct Writing;
    static constexpr int mostTries = 3;
    void open(std::shared_ptr<const Order> order, Done done, int triesLeft);

    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
    service::Recorder &m_recorder;
};

} // namespace server::oauth
