// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/routes/router.h"

namespace server::http::routes {

/// /health/live: the process answers. /health/ready: a change would be kept, too; else 503.
void addHealthRoutes(Router &router, std::function<bool()> isWritable);

} // namespace server::http::routes
