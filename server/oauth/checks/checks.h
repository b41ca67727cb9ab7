// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1.
#pragma once

#include "server/oauth/checks/authorizationrequest.h"

namespace server::oauth {

/// Nothing, or why the request is refused. A check is a pure function of the request; what it finds
/// out it writes into the request. Each stands in a file of its own name.
using CheckResult = std::optional<OAuthError>;

[[nodiscard]] CheckResult checkClientMayAuthorize(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkOutsideRedirectUri(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkRedirectUri(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkResponseMode(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkState(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkDuplicates(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkSizes(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkRequestObject(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkTemplateDemands(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkResponseType(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkScope(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkPkce(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkDpopKey(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkNonce(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkPrompt(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkMaxAge(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkIdTokenHint(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkClaims(AuthorizationRequest &request);
[[nodiscard]] CheckResult checkLoginHint(AuthorizationRequest &request);

} // namespace server::oauth
