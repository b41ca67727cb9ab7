// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkMaxAge(AuthorizationRequest &request)
{
    const QByteArray text = request.parameters.value("max_age");
    if (text.isEmpty()) {
        // Dynamic Client Registration section 2: what the client registered, unless it says else.
        const QJsonValue usual =
            request.client->client.metadata.other.value(QStringLiteral("default_max_age"));
        if (usual.isDouble() && usual.toDouble() >= 0)
            request.maxAge = base::Seconds(usual.toInteger());
        return std::nullopt;
    }
    bool isNumber = text.size() <= 10;
    for (const char c : text)
        isNumber = isNumber && c >= '0' && c <= '9';
    if (!isNumber)
        return makeError(ErrorCode::InvalidRequest, "max_age must be a number of seconds");
    request.maxAge = base::Seconds(text.toLongLong());
    return std::nullopt;
}

} // namespace server::oauth
