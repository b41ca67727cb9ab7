// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-03 to C-08, C-15 to C-17.
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"
#include "server/webapi/constellio/webservices.h"

namespace server::http::routes {

/// The web services by which applications are managed, and REST API v2, which applications' tokens
/// open. One object for each worker; it must outlive the router.
class ConstellioRoutes
{
public:
    ConstellioRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies);
    void addTo(Router &router);

private:
    /// A web service that a legacy token opens; its parameters stand in the query.
    using Service = void (webapi::constellio::WebServices::*)(
        const webapi::constellio::LegacyCall &, const webapi::Query &, webapi::Reply);
    [[nodiscard]] Handler service(Service call);
    void revoke(const Exchange &exchange);
    void generateToken(const Exchange &exchange);
    void generateAdmitted(const Exchange &exchange, const webapi::Query &query);
    /// A read of REST API v2, once the access token is found good.
    using Read = std::function<webapi::Answer(const Exchange &, const webapi::Query &)>;
    [[nodiscard]] Route guarded(const QHash<QByteArray, Read> &reads);
    void answer(const Exchange &exchange, const Read &read);
    void addReads(Router &router);

    oauth::Engine &m_engine;
    webapi::constellio::WebServices m_services;
};

} // namespace server::http::routes
