// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.4 and 5.1.
#pragma once

#include "server/oauth/grants/grant.h"
#include "server/oauth/tokens/idtoken.h"

namespace server::oauth {

enum class RefreshTokens { WhereAllowed, None };

/// What a connection is begun with: everything that was decided before.
struct Beginning
{
    domain::User user;
    domain::Connection connection; ///< without an id yet
    domain::ScopeSet scopes;       ///< what its first tokens are good for
    domain::ScopeSet granted;      ///< what the person has agreed to
    RefreshTokens refreshTokens = RefreshTokens::WhereAllowed;
};

/// What a code of either kind still stands for: its grant and the account live, and the scopes are
/// those that grant and template allow now. Forbidden with the reason when that is nothing.
[[nodiscard]] base::Result<Beginning> beginningOf(domain::Connection connection,
                                                  const service::CatalogClient &client,
                                                  const store::GrantRepository &grants,
                                                  const store::UserRepository &users);

/// A connection with its first tokens, ready to be written and answered: tokens are signed before
/// the write that they answer for.
struct ConnectionStart
{
    domain::Connection connection;
    std::optional<domain::RefreshToken> refreshToken; ///< where the template allows one
    QByteArray answer;                                ///< JSON
    /// Conflict: the id was taken and another one has to be drawn. NotFound: the grant ended.
    [[nodiscard]] base::Result<void> apply(store::UnitOfWork &work) const;
};

/// Draws the id, makes and signs the tokens. Fails when randomness or the key fails.
[[nodiscard]] base::Result<ConnectionStart>
startConnection(const TokenRequest &request, Beginning beginning, base::RandomSource &random);

/// The event of an issue of tokens that began a connection.
[[nodiscard]] domain::AuditEvent issuedEvent(const TokenRequest &request, domain::GrantType type,
                                             const Beginning &beginning);

} // namespace server::oauth
