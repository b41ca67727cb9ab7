// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.4, RFC 9700 section 4.15.
#pragma once

#include "server/oauth/grants/opening.h"

namespace server::oauth {

/// A confidential client acts for itself: an access token without a person behind it, no refresh
/// token, no ID Token. Nothing is written but the audit row. A client that is a user acts as that
/// user: its token has a connection, so that whatever ends the account's tokens ends this one
/// (requirements D-10, X-08).
class ClientCredentialsGrant final : public Grant
{
public:
    explicit ClientCredentialsGrant(const Dependencies &dependencies);
    [[nodiscard]] domain::GrantType type() const override;
    [[nodiscard]] QByteArrayList parameters() const override;
    void exchange(const TokenRequest &request, ApiReply reply) override;

private:
    [[nodiscard]] ApiAnswer answer(const TokenRequest &request,
                                   const domain::ScopeSet &scopes) const;
    void openForUser(const TokenRequest &request, const domain::ScopeSet &scopes,
                     const ApiReply &reply);

    base::RandomSource &m_random;
    const store::UserRepository &m_users;
    Opening m_opening;
};

} // namespace server::oauth
