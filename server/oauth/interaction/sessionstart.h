// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3; security SL-10, SL-11.
#pragma once

#include "server/oauth/interaction/authorizationflow.h"
#include "server/oauth/interaction/sessions.h"

namespace server::oauth {

/// Begins a session after the password was proven, and goes on with what waited for it. Session,
/// the end of the one before, and the next step's rows are one write. Who signs in again keeps the
/// public id, so that clients see one session go on, and none of them is told of an end. One for
/// each HTTP worker, used in its thread.
class SessionStart
{
public:
    SessionStart(const Dependencies &dependencies, Sessions &sessions);

    struct Occasion
    {
        domain::User user;        ///< as they will be once `alongside` has been written
        QByteArray storedRequest; ///< empty: go to `ownPage`; see isOwnPage()
        QByteArray ownPage;       ///< below the issuer
        /// Written first, in the same job; Forbidden: the account changed, the person has to try
        /// again.
        std::function<base::Result<void>(store::UnitOfWork &)> alongside;
    };
    void begin(const Occasion &occasion, const RequestMeta &meta, BrowserReply reply);

private:
    struct Start;
    [[nodiscard]] base::Result<PlannedStep>
    plan(const Occasion &occasion, const store::SessionState &session, const RequestMeta &meta);
    void attempt(const Occasion &occasion, const RequestMeta &meta, int triesLeft,
                 BrowserReply reply);

    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    const crypto::Sealer &m_sealer;
    base::RandomSource &m_random;
    AuthorizationFlow m_flow;
    Sessions &m_sessions;
};

} // namespace server::oauth
