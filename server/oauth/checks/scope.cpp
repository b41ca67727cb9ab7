// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3; requirements, B-27.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkScope(AuthorizationRequest &request)
{
    const QByteArray text = request.parameters.value("scope");
    if (text.isEmpty()) {
        request.scopes = request.client->policy().scopes;
    } else {
        const auto scopes = domain::ScopeSet::parse(text);
        if (!scopes)
            return makeError(ErrorCode::InvalidScope, "scope is not a list of scope names");
        if (!request.client->askable().containsAll(*scopes)) {
            return makeError(ErrorCode::InvalidScope, "scope goes beyond what this client may ask",
                             QStringLiteral("asked outside the template"));
        }
        request.scopes = *scopes;
    }
    if (request.scopes.isEmpty())
        return makeError(ErrorCode::InvalidScope, "there is no scope to grant");
    request.consentScopes = request.scopes;
    return std::nullopt;
}

} // namespace server::oauth
