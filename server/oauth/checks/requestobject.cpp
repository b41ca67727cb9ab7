// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 3.1.2.6, 6.1, 6.2 and 7.2.1, RFC 9101 sections 5 and 10.5: what is
// not read is refused, never ignored.
#include "server/oauth/checks/checks.h"

#include "server/domain/clientkeys.h"

namespace server::oauth {

CheckResult checkRequestObject(AuthorizationRequest &request)
{
    // An object that was read and verified is gone from the parameters by now.
    if (request.parameters.contains("request"))
        return makeError(ErrorCode::RequestNotSupported, "the request object was not read");
    if (request.parameters.contains("request_uri"))
        return makeError(ErrorCode::RequestUriNotSupported, "request_uri is not supported");
    if (request.parameters.contains("registration"))
        return makeError(ErrorCode::RegistrationNotSupported, "registration is not supported");
    const bool mustBeSigned = domain::clientKeys(request.client->client.metadata).signsRequests;
    if (mustBeSigned && !request.isSigned) {
        return makeError(ErrorCode::InvalidRequest, "this client must sign its requests",
                         QStringLiteral("the client sets require_signed_request_object"));
    }
    return std::nullopt;
}

} // namespace server::oauth
