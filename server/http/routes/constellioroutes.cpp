// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-03 to C-08, C-15 to C-17.
#include "server/http/routes/constellioroutes.h"

#include "server/http/routes/form.h"
#include "server/http/routes/resourceanswer.h"
#include "server/oauth/interaction/passwordcheck.h"
#include "server/oauth/resource/resourcegate.h"
#include "server/webapi/constellio/answers.h"
#include "server/webapi/constellio/collections.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using webapi::constellio::Collections;
using webapi::constellio::LegacyCall;
using webapi::constellio::refused;
using webapi::constellio::WebServices;
using Kind = oauth::PasswordCheck::Verdict::Kind;

const QByteArray folders = "/rest/v2/folders/"_ba;
const QByteArray documents = "/rest/v2/documents/"_ba;

LegacyCall callOf(const Exchange &exchange)
{
    return {exchange.meta.authorization, exchange.meta.peerAddress, exchange.meta.incident,
            exchange.meta.now};
}

/// The parameters of the query, or an answer has been given.
std::optional<webapi::Query> queryIn(const Exchange &exchange)
{
    const auto parameters = queryOf(exchange.request);
    const bool valid = parameters && parameters->duplicate().isEmpty()
                       && exchange.request.count("authorization"_ba) <= 1;
    if (valid)
        return parameters->all();
    exchange.reply->send(toResponse(refused(400, u"The request is not valid."_s)));
    return std::nullopt;
}

webapi::Answer inOwnForm(int status)
{
    switch (status) {
    case 401:
        return refused(status, u"A live access token of an application is needed."_s);
    case 403:
        return refused(status, u"The access token does not reach this far."_s);
    case 503:
        return refused(status, u"The server cannot do this just now."_s);
    default:
        return refused(status, u"The request is not valid."_s);
    }
}

/// What stands in the query, else in headers of the same names.
webapi::Query signInOf(const Exchange &exchange, webapi::Query query)
{
    for (const QByteArray &name : {"username"_ba, "password"_ba, "duration"_ba, "asUser"_ba}) {
        const QByteArray header = exchange.request.header(name.toLower());
        if (!query.contains(name) && !header.isEmpty())
            query.insert(name, header);
    }
    return query;
}

webapi::Answer answerTo(const oauth::PasswordCheck::Verdict &verdict)
{
    if (verdict.kind == Kind::Wrong)
        return refused(401, u"The user name or the password is not valid."_s);
    auto answer = refused(verdict.kind == Kind::Busy ? 503 : 429, u"Please try again later."_s);
    answer.retryAfterSeconds = std::max(verdict.retryAfterSeconds, 1);
    return answer;
}

Handler methodRefusal(const QByteArray &allowed)
{
    return [allowed](const Exchange &exchange) {
        auto answer = refused(405, u"This method is not allowed here."_s);
        answer.allow = allowed;
        exchange.reply->send(toResponse(answer));
    };
}

/// Methods without a handler are refused in the form of these services.
Route completed(Route route)
{
    route.otherMethods = methodRefusal(route.allowedMethods());
    return route;
}

Route machineRoute(QHash<QByteArray, Handler> handlers, HeadRequests head = HeadRequests::LikeGet)
{
    return completed({Audience::Machine, Sharing::SameOrigin, std::move(handlers), {}, head});
}

} // namespace

ConstellioRoutes::ConstellioRoutes(oauth::Engine &engine, const webapi::Dependencies &dependencies)
    : m_engine(engine)
    , m_services(dependencies)
{
}

Handler ConstellioRoutes::service(Service call)
{
    return [this, call](const Exchange &exchange) {
        if (const auto query = queryIn(exchange))
            (m_services.*call)(callOf(exchange), *query, routes::answerTo(exchange));
    };
}

void ConstellioRoutes::revoke(const Exchange &exchange)
{
    auto query = queryIn(exchange);
    if (!query)
        return;
    // Requirements A-25: what stands in a form stays out of other people's logs.
    if (!query->contains("refreshToken"_ba) && isForm(exchange.request)) {
        if (const auto form = formOf(exchange.request); form && form->duplicate().isEmpty())
            *query = form->all();
    }
    m_services.revokeRefreshToken(callOf(exchange), exchange.catalog, *query,
                                  routes::answerTo(exchange));
}

void ConstellioRoutes::generateToken(const Exchange &exchange)
{
    if (!exchange.catalog->config.doors.generateToken)
        return exchange.reply->send(toResponse(refused(404, u"There is nothing here."_s)));
    auto query = queryIn(exchange);
    if (!query)
        return;
    const auto wish = signInOf(exchange, std::move(*query));
    if (!domain::parseLegacyDuration(QString::fromUtf8(wish.value("duration"_ba)))) {
        return exchange.reply->send(
            toResponse(refused(400, u"duration is missing or not valid."_s)));
    }
    generateAdmitted(exchange, wish);
}

