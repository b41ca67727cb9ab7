// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1.
#pragma once

#include "server/oauth/checks/checks.h"

namespace server::oauth {

/// Where a request enters the checks. A resumed one was checked before the person signed in or
/// decided, and is checked again since the catalog may have changed meanwhile.
enum class CheckedAt { Authorization, Resumption };

/// Runs the checks of one column in order and stops at the first refusal. `mayRedirect` of the
/// error is set here and nowhere else.
[[nodiscard]] CheckResult runChecks(CheckedAt where, AuthorizationRequest &request);

} // namespace server::oauth
