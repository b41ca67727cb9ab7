// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1: parameters must not be included more than once.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkDuplicates(AuthorizationRequest &request)
{
    if (request.parameters.duplicate().isEmpty())
        return std::nullopt;
    return makeError(ErrorCode::InvalidRequest, "a parameter was sent twice",
                     QString::fromUtf8(request.parameters.duplicate().left(64)));
}

} // namespace server::oauth
