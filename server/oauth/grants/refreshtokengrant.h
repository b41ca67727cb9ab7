// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 6, RFC 9700 section 4.14.2, OpenID Connect Core section 12.
#pragma once

#include "server/oauth/grants/grant.h"
#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

/// Renews tokens. Where the template rotates, one conditional write advances the connection's
/// generation: whoever comes with an older one ends the connection, unless the template's grace
/// forgives the immediate predecessor. Where it does not rotate, the same token is answered and
/// nothing is written.
class RefreshTokenGrant final : public Grant
{
public:
    RefreshTokenGrant(const store::GrantRepository &grants, store::Store &store,
                      base::Executor &answerTo, base::RandomSource &random,
                      service::Recorder &recorder);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    struct Rotation;
    [[nodiscard]] tl::expected<domain::ScopeSet, OAuthError>
    scopesFor(const TokenRequest &request, const store::ConnectionState &state) const;
    void answerSame(const TokenRequest &request, const store::RefreshState &found,
                    const domain::ScopeSet &scopes, const ApiReply &reply);
    void rotate(const TokenRequest &request, const store::RefreshState &found,
                const domain::ScopeSet &scopes, ApiReply reply);
    void endReplayed(const TokenRequest &request, const store::RefreshState &found, ApiReply reply);

    const store::GrantRepository &m_grants;
    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
};

} // namespace server::oauth
