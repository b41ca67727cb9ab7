// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3; requirements.
#pragma once

#include "server/oauth/oautherror.h"
#include "server/oauth/parameters.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// The scopes of a request that does not pass the authorization checks, by the same rule: left out,
/// all levels of the template; else no more than the client may ask for.
[[nodiscard]] tl::expected<domain::ScopeSet, OAuthError>
askedScopes(const Parameters &parameters, const service::CatalogClient &client);

} // namespace server::oauth
