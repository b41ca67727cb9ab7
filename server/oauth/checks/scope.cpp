// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3; requirements, B-27.
#include "server/oauth/checks/askedscopes.h"
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkScope(AuthorizationRequest &request)
{
    const auto scopes = askedScopes(request.parameters, *request.client);
    if (!scopes)
        return scopes.error();
    request.scopes = *scopes;
    request.consentScopes = request.scopes;
    return std::nullopt;
}

} // namespace server::oauth
