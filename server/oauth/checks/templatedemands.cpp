// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 section 4: a template's demand that cannot be met is never waived.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkTemplateDemands(AuthorizationRequest &request)
{
    const auto &policy = request.client->policy();
    if (policy.par == domain::ParRule::Required && request.pushedRequest.isEmpty()) {
        return makeError(ErrorCode::InvalidRequest,
                         "this client must push its authorization requests",
                         QStringLiteral("the template sets par=required"));
    }
    return std::nullopt;
}

} // namespace server::oauth
