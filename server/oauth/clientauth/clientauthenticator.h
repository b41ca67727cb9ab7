// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 2.3, 3.2.1 and 5.2; security CA-03 to CA-08.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/secretcheck.h"
#include "server/oauth/dependencies.h"

#include <vector>

namespace server::oauth {

/// Who sends a request, and how it was proven.
struct AuthenticatedClient
{
    service::CatalogPtr catalog; ///< what the server knew when the request came
    ClientPtr client;
    domain::AuthMethod method = domain::AuthMethod::None;
};

/// Finds out which client sends a request, by exactly one of the registered methods. Attempts are
/// counted before the proof is looked at; an assertion is spent, durably, before its request goes
/// on. Refusals say invalid_client for every cause, and are audited here. Answers at once where
/// nothing has to be waited for. One for each HTTP worker, used in its thread.
class ClientAuthenticator
{
public:
    explicit ClientAuthenticator(const Dependencies &dependencies);
    /// What is done with the request of a client that has proven itself.
    using Admitted = std::function<void(const AuthenticatedClient &, const ApiReply &)>;
    /// The beginning of every endpoint that clients ask for themselves (protocol T7): the server is
    /// set up, no parameter was sent twice, and the client is who it says. Whoever fails is
    /// answered here.
    void admit(const Parameters &body, const RequestMeta &meta, ApiReply reply, Admitted goOn);

private:
    using ClientAuthReply = std::function<void(tl::expected<AuthenticatedClient, OAuthError>)>;
    void authenticate(const Parameters &body, const RequestMeta &meta,
                      const service::CatalogPtr &catalog, ClientAuthReply done);
    void authenticateBy(ClientAuthMethod &method, const Parameters &body, const RequestMeta &meta,
                        const service::CatalogPtr &catalog, ClientAuthReply done);
    void proven(const AuthenticatedClient &claimed, const ClientAuthMethod::Proof &proof,
                const RequestMeta &meta, const ClientAuthReply &done);
    /// What follows a proof that was looked at: nothing, or why it does not count.
    [[nodiscard]] static std::optional<OAuthError> refusal(const AuthenticatedClient &claimed,
                                                           const ClientAuthMethod::Proof &proof,
                                                           base::Timestamp now);
    void refuse(const RequestMeta &meta, const ClientPtr &client, const OAuthError &error,
                const ClientAuthReply &done);

    const service::CatalogSource &m_catalog;
    store::Store &m_store;
    base::Executor &m_answerTo;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    SecretCheck m_secrets;
    std::vector<std::unique_ptr<ClientAuthMethod>> m_methods;
};

} // namespace server::oauth
