// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1.
#pragma once

#include "server/oauth/checks/checks.h"

namespace server::oauth {

/// Where a request enters the checks. Around a request object stands what has to hold before the
/// object itself is read. A resumed request was checked when it was pushed, or before the person
/// signed in or decided, and is checked again since the catalog may have changed meanwhile.
enum class CheckedAt { Authorization, Push, AroundObject, Resumption };

/// The error of a request, with `mayRedirect` as far as the request got: it is set here and nowhere
/// else.
[[nodiscard]] OAuthError refusalOf(const AuthorizationRequest &request, OAuthError error);

/// Runs the checks of one column in order and stops at the first refusal.
[[nodiscard]] CheckResult runChecks(CheckedAt where, AuthorizationRequest &request);

} // namespace server::oauth
