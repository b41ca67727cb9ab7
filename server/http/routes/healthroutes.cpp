// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/healthroutes.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

void answer(const Exchange &exchange, int status, const QByteArray &text)
{
    Response response;
    response.status = status;
    response.contentType = "application/json"_ba;
    response.body = "{\"status\":\"" + text + "\"}";
    if (status == 503)
        response.addHeader("Retry-After"_ba, "5"_ba);
    exchange.reply->send(std::move(response));
}

} // namespace

void addHealthRoutes(Router &router, std::function<bool()> isWritable)
{
    const auto route = [](Handler handler) {
        return Route{Audience::Machine, Sharing::SameOrigin, {{"GET"_ba, std::move(handler)}}};
    };
    router.add("/health/live"_ba,
               route([](const Exchange &exchange) { answer(exchange, 200, "live"_ba); }));
    router.add("/health/ready"_ba,
               route([isWritable = std::move(isWritable)](const Exchange &exchange) {
                   const bool ready = isWritable();
                   answer(exchange, ready ? 200 : 503, ready ? "ready"_ba : "not_ready"_ba);
               }));
}

} // namespace server::http::routes
