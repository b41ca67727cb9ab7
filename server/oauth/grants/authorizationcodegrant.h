// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.3, RFC 7636 section 4.6, RFC 9700 section 4.5.
#pragma once

#include "server/oauth/grants/grant.h"
#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

/// Redeems an authorization code. All is checked and signed first; one conditional write then
/// decides who won. A second redemption that is otherwise right ends the connection that the first
/// one began; a wrong one changes nothing.
class AuthorizationCodeGrant final : public Grant
{
public:
    AuthorizationCodeGrant(const store::GrantRepository &grants, const store::UserRepository &users,
                           store::Store &store, base::Executor &answerTo,
                           base::RandomSource &random, service::Recorder &recorder);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    struct Redemption;
    [[nodiscard]] tl::expected<std::shared_ptr<Redemption>, OAuthError>
    prepare(const TokenRequest &request, const domain::AuthorizationCode &code);
    void attempt(const TokenRequest &request, int triesLeft, ApiReply reply);
    void redeem(const TokenRequest &request, std::shared_ptr<Redemption> redemption, int triesLeft,
                ApiReply reply);
    void endReplayed(const TokenRequest &request, const domain::AuthorizationCode &code,
                     ApiReply reply);

    const store::GrantRepository &m_grants;
    const store::UserRepository &m_users;
    store::Store &m_store;
    base::Executor &m_answerTo;
    base::RandomSource &m_random;
};

} // namespace server::oauth
