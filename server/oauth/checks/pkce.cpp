// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7636 sections 4.2 to 4.4, RFC 9700 section 2.1.1: S256 only; a challenge without a method
// would mean plain and is refused.
#include "server/oauth/checks/checks.h"

#include "server/domain/pkce.h"

namespace server::oauth {

CheckResult checkPkce(AuthorizationRequest &request)
{
    const QByteArray challenge = request.parameters.value("code_challenge");
    const QByteArray method = request.parameters.value("code_challenge_method");
    if (challenge.isEmpty() && method.isEmpty()) {
        const bool required = request.client->client.isPublic()
                              || request.client->policy().pkce == domain::PkceRule::Required;
        if (required)
            return makeError(ErrorCode::InvalidRequest, "code_challenge is required");
        return std::nullopt;
    }
    if (method != "S256")
        return makeError(ErrorCode::InvalidRequest, "code_challenge_method must be S256");
    if (!domain::isCodeChallenge(challenge))
        return makeError(ErrorCode::InvalidRequest, "code_challenge is malformed");
    request.codeChallenge = challenge;
    return std::nullopt;
}

} // namespace server::oauth
