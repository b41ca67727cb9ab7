// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01 to FA-08.
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"

namespace server::http::routes {

/// What proxies ask, and what they hand on from protected hosts. Only the headers of a listed proxy
/// say which request it is about: the front drops everybody else's. `engine` must outlive the
/// router.
void addForwardAuthRoutes(Router &router, oauth::Engine &engine);

} // namespace server::http::routes
