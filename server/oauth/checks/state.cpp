// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1 and appendix A.5; requirements B-23.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkState(AuthorizationRequest &request)
{
    constexpr qsizetype maximumBytes = 2048;
    if (request.parameters.isDuplicated("state"))
        return makeError(ErrorCode::InvalidRequest, "state was sent twice");
    const QByteArray state = request.parameters.value("state");
    if (state.size() > maximumBytes)
        return makeError(ErrorCode::InvalidRequest, "state is longer than 2048 bytes");
    request.state = state;
    return std::nullopt;
}

} // namespace server::oauth