void ConstellioRoutes::generateAdmitted(const Exchange &exchange, const webapi::Query &query)
{
    m_engine.passwords().check(
        {query.value("username"_ba).trimmed(), base::Secret(query.value("password"_ba)), {}},
        exchange.meta,
        [this, exchange, query](const base::Result<oauth::PasswordCheck::Verdict> &verdict) {
            const auto reply = routes::answerTo(exchange);
            if (!verdict)
                return reply(webapi::constellio::refusedFor(verdict.error()));
            // A one-time password opens the page that replaces it and nothing else.
            if (verdict->kind == Kind::Right && verdict->user->mustChangePassword)
                return reply(answerTo(oauth::PasswordCheck::Verdict{}));
            if (verdict->kind != Kind::Right)
                return reply(answerTo(*verdict));
            m_services.generateToken(callOf(exchange), *verdict->user, query, reply);
        });
}

void ConstellioRoutes::answer(const Exchange &exchange, const Read &read)
{
    if (exchange.catalog->config.issuer.isEmpty())
        return exchange.reply->send(toResponse(inOwnForm(503)));
    const auto query = queryIn(exchange);
    if (!query)
        return;
    const auto call = m_engine.resourceGate().admit(exchange.meta, "api"_ba, *exchange.catalog,
                                                    domain::OwnApi::RestV2);
    if (!call)
        return exchange.reply->send(refusedAtGate(exchange, call.error(), inOwnForm));
    if (!call->token.state)
        return exchange.reply->send(toResponse(inOwnForm(403)));
    Response response = toResponse(read(exchange, *query));
    if (!call->nonce.isEmpty())
        response.addHeader("DPoP-Nonce"_ba, call->nonce);
    exchange.reply->send(std::move(response));
}

Route ConstellioRoutes::guarded(const QHash<QByteArray, Read> &reads)
{
    QHash<QByteArray, Handler> handlers;
    for (auto it = reads.constBegin(); it != reads.constEnd(); ++it) {
        handlers.insert(it.key(),
                        [this, read = *it](const Exchange &exchange) { answer(exchange, read); });
    }
    return machineRoute(std::move(handlers));
}

void ConstellioRoutes::addReads(Router &router)
{
    router.add("/rest/v2/collections"_ba,
               guarded({{"GET"_ba, [](const Exchange &exchange, const webapi::Query &) {
                             return Collections(*exchange.catalog).collections();
                         }}}));
    router.add(
        "/rest/v2/records"_ba,
        guarded({{"GET"_ba,
                  [](const Exchange &exchange, const webapi::Query &query) {
                      return Collections(*exchange.catalog).records(query);
                  }},
                 {"POST"_ba, [](const Exchange &exchange, const webapi::Query &) {
                      return exchange.request.body.isEmpty() || isJson(exchange.request)
                                 ? Collections(*exchange.catalog).records(exchange.request.body)
                                 : refused(415, u"The body must be application/json."_s);
                  }}}));
    router.addFolder(folders,
                     guarded({{"GET"_ba, [](const Exchange &exchange, const webapi::Query &) {
                                   return Collections(*exchange.catalog)
                                       .folder(segmentsBelow(folders, exchange.path).join('/'));
                               }}}));
    router.addFolder(documents,
                     guarded({{"GET"_ba, [](const Exchange &exchange, const webapi::Query &) {
                                   return Collections(*exchange.catalog)
                                       .document(segmentsBelow(documents, exchange.path).join('/'));
                               }}}));
    router.add("/rest/v2/health"_ba, machineRoute({{"GET"_ba, [](const Exchange &exchange) {
                                                        exchange.reply->send(toResponse({204, {}}));
                                                    }}}));
}

void ConstellioRoutes::addTo(Router &router)
{
    router.add("/oauth/v2/credentials"_ba,
               machineRoute({{"POST"_ba, service(&WebServices::addApplication)},
                             {"DELETE"_ba, service(&WebServices::removeApplication)}}));
    router.add("/oauth/v2/revoke"_ba,
               machineRoute({{"POST"_ba, [this](const Exchange &exchange) { revoke(exchange); }}}));
    router.add(
        "/generateToken"_ba,
        machineRoute({{"GET"_ba, [this](const Exchange &exchange) { generateToken(exchange); }}},
                     HeadRequests::Refused));
    addReads(router);
}

} // namespace server::http::routes
