// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 10: the key whose proof must come with the code.
#include "server/base/base64url.h"
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkDpopKey(AuthorizationRequest &request)
{
    constexpr qsizetype thumbprintBytes = 32;
    const QByteArray key = request.parameters.value("dpop_jkt");
    if (key.isEmpty())
        return std::nullopt;
    const auto bytes = base::fromBase64Url(key);
    if (!bytes || bytes->size() != thumbprintBytes)
        return makeError(ErrorCode::InvalidRequest, "dpop_jkt is not a SHA-256 thumbprint");
    request.dpopKey = key;
    return std::nullopt;
}

} // namespace server::oauth
