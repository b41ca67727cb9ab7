// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 2.3, 3.2.1 and 5.2; security CA-03 to CA-08.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"
#include "server/oauth/clientauth/secretcheck.h"
#include "server/oauth/dependencies.h"

#include <vector>

namespace server::oauth {

/// Who sends a request, and how it was proven.
struct AuthenticatedClient
{
    ClientPtr client;
    domain::AuthMethod method = domain::AuthMethod::None;
};
using ClientAuthReply = std::function<void(tl::expected<AuthenticatedClient, OAuthError>)>;

/// Finds out which client sends a request, by exactly one of the registered methods. Attempts are
/// counted before the proof is looked at; an assertion is spent, durably, before its request goes
/// on. Refusals say invalid_client for every cause, and are
/// audited here. Answers at once where nothing has to be waited for. One for each HTTP worker, used
/// in its thread.
class ClientAuthenticator
{
public:
    explicit ClientAuthenticator(const Dependencies &dependencies);
    void authenticate(const Parameters &body, const RequestMeta &meta,
                      const service::CatalogPtr &catalog, ClientAuthReply done);

private:
    void authenticateBy(ClientAuthMethod &method, const Parameters &body, const RequestMeta &meta,
                        const service::CatalogPtr &catalog, ClientAuthReply done);
    void proven(const ClientAuthMethod &method, const ClientPtr &client,
                const ClientAuthMethod::Proof &proof, const RequestMeta &meta,
                const ClientAuthReply &done);
    /// What follows a proof that was looked at: nothing, or why it does not count.
    [[nodiscard]] std::optional<OAuthError> refusal(const ClientAuthMethod &method,
                                                    const ClientPtr &client,
                                                    const ClientAuthMethod::Proof &proof,
                                                    base::Timestamp now) const;
    void refuse(const RequestMeta &meta, const ClientPtr &client, const OAuthError &error,
                const ClientAuthReply &done);

    store::Store &m_store;
    base::Executor &m_answerTo;
    service::AttemptLimiter &m_attempts;
    service::Recorder &m_recorder;
    SecretCheck m_secrets;
    std::vector<std::unique_ptr<ClientAuthMethod>> m_methods;
};

} // namespace server::oauth
