// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/machineroutes.h"

#include "server/http/errortable.h"
#include "server/http/routes/form.h"
#include "server/oauth/paths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using oauth::ErrorCode;
using Credentials = server::http::Credentials;

/// A form sent to an endpoint that authenticates its caller.
using FormCall =
    std::function<void(const oauth::Parameters &, const oauth::RequestMeta &, oauth::ApiReply)>;

void refuse(const Exchange &exchange, oauth::OAuthError error)
{
    exchange.reply->send(apiResponse(std::move(error)));
}

oauth::ApiReply answerTo(const Exchange &exchange)
{
    return [reply = exchange.reply](const oauth::ApiAnswer &answer) {
        reply->send(apiResponse(answer));
    };
}

Handler formHandler(FormCall call)
{
    return [call = std::move(call)](Exchange exchange) {
        // What stands in an address ends up in logs and histories.
        if (!exchange.request.query.isEmpty()) {
            return refuse(exchange, oauth::makeError(ErrorCode::InvalidRequest,
                                                     "parameters belong in the body", {}));
        }
        if (exchange.request.count("authorization"_ba) > 1) {
            return refuse(exchange, oauth::makeError(ErrorCode::InvalidRequest,
                                                     "two Authorization headers", {}));
        }
        const auto form = formOf(exchange.request);
        if (!form)
            return refuse(exchange, form.error());
        call(*form, exchange.meta, answerTo(exchange));
    };
}

Handler tokenHandler(oauth::Engine &engine)
{
    return formHandler([&engine](const auto &form, const auto &meta, auto reply) {
        engine.token(form, meta, std::move(reply));
    });
}

/// FAPI 1.0 Baseline section 6.2.1: what a client sent to find its request in
/// both logs comes back as it was, or not at all.
QByteArray interactionIdOf(const Request &request)
{
    constexpr qsizetype longest = 64;
    const QByteArray id = request.header("x-fapi-interaction-id"_ba);
    const bool plain = id.size() <= longest && std::all_of(id.cbegin(), id.cend(), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
                                  || (c >= 'A' && c <= 'Z') || c == '-';
                       });
    return plain ? id : QByteArray();
}

oauth::ApiReply resourceAnswerTo(const Exchange &exchange, Credentials credentials)
{
    return [reply = exchange.reply, credentials,
            id = interactionIdOf(exchange.request)](const oauth::ApiAnswer &answer) {
        Response response = apiResponse(answer, credentials);
        if (!id.isEmpty())
            response.addHeader("x-fapi-interaction-id"_ba, id);
        reply->send(std::move(response));
    };
}

void userinfo(oauth::Engine &engine, const Exchange &exchange)
{
    if (exchange.request.count("authorization"_ba) > 1) {
        auto error = oauth::makeError(ErrorCode::InvalidRequest, "two Authorization headers", {});
        error.challenge = "Bearer"_ba;
        return refuse(exchange, std::move(error));
    }
    oauth::Parameters parameters;
    if (!exchange.request.body.isEmpty()) {
        auto form = formOf(exchange.request);
        if (!form)
            return refuse(exchange, form.error());
        parameters = std::move(*form);
    }
    const bool shown =
        !exchange.meta.authorization.isEmpty() || parameters.contains("access_token"_ba);
    engine.userinfo(parameters, exchange.meta,
                    resourceAnswerTo(exchange, shown ? Credentials::Shown : Credentials::None));
}

Handler documentHandler(std::function<oauth::ApiAnswer()> document)
{
    return [document = std::move(document)](const Exchange &exchange) {
        exchange.reply->send(apiResponse(document()));
    };
}

Route machineRoute(Sharing sharing, QHash<QByteArray, Handler> handlers)
{
    return {Audience::Machine, sharing, std::move(handlers)};
}

} // namespace

void addMachineRoutes(Router &router, oauth::Engine &engine)
{
    namespace paths = oauth::paths;
    const auto shared = Sharing::AnyOrigin;
    const auto closed = Sharing::SameOrigin;

    // One endpoint at the addresses of three platforms: what a client may do stands in its
    // template.
    for (const QByteArray &path : {paths::token, "/oauth/token"_ba, "/oauth/v2/token"_ba})
        router.add(path, machineRoute(shared, {{"POST"_ba, tokenHandler(engine)}}));

    router.add(paths::pushedAuthorization,
               machineRoute(
                   closed, {{"POST"_ba,
                             formHandler([&engine](const auto &form, const auto &meta, auto reply) {
                                 engine.pushAuthorization(form, meta, std::move(reply));
                             })}}));

    const Handler userinfoHandler = [&engine](const Exchange &exchange) {
        userinfo(engine, exchange);
    };
    router.add(paths::userinfo,
               machineRoute(shared, {{"GET"_ba, userinfoHandler}, {"POST"_ba, userinfoHandler}}));
    router.add(paths::introspection,
               machineRoute(
                   closed, {{"POST"_ba,
                             formHandler([&engine](const auto &form, const auto &meta, auto reply) {
                                 engine.introspection(form, meta, std::move(reply));
                             })}}));
    router.add(paths::revocation,
               machineRoute(
                   closed, {{"POST"_ba,
                             formHandler([&engine](const auto &form, const auto &meta, auto reply) {
                                 engine.revocation(form, meta, std::move(reply));
                             })}}));

    router.add(paths::deviceAuthorization,
               machineRoute(
                   shared, {{"POST"_ba,
                             formHandler([&engine](const auto &form, const auto &meta, auto reply) {
                                 engine.deviceAuthorization(form, meta, std::move(reply));
                             })}}));

    const auto keySet = documentHandler([&engine] { return engine.keySet(); });
    const auto discovery = documentHandler([&engine] { return engine.discovery(); });
    router.add(paths::keySet, machineRoute(shared, {{"GET"_ba, keySet}}));
    for (const QByteArray &path :
         {"/.well-known/openid-configuration"_ba, "/.well-known/oauth-authorization-server"_ba})
        router.add(path, machineRoute(shared, {{"GET"_ba, discovery}}));
}

} // namespace server::http::routes
