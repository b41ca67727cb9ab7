// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1.2.4 and 4.1.2.1; requirements B-26, B-43.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkClientMayAuthorize(AuthorizationRequest &request)
{
    const QByteArray clientId = request.parameters.value("client_id");
    if (clientId.isEmpty() || request.parameters.isDuplicated("client_id"))
        return makeError(ErrorCode::InvalidRequest, "client_id is missing or was sent twice");
    const auto client = request.catalog->client(clientId);
    if (!client || !client->isUsable(request.now)) {
        return makeError(ErrorCode::InvalidClient,
                         "the service is not known here or is switched off",
                         client ? QStringLiteral("client is off or expired")
                                : QStringLiteral("client_id is not registered"));
    }
    if (!client->policy().allows(domain::GrantType::AuthorizationCode)) {
        return makeError(ErrorCode::UnauthorizedClient,
                         "the client may not use the authorization code",
                         QStringLiteral("the template does not allow authorization_code"));
    }
    request.client = client;
    return std::nullopt;
}

} // namespace server::oauth
