// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 3.1.2.6, 6.1, 6.2 and 7.2.1: what is not read is refused, never
// ignored.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkRequestObject(AuthorizationRequest &request)
{
    if (request.parameters.contains("request"))
        return makeError(ErrorCode::RequestNotSupported, "request objects are not supported");
    if (request.parameters.contains("request_uri"))
        return makeError(ErrorCode::RequestUriNotSupported, "request_uri is not supported");
    if (request.parameters.contains("registration"))
        return makeError(ErrorCode::RegistrationNotSupported, "registration is not supported");
    return std::nullopt;
}

} // namespace server::oauth
