// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3.1, RFC 7592 section 2.
#include "server/http/routes/registrationroutes.h"

#include "server/http/errortable.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using oauth::ErrorCode;

bool isJson(const Request &request)
{
    return request.count("content-type"_ba) == 1
           && request.header("content-type"_ba).split(';').first().trimmed().toLower()
                  == "application/json";
}

/// What is wrong with the request itself, before anything in it is looked at.
std::optional<oauth::OAuthError> faultOf(const Request &request)
{
    // What stands in an address ends up in logs and histories.
    if (!request.query.isEmpty())
        return oauth::makeError(ErrorCode::InvalidRequest, "there are no parameters here");
    if (request.count("authorization"_ba) > 1)
        return oauth::makeError(ErrorCode::InvalidRequest, "two Authorization headers");
    const bool bringsMetadata = request.method == "POST" || request.method == "PUT";
    if (bringsMetadata && !isJson(request))
        return oauth::makeError(ErrorCode::InvalidRequest, "the body must be application/json");
    return {};
}

using Call = std::function<void(const Exchange &, oauth::ApiReply)>;

Handler checked(Call call)
{
    return [call = std::move(call)](const Exchange &exchange) {
        if (const auto fault = faultOf(exchange.request))
            return exchange.reply->send(apiResponse(*fault));
        call(exchange, [reply = exchange.reply](const oauth::ApiAnswer &answer) {
            reply->send(apiResponse(answer));
        });
    };
}

} // namespace

void addRegistrationRoutes(Router &router, oauth::Engine &engine)
{
    const QByteArray folder = oauth::paths::registration + '/';
    const auto route = [](QHash<QByteArray, Handler> handlers) {
        return Route{Audience::Machine, Sharing::SameOrigin, std::move(handlers)};
    };
    const auto idOf = [folder](const Exchange &exchange) {
        return exchange.path.mid(folder.size());
    };
    router.add(oauth::paths::registration,
               route({{"POST"_ba, checked([&engine](const Exchange &exchange, auto reply) {
                           engine.registerClient(exchange.request.body, exchange.meta,
                                                 std::move(reply));
                       })}}));
    router.addFolder(
        folder, route({{"GET"_ba, checked([&engine, idOf](const Exchange &exchange, auto reply) {
                            engine.readClient(idOf(exchange), exchange.meta, std::move(reply));
                        })},
                       {"PUT"_ba, checked([&engine, idOf](const Exchange &exchange, auto reply) {
                            engine.replaceClient(idOf(exchange), exchange.request.body,
                                                 exchange.meta, std::move(reply));
                        })},
                       {"DELETE"_ba, checked([&engine, idOf](const Exchange &exchange, auto reply) {
                            engine.deleteClient(idOf(exchange), exchange.meta, std::move(reply));
                        })}}));
}

} // namespace server::http::routes
