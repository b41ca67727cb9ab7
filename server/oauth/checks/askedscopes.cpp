// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.3; requirements.
#include "server/oauth/checks/askedscopes.h"

namespace server::oauth {

tl::expected<domain::ScopeSet, OAuthError> askedScopes(const Parameters &parameters,
                                                       const service::CatalogClient &client)
{
    domain::ScopeSet scopes = client.policy().scopes;
    const QByteArray text = parameters.value("scope");
    if (!text.isEmpty()) {
        const auto asked = domain::ScopeSet::parse(text);
        if (!asked) {
            return tl::unexpected(
                makeError(ErrorCode::InvalidScope, "scope is not a list of scope names"));
        }
        scopes = *asked;
    }
    if (!client.askable().containsAll(scopes)) {
        return tl::unexpected(makeError(ErrorCode::InvalidScope,
                                        "scope goes beyond what this client may ask",
                                        QStringLiteral("asked outside the template")));
    }
    if (scopes.isEmpty())
        return tl::unexpected(makeError(ErrorCode::InvalidScope, "there is no scope to grant"));
    return scopes;
}

} // namespace server::oauth
