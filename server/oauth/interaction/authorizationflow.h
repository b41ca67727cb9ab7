// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2; RFC 6749 section 4.1.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/interaction/nextstep.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// A page, and the rows that must be durable before anybody sees it.
struct PlannedStep
{
    BrowserAnswer answer;
    std::optional<domain::AuthorizationCode> code;
    QByteArray pushedRequest;  ///< what the code uses up; empty: nothing
    bool joinsSession = false; ///< the code's client wants to hear when the session ends
    std::optional<domain::Interaction> interaction;
    std::optional<domain::AuditEvent> event;
    [[nodiscard]] bool writes() const { return code || interaction || event; }
    /// In the writer. NotFound: the grant ended since it was read, and the step must be planned
    /// anew. Conflict: the pushed request was used up, see usedUp().
    [[nodiscard]] base::Result<void> apply(store::UnitOfWork &work,
                                           domain::SessionId session) const;
};

/// In the writer: uses up the pushed request that a code answers, or fails with Conflict.
[[nodiscard]] base::Result<void> consumePushed(store::UnitOfWork &work, const QByteArray &digest,
                                               base::Timestamp at);
/// What a failed write of a step or decision means. A request that was used up meanwhile, or is too
/// old, is told on a page of ours (RFC 9126 section 4, RFC 9101 section 6.3).
[[nodiscard]] OAuthError stepFault(const base::Error &error);

/// Turns a checked authorization request into its next page: sign-in, consent, or the answer to the
/// client. Reads and prepares only; whoever asked writes the step's rows. One for each HTTP worker,
/// used in its thread.
class AuthorizationFlow
{
public:
    static constexpr base::Seconds interactionLifetime{600};
    explicit AuthorizationFlow(const Dependencies &dependencies);
    [[nodiscard]] base::Result<PlannedStep> plan(const AuthorizationRequest &request,
                                                 const store::SessionState *session,
                                                 Arrival arrival, const RequestMeta &meta);

private:
    [[nodiscard]] base::Result<PlannedStep> signIn(const AuthorizationRequest &request,
                                                   const RequestMeta &meta) const;
    [[nodiscard]] base::Result<PlannedStep> askConsent(const AuthorizationRequest &request,
                                                       const store::SessionState &session,
                                                       const domain::Grant *grant, Arrival arrival,
                                                       const RequestMeta &meta) const;
    [[nodiscard]] base::Result<PlannedStep> issueCode(const AuthorizationRequest &request,
                                                      const store::SessionState &session,
                                                      const domain::Grant &grant,
                                                      const RequestMeta &meta) const;
    [[nodiscard]] PlannedStep refuse(const AuthorizationRequest &request,
                                     const store::SessionState *session, ErrorCode code,
                                     const RequestMeta &meta) const;

    const store::GrantRepository &m_grants;
    const crypto::Sealer &m_sealer;
    base::RandomSource &m_random;
    service::Recorder &m_recorder;
};

} // namespace server::oauth
