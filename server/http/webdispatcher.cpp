// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/webdispatcher.h"

#include "server/http/errortable.h"
#include "server/http/incident.h"
#include "server/http/routes/browserroutes.h"
#include "server/http/routes/constellioroutes.h"
#include "server/http/routes/forwardauthroutes.h"
#include "server/http/routes/healthroutes.h"
#include "server/http/routes/machineroutes.h"
#include "server/http/routes/registrationroutes.h"
#include "server/http/routes/restroutes.h"
#include "server/http/routes/webapiroutes.h"
#include "server/http/securityheaders.h"

using namespace Qt::StringLiterals;

namespace server::http {

namespace {

using routes::Exchange;
using routes::Route;

constexpr qsizetype userAgentBytes = 256;

/// Folders of programs: what is missing there is told in JSON.
bool isMachinePath(const QByteArray &path)
{
    static const QByteArrayList folders{"/api/"_ba,  "/oauth/"_ba, "/.well-known/"_ba, "/pub/"_ba,
                                        "/rest/"_ba, "/admin/"_ba, "/health/"_ba};
    return std::any_of(folders.cbegin(), folders.cend(),
                       [&](const QByteArray &folder) { return path.startsWith(folder); });
}

Response jsonNotFound()
{
    Response response;
    response.status = 404;
    response.contentType = "application/json"_ba;
    response.body = R"({"error":"not_found"})"_ba;
    return response;
}

Response jsonMethodNotAllowed(const QByteArray &allowed)
{
    Response response = apiResponse(
        oauth::makeError(oauth::ErrorCode::MethodNotAllowed, "this method is not allowed here"));
    response.addHeader("Allow"_ba, allowed);
    return response;
}

/// Fetch section 4.8: what a script of another origin may send.
Response preflightAnswer(const QByteArray &allowed)
{
    Response response;
    response.status = 204;
    response.addHeader("Access-Control-Allow-Methods"_ba, allowed);
    response.addHeader("Access-Control-Allow-Headers"_ba, "Authorization, Content-Type, DPoP"_ba);
    response.addHeader("Access-Control-Max-Age"_ba, "7200"_ba);
    return response;
}

bool isPreflight(const Request &request)
{
    return request.method == "OPTIONS" && request.count("origin"_ba) == 1
           && request.count("access-control-request-method"_ba) == 1;
}

/// What the addresses of the listener that it came by are published under.
domain::Issuer baseOf(const Exchange &exchange)
{
    const auto &config = exchange.catalog->config;
    return exchange.request.mutual ? config.mtlsBase() : config.issuer;
}

} // namespace

class WebDispatcher::Private
{
public:
    explicit Private(const WebDependencies &dependencies)
        : clock(dependencies.clock)
        , random(dependencies.random)
        , catalog(dependencies.catalog)
        , browser(dependencies.engine, dependencies.random)
        , rest(dependencies.engine, dependencies.resources)
        , constellio(dependencies.engine, dependencies.resources)
        , webApi(dependencies.engine, dependencies.resources)
    {
        routes::addMachineRoutes(router, dependencies.engine);
        routes::addRegistrationRoutes(router, dependencies.engine);
        routes::addForwardAuthRoutes(router, dependencies.engine);
        routes::addHealthRoutes(router, dependencies.isWritable);
        browser.addTo(router);
        rest.addTo(router);
        constellio.addTo(router);
        webApi.addTo(router);
    }

    /// An incident number comes with every request; without random bytes nothing is promised.
    [[nodiscard]] bool fillMeta(Exchange &exchange)
    {
        auto incident = makeIncident(random);
        exchange.meta.now = clock.now();
        exchange.meta.peerAddress = exchange.request.peer.toString();
        exchange.meta.authorization = exchange.request.header("authorization"_ba);
        exchange.meta.userAgent =
            QString::fromUtf8(exchange.request.header("user-agent"_ba).left(userAgentBytes));
        for (const auto &[name, value] : exchange.request.headers) {
            if (name == "dpop")
                exchange.meta.dpop.append(value);
        }
        // A proof of possession names the method as it was sent (RFC 9449 section 4.3).
        exchange.meta.method = exchange.request.head ? "HEAD"_ba : exchange.request.method;
        exchange.meta.url = baseOf(exchange).url(exchange.path);
        if (const auto &shown = exchange.request.certificate)
            exchange.meta.certificate = oauth::PeerCertificate{shown->der, shown->chainVerified};
        if (incident)
            exchange.meta.incident = std::move(*incident);
        return incident.has_value();
    }

    void refuseMethod(const Exchange &exchange, const Route &route)
    {
        if (route.otherMethods)
            return route.otherMethods(exchange);
        const QByteArray allowed = route.allowedMethods();
        if (route.sharing == routes::Sharing::AnyOrigin && isPreflight(exchange.request))
            return exchange.reply->send(preflightAnswer(allowed));
        if (route.audience == routes::Audience::Machine)
            return exchange.reply->send(jsonMethodNotAllowed(allowed));
        browser.answerMethodNotAllowed(exchange, allowed);
    }

    const base::Clock &clock;
    base::RandomSource &random;
    const service::CatalogSource &catalog;
    routes::BrowserRoutes browser;
    routes::RestRoutes rest;
    routes::ConstellioRoutes constellio;
    routes::WebApiRoutes webApi;
    routes::Router router;
};

WebDispatcher::WebDispatcher(const WebDependencies &dependencies)
    : d(std::make_unique<Private>(dependencies))
{
}

WebDispatcher::~WebDispatcher() = default;

void WebDispatcher::dispatch(const Request &request, ReplyPtr reply)
{
    Exchange exchange{request, {}, d->catalog.current(), {}, {}};
    exchange.path = routes::pathBelow(baseOf(exchange).pathPrefix(), request.path);
    const Route *route = d->router.find(exchange.path);
    // RFC 8705 section 5: only programs call there. A browser would ask people for a certificate.
    if (route && request.mutual && route->audience == routes::Audience::Browser)
        route = nullptr;
    exchange.reply = std::make_shared<SecuredReply>(
        std::move(reply), route ? route->sharing : routes::Sharing::SameOrigin);
    if (!d->fillMeta(exchange)) {
        return exchange.reply->send(apiResponse(
            oauth::makeError(oauth::ErrorCode::Unavailable, "the server cannot do this just now")));
    }
    if (!route) {
        if (request.mutual || isMachinePath(exchange.path))
            return exchange.reply->send(jsonNotFound());
        return d->browser.answerNotFound(exchange);
    }
    const auto *handler = route->handlerFor(request);
    if (!handler)
        return d->refuseMethod(exchange, *route);
    (*handler)(std::move(exchange));
}

QByteArrayList WebDispatcher::paths() const
{
    return d->router.paths();
}

QHash<QByteArray, QByteArray> WebDispatcher::methods() const
{
    return d->router.methods();
}

} // namespace server::http
