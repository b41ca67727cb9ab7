// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9101 sections 4, 5, 6.3 and 10.8, OpenID Connect Core section 6.1, RFC 9126 section 3.
#pragma once

#include "server/crypto/jws.h"
#include "server/oauth/checks/checks.h"

namespace server::oauth {

/// What the parameters around a request object count for.
enum class Around {
    Filled,  ///< they stand where the object has none of the name (OpenID Connect Core)
    Dropped, ///< everything has to be in the object (RFC 9126)
};

/// Puts the claims of a request object whose signature was verified into the request's parameters:
/// what stands inside wins. Or says why the object is refused.
[[nodiscard]] CheckResult takeRequestObject(AuthorizationRequest &request,
                                            const crypto::ParsedJws &object, Around around);

} // namespace server::oauth
