// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1.2.4, RFC 9700 sections 2.1 and 4.1.3, OpenID Connect Core section 3.1.2.1.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkRedirectUri(AuthorizationRequest &request)
{
    const auto refused = [](QByteArray text) {
        auto error = makeError(ErrorCode::InvalidRequest, std::move(text));
        error.redirectUriFault = true;
        return error;
    };
    const QByteArray received = request.parameters.value("redirect_uri");
    if (received.isEmpty())
        return refused("redirect_uri is missing");
    if (request.parameters.isDuplicated("redirect_uri"))
        return refused("redirect_uri was sent twice");
    const auto &client = request.client->client;
    for (const auto &registered : client.redirectUris) {
        if (registered.matches(received, client.metadata.applicationType)) {
            request.registeredUri = registered;
            request.redirectUri = received;
            return std::nullopt;
        }
    }
    return refused("redirect_uri is not registered for this client");
}

} // namespace server::oauth
