// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.2, RFC 7662, RFC 7009, RFC 7517, RFC 8414, OpenID Connect Core section 5.3.
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"

namespace server::http::routes {

/// The endpoints that programs call: bytes to parameters, answer to JSON. `engine` must outlive the
/// router.
void addMachineRoutes(Router &router, oauth::Engine &engine);

} // namespace server::http::routes
