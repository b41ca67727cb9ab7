// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"

namespace server::http::routes {

/// Client registration (RFC 7591) and the address of each registered client below it (RFC 7592).
void addRegistrationRoutes(Router &router, oauth::Engine &engine);

} // namespace server::http::routes
