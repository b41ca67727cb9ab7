// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 5.1, 5.4 and 5.5; requirements A-14.
#pragma once

#include "server/domain/scopeset.h"
#include "server/domain/templatepolicy.h"
#include "server/domain/user.h"

#include <QByteArrayList>

namespace server::oauth {

/// Every claim about a person that some scope or the `claims` parameter can bring.
[[nodiscard]] const QByteArrayList &supportedClaims();
[[nodiscard]] bool isUserClaim(const QByteArray &name);
/// The scopes whose consent covers these claims: asking for a claim by name must not go past the
/// person's eyes.
[[nodiscard]] domain::ScopeSet scopesOfClaims(const QByteArrayList &names);
/// Those of the names that these granted scopes cover.
[[nodiscard]] QByteArrayList coveredClaims(const QByteArrayList &names,
                                           const domain::ScopeSet &granted);

/// `email` and `company`, as the External service preset puts them into ID Token and userinfo.
[[nodiscard]] QJsonObject platformClaims(const domain::User &user, const domain::Company &company);
/// The claims of `profile`, `email`, `address`, `phone` and `groups` as far as they are in
/// `scopes`. What the account does not hold is left out, never null or empty.
[[nodiscard]] QJsonObject scopeClaims(const domain::User &user, const domain::ScopeSet &scopes);
/// The claims asked for one by one (Core section 5.5); unknown names are ignored.
[[nodiscard]] QJsonObject namedClaims(const domain::User &user, const domain::Company &company,
                                      const QByteArrayList &names);
/// What userinfo tells a client of this policy besides `sub`.
[[nodiscard]] QJsonObject userinfoClaims(const domain::User &user, const domain::Company &company,
                                         const domain::TemplatePolicy &policy,
                                         const domain::ScopeSet &scopes,
                                         const QByteArrayList &named);

} // namespace server::oauth
