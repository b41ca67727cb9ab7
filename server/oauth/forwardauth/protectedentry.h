// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-05, FA-06, FA-07.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/forwardauth/forwardauth.h"
#include "server/oauth/parameters.h"

namespace server::oauth {

struct Ticket;

/// How a person gets a pass for a protected host: from there to the sign-in page here, and back
/// with a ticket that counts once, soon, and in the browser that began. One for each HTTP worker,
/// used in its thread.
class ProtectedEntry
{
public:
    ProtectedEntry(const Dependencies &dependencies, ForwardAuth &forwardAuth, Sessions &sessions);

    /// At the protected host: sends the browser to the sign-in page. `returnAddress` (`rd`) may
    /// name another page of the same host; empty: the one that was asked for.
    [[nodiscard]] ProxyAnswer start(const ProxiedRequest &request, const QByteArray &returnAddress,
                                    const RequestMeta &meta);
    /// Here: signs in where nobody is, then sends the browser back with a ticket.
    void signIn(const Parameters &query, const RequestMeta &meta, const BrowserReply &reply);
    /// At the protected host: takes the ticket and sets the pass.
    void finish(const ProxiedRequest &request, const QByteArray &ticket, const RequestMeta &meta,
                ProxyReply reply);
    /// At the protected host: drops the pass and goes on to the sign-out page here.
    [[nodiscard]] ProxyAnswer leave() const;

private:
    [[nodiscard]] base::Result<Ticket> usableTicket(const ProxiedRequest &request,
                                                    const QByteArray &value,
                                                    const RequestMeta &meta) const;

    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    const crypto::Sealer &m_sealer;
    base::RandomSource &m_random;
    ForwardAuth &m_forwardAuth;
    Sessions &m_sessions;
};

/// The origin of the protected host that a sign-in leads to; empty when `ownPage` leads nowhere
/// else.
[[nodiscard]] QByteArray protectedOriginOf(const crypto::Sealer &sealer, const QByteArray &ownPage);

} // namespace server::oauth
