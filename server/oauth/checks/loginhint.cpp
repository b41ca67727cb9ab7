// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1: a hint may help and never causes an error.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkLoginHint(AuthorizationRequest &request)
{
    request.loginHint = QString::fromUtf8(request.parameters.value("login_hint")).left(256);
    return std::nullopt;
}

} // namespace server::oauth
