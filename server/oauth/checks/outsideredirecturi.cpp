// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 6.1 and 3.1.2.6: before a request object is believed, errors go only
// where the parameters around it may send them.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkOutsideRedirectUri(AuthorizationRequest &request)
{
    // The address may stand in the object alone.
    if (!request.parameters.contains("redirect_uri"))
        return std::nullopt;
    return checkRedirectUri(request);
}

} // namespace server::oauth
