// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-01, D-16, D-17, A-36.
#include "server/http/routes/restroutes.h"

#include "server/http/routes/form.h"
#include "server/http/routes/resourceanswer.h"
#include "server/oauth/resource/resourcegate.h"
#include "server/webapi/rest/restanswers.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using webapi::rest::refused;
using webapi::rest::RestCall;

const QByteArray folder = "/rest/v1/"_ba;
const QByteArray scope = "api"_ba;

webapi::Answer inOwnForm(int status)
{
    switch (status) {
    case 401:
        return refused(status, u"a live access token of this API is needed"_s);
    case 403:
        return refused(status, u"the access token does not reach this far"_s);
    case 503:
        return refused(status, u"the server cannot do this just now"_s);
    default:
        return refused(status, u"the request is not valid"_s);
    }
}

RestCall callOf(const Exchange &exchange, const oauth::LiveAccessToken &token,
                const oauth::Parameters &query)
{
    const auto &user = token.state->user;
    RestCall call;
    call.catalog = exchange.catalog;
    call.user = user;
    call.claimedPermissions = token.permissions;
    call.actor = {user.administrator ? domain::Actor::Kind::Administrator
                                     : domain::Actor::Kind::Person,
                  user.id, user.code, exchange.meta.peerAddress};
    call.now = exchange.meta.now;
    call.method = exchange.request.method;
    call.path = segmentsBelow(folder, exchange.path);
    call.query = query.all();
    call.body = exchange.request.body;
    call.bodyIsJson = isJson(exchange.request);
    return call;
}

} // namespace

RestRoutes::RestRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies)
    : m_engine(engine)
    , m_api(dependencies)
{
}

void RestRoutes::answer(const Exchange &exchange)
{
    const auto send = [&exchange](const webapi::Answer &answer) {
        exchange.reply->send(toResponse(answer));
    };
    if (exchange.catalog->config.issuer.isEmpty())
        return send(inOwnForm(503));
    if (exchange.request.count("authorization"_ba) > 1)
        return send(refused(400, u"two Authorization headers"_s));
    const auto query = queryOf(exchange.request);
    if (!query || !query->duplicate().isEmpty())
        return send(refused(400, u"the query is not valid"_s));
    const auto call = m_engine.resourceGate().admit(exchange.meta, scope, *exchange.catalog,
                                                    domain::OwnApi::Rest);
    if (!call)
        return exchange.reply->send(refusedAtGate(exchange, call.error(), inOwnForm));
    if (!call->token.state) // its client acts for itself and has no account with permissions
        return send(inOwnForm(403));
    m_api.answer(callOf(exchange, call->token, *query),
                 [reply = exchange.reply, nonce = call->nonce](const webapi::Answer &answer) {
                     Response response = toResponse(answer);
                     if (!nonce.isEmpty())
                         response.addHeader("DPoP-Nonce"_ba, nonce);
                     reply->send(std::move(response));
                 });
}

void RestRoutes::addTo(Router &router)
{
    const Handler handler = [this](const Exchange &exchange) { answer(exchange); };
    // The API itself refuses other methods, in its own form.
    const auto route = [&handler](const QByteArrayList &methods) {
        Route made{Audience::Machine, Sharing::SameOrigin, {}, handler};
        for (const QByteArray &method : methods)
            made.handlers.insert(method, handler);
        return made;
    };
    const QByteArrayList reading{"GET"_ba};
    router.add(folder + "me", route(reading));
    router.add(folder + "users", route(reading));
    router.addFolder(folder + "users/", route(reading));
    router.add(folder + "units", route(reading));
    router.addFolder(folder + "units/", route(reading));
    router.add(folder + "permissions", route({"GET"_ba, "POST"_ba}));
    router.addFolder(folder + "permissions/", route({"GET"_ba, "PUT"_ba, "DELETE"_ba}));
    // Whoever is not let in learns nothing of what there is.
    router.addFolder(folder, route({"GET"_ba, "POST"_ba, "PUT"_ba, "DELETE"_ba}));
}

} // namespace server::http::routes
