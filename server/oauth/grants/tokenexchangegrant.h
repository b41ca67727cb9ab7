// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8693.
#pragma once

#include "server/oauth/grants/grant.h"
#include "server/oauth/tokens/accesstokenverifier.h"
#include "server/oauth/tokens/delegation.h"

namespace server::oauth {

/// Lets a confidential client that holds a live access token, as its owner or as its audience, get
/// one for another client of this installation. The new token has no more scopes, does not outlive
/// the old one, belongs to the same connection (so that revoking the granted access ends it too),
/// and names who acts. No refresh token, no ID Token.
class TokenExchangeGrant final : public Grant
{
public:
    TokenExchangeGrant(const Dependencies &dependencies, AccessTokenVerifier &verifier);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    [[nodiscard]] tl::expected<LiveAccessToken, OAuthError> subjectOf(const TokenRequest &request);
    [[nodiscard]] tl::expected<QByteArray, OAuthError> answer(const TokenRequest &request,
                                                              const LiveAccessToken &subject,
                                                              const Delegation &delegation,
                                                              const domain::ScopeSet &scopes);

    AccessTokenVerifier &m_verifier;
    base::RandomSource &m_random;
};

} // namespace server::oauth
