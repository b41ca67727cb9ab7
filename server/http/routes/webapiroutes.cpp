// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-40, B-42, B-50 to B-55; security FA-09, FA-12.
#include "server/http/routes/webapiroutes.h"

#include "server/http/routes/form.h"
#include "server/http/routes/resourceanswer.h"
#include "server/oauth/resource/resourcegate.h"
#include "server/service/apitokens.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using webapi::Answer;
using webapi::apps::AppAddress;
using webapi::apps::Caller;
using webapi::apps::failureAnswer;

const QByteArray appFolder = "/pub/v1/app/"_ba;
const QByteArray userList = "/pub/v1/user/list"_ba;
const QByteArray scope = "api"_ba;
const QByteArrayList reading{"GET"_ba, "HEAD"_ba, "POST"_ba};
const QByteArrayList writing{"POST"_ba};

/// The members of a list's request: in the body, or for GET without one in the address.
base::Result<QJsonObject> listRequest(const Request &request)
{
    if (request.method != "GET" || !request.body.isEmpty())
        return webapi::apps::objectIn(request.body);
    const auto query = queryOf(request);
    if (!query || !query->duplicate().isEmpty())
        return base::failure(base::Error::Kind::InvalidInput, u"the query is not valid"_s);
    return webapi::apps::bodyOfQuery(query->all());
}

} // namespace

WebApiRoutes::WebApiRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies)
    : m_engine(engine)
    , m_api(dependencies)
    , m_recorder(dependencies.recorder)
{
}

WebApiRoutes::Operation WebApiRoutes::peopleOperation(const Exchange &exchange)
{
    return {reading, [this, &exchange](const Caller &, const webapi::Reply &reply) {
                const auto request = listRequest(exchange.request);
                reply(request ? m_api.people(*request) : failureAnswer(request.error()));
            }};
}

WebApiRoutes::Operation WebApiRoutes::appOperation(const Exchange &exchange)
{
    const QByteArrayList segments = exchange.path.mid(appFolder.size()).split('/');
    const AppAddress address{QString::fromUtf8(segments.value(0)),
                             QString::fromUtf8(segments.value(1))};
    if (segments.size() == 4)
        return itemOperation(exchange, address, QString::fromUtf8(segments.at(2)), segments.at(3));
    if (segments.size() != 3)
        return {};
    if (segments.at(2) == "create")
        return {writing, [=, this, &exchange](const Caller &caller, const webapi::Reply &reply) {
                    m_api.createItem(caller, address, exchange.request.body, reply);
                }};
    if (segments.at(2) != "list")
        return {};
    return {reading, [=, this, &exchange](const Caller &caller, const webapi::Reply &reply) {
                const auto request = listRequest(exchange.request);
                reply(request ? m_api.items(caller, address, *request)
                              : failureAnswer(request.error()));
            }};
}

WebApiRoutes::Operation WebApiRoutes::itemOperation(const Exchange &exchange,
                                                    const AppAddress &address, const QString &id,
                                                    const QByteArray &act)
{
    if (act == "get")
        return {reading, [=, this](const Caller &caller, const webapi::Reply &reply) {
                    reply(m_api.item(caller, address, id));
                }};
    if (act == "update")
        return {writing, [=, this, &exchange](const Caller &caller, const webapi::Reply &reply) {
                    m_api.updateItem(caller, address, id, exchange.request.body, reply);
                }};
    if (act == "set-status")
        return {writing, [=, this, &exchange](const Caller &caller, const webapi::Reply &reply) {
                    m_api.setItemStatus(caller, address, id, exchange.request.body, reply);
                }};
    return {};
}

bool WebApiRoutes::reachesTheGate(const Exchange &exchange, const Operation &operation)
{
    const auto refuse = [&exchange](int status, const QString &text) {
        exchange.reply->send(toResponse(failureAnswer(status, text)));
        return false;
    };
    if (operation.methods.isEmpty())
        return refuse(404, u"there is no such address"_s);
    if (!operation.methods.contains(exchange.request.method)) {
        Answer answer = failureAnswer(405, u"this method is not allowed here"_s);
        answer.allow = operation.methods.join(", ");
        exchange.reply->send(toResponse(answer));
        return false;
    }
    if (exchange.catalog->config.issuer.isEmpty())
        return refuse(503, u"the server has no link yet"_s);
    if (exchange.request.count("authorization"_ba) > 1)
        return refuse(400, u"two Authorization headers"_s);
    return true;
}

base::Result<std::optional<Caller>> WebApiRoutes::byApiToken(const Exchange &exchange)
{
    const auto shown = oauth::tokenInHeader(exchange.meta.authorization);
    if (!shown || shown->scheme != oauth::TokenScheme::Bearer
        || !shown->text.startsWith(service::apiTokenPrefix()))
        return std::nullopt;
    return m_api.bearerOf(base::Secret(shown->text), exchange.meta.peerAddress, exchange.meta.now,
                          exchange.catalog);
}

void WebApiRoutes::answer(const Exchange &exchange, const Operation &operation)
{
    if (!reachesTheGate(exchange, operation))
        return;
    const auto caller = byApiToken(exchange);
    if (!caller)
        return exchange.reply->send(toResponse(failureAnswer(caller.error())));
    if (*caller)
        return operation.call(**caller, answerTo(exchange));
    const auto admitted = m_engine.resourceGate().admit(exchange.meta, scope, *exchange.catalog,
                                                        domain::OwnApi::WebApi);
    if (!admitted) {
        const QString text = QString::fromLatin1(admitted.error().publicText);
        return exchange.reply->send(refusedAtGate(exchange, admitted.error(), [&text](int status) {
            return failureAnswer(status, text);
        }));
    }
    // FA-12: a client that acts for itself has no rights here, and there is nobody to be an author.
    const auto &state = admitted->token.state;
    if (!state)
        return exchange.reply->send(
            toResponse(failureAnswer(403, u"the token stands for no person"_s)));
    m_recorder.used(store::GrantUse{state->grant.id, exchange.meta.now});
    const Caller person{state->user, exchange.meta.peerAddress, exchange.meta.now,
                        exchange.catalog};
    operation.call(person, [reply = exchange.reply, nonce = admitted->nonce](const Answer &answer) {
        Response response = toResponse(answer);
        if (!nonce.isEmpty())
            response.addHeader("DPoP-Nonce"_ba, nonce);
        reply->send(std::move(response));
    });
}

void WebApiRoutes::addTo(Router &router)
{
    const auto route = [](const Handler &handler) {
        return Route{
            Audience::Machine, Sharing::AnyOrigin, {{"GET"_ba, handler}, {"POST"_ba, handler}}};
    };
    router.addFolder(appFolder, route([this](const Exchange &exchange) {
                         answer(exchange, appOperation(exchange));
                     }));
    router.add(userList, route([this](const Exchange &exchange) {
                   answer(exchange, peopleOperation(exchange));
               }));
}

} // namespace server::http::routes
