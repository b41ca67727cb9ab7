// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-01, D-16, D-17, A-36.
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"
#include "server/webapi/rest/restapi.h"

namespace server::http::routes {

/// The REST API that Rest API clients' tokens open, behind the gate. One object for each worker; it
/// must outlive the router.
class RestRoutes
{
public:
    RestRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies);
    void addTo(Router &router);

private:
    void answer(const Exchange &exchange);
    oauth::Engine &m_engine;
    webapi::rest::RestApi m_api;
};

} // namespace server::http::routes
