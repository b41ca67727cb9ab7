// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.2; protocol T7.
#pragma once

#include "server/oauth/grants/grant.h"
#include "server/oauth/proofs/senderconstraint.h"
#include "server/oauth/tokens/accesstokenverifier.h"

#include <map>

namespace server::oauth {

/// Takes token requests to their grant. The order of its checks is fixed: doubled parameters,
/// client authentication, grant type present, known and allowed, the grant's own parameters.
/// (Method and media type come before, in server/http.) One for each HTTP worker, used in its
/// thread.
class TokenEndpoint
{
public:
    TokenEndpoint(const Dependencies &dependencies, ClientAuthenticator &authenticator,
                  AccessTokenVerifier &verifier);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    void add(std::unique_ptr<Grant> grant);
    void exchange(TokenRequest request, const ApiReply &reply);
    [[nodiscard]] tl::expected<Grant *, OAuthError> grantFor(const Parameters &body,
                                                             const service::CatalogClient &client);

    service::Recorder &m_recorder;
    ClientAuthenticator &m_authenticator;
    SenderConstraint m_senders;
    std::map<domain::GrantType, std::unique_ptr<Grant>> m_grants;
};

} // namespace server::oauth
