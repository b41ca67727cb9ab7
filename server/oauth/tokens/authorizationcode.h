// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.2, RFC 7636 section 4.4.
#pragma once

#include "server/base/random.h"
#include "server/domain/grant.h"
#include "server/domain/session.h"
#include "server/oauth/checks/authorizationrequest.h"

namespace server::oauth {

struct NewAuthorizationCode
{
    base::Secret text;                ///< goes to the client
    domain::AuthorizationCode record; ///< goes to the store; `grant` and `session` may be set later
};

/// A code of 256 random bits, bound to everything that the request and the sign-in decided.
[[nodiscard]] base::Result<NewAuthorizationCode>
makeAuthorizationCode(const AuthorizationRequest &request, const domain::Session &session,
                      base::RandomSource &random);

} // namespace server::oauth
