// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1.1 and 4.1.2.1, RFC 9700 section 2.1.2: the code and nothing else.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkResponseType(AuthorizationRequest &request)
{
    const QByteArray type = request.parameters.value("response_type");
    if (type.isEmpty())
        return makeError(ErrorCode::InvalidRequest, "response_type is missing");
    if (type != "code")
        return makeError(ErrorCode::UnsupportedResponseType, "response_type must be code");
    return std::nullopt;
}

} // namespace server::oauth
