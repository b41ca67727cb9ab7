// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-40, B-42, B-50 to B-55; security FA-09, FA-12.
#pragma once

#include "server/http/routes/router.h"
#include "server/oauth/engine.h"
#include "server/webapi/apps/appsapi.h"

namespace server::http::routes {

/// The Web API's addresses below /pub/v1: what is there, who may go in, and which call it is. Lives
/// as long as its router.
class WebApiRoutes
{
public:
    WebApiRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies);
    void addTo(Router &router);

private:
    using Call = std::function<void(const webapi::apps::Caller &, webapi::Reply)>;
    struct Operation
    {
        QByteArrayList methods; ///< none: there is no such address
        Call call;
    };
    void answer(const Exchange &exchange, const Operation &operation);
    /// Whoever shows a token that an administrator made; an access token is the gate's business.
    [[nodiscard]] base::Result<std::optional<webapi::apps::Caller>>
    byApiToken(const Exchange &exchange);
    [[nodiscard]] Operation appOperation(const Exchange &exchange);
    [[nodiscard]] Operation itemOperation(const Exchange &exchange,
                                          const webapi::apps::AppAddress &address,
                                          const QString &id, const QByteArray &act);
    [[nodiscard]] Operation peopleOperation(const Exchange &exchange);
    /// False: it has been refused.
    [[nodiscard]] static bool reachesTheGate(const Exchange &exchange, const Operation &operation);

    oauth::Engine &m_engine;
    webapi::apps::AppsApi m_api;
    service::Recorder &m_recorder;
};

} // namespace server::http::routes
