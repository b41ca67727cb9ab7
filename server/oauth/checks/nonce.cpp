// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1: passed through unchanged; optional for the code.
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkNonce(AuthorizationRequest &request)
{
    request.nonce = request.parameters.value("nonce");
    return std::nullopt;
}

} // namespace server::oauth
