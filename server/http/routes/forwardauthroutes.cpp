// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01 to FA-08.
#include "server/http/routes/forwardauthroutes.h"

#include "server/http/browser/cookies.h"
#include "server/http/errortable.h"
#include "server/http/routes/form.h"
#include "server/oauth/paths.h"
#include "server/oauth/resource/resourcegate.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using browser::Cookies;
using domain::ProtectedUrl;
using oauth::ProxiedRequest;
using oauth::ProxyAnswer;

/// The value of a header that stands at most once; nothing when it is repeated.
std::optional<QByteArray> single(const Request &request, const QByteArray &name)
{
    return request.count(name) > 1 ? std::nullopt : std::optional(request.header(name));
}

tl::unexpected<base::Error> refused()
{
    return base::failure(base::Error::Kind::InvalidInput,
                         u"no listed proxy says what was asked for"_s);
}

/// Traefik and Caddy give the parts of the address; where a request is handed on rather than asked
/// about, they leave out the path.
base::Result<ProtectedUrl> forwardedUrl(const Request &request)
{
    const auto scheme = single(request, "x-forwarded-proto"_ba);
    const auto host = single(request, "x-forwarded-host"_ba);
    const auto path = single(request, "x-forwarded-uri"_ba);
    if (!scheme || !host || !path || scheme->isEmpty() || host->isEmpty())
        return refused();
    if (!path->isEmpty() && !path->startsWith('/'))
        return refused();
    return ProtectedUrl::parse(*scheme + "://" + *host + (path->isEmpty() ? "/"_ba : *path));
}

/// FA-04: a proxy hands on the headers that it does not set itself; where two of them tell two
/// addresses, one is the client's own.
base::Result<ProtectedUrl> urlOf(const Request &request)
{
    const auto original = single(request, "x-original-url"_ba);
    if (!original)
        return refused();
    if (original->isEmpty())
        return forwardedUrl(request);
    auto url = ProtectedUrl::parse(*original);
    if (!url || request.count("x-forwarded-uri"_ba) == 0)
        return url;
    const auto forwarded = forwardedUrl(request);
    return forwarded && *forwarded == *url ? url : refused();
}

/// What the proxy was sent; GET where it does not say. Nothing where two methods are told: one of
/// them is the client's own, like a second address.
std::optional<QByteArray> methodOf(const Request &request)
{
    QByteArray method;
    for (const QByteArray &name : {"x-original-method"_ba, "x-forwarded-method"_ba}) {
        const auto told = single(request, name);
        if (!told || (!told->isEmpty() && !method.isEmpty() && told->toUpper() != method))
            return std::nullopt;
        if (!told->isEmpty())
            method = told->toUpper();
    }
    return method.isEmpty() ? "GET"_ba : method;
}

/// Whether a person would see the sign-in page, rather than a script choke on it.
bool isNavigation(const Request &request)
{
    const QByteArray mode = request.header("sec-fetch-mode"_ba);
    return mode.isEmpty() ? request.header("accept"_ba).contains("text/html") : mode == "navigate";
}

base::Result<ProxiedRequest> proxiedRequest(const Request &request)
{
    const auto url = urlOf(request);
    if (!url)
        return base::passOn(url);
    const auto method = methodOf(request);
    if (!method)
        return refused();
    const Cookies cookies(url->isHttps());
    return ProxiedRequest{*url, *method, isNavigation(request),
                          cookies.value(request, Cookies::Name::Pass),
                          cookies.value(request, Cookies::Name::Entry)};
}

/// FA-01: a proxy understands 401 and 403; it takes anything else for a broken server.
Response errorResponse(const Exchange &exchange, const oauth::OAuthError &error)
{
    const bool shown = oauth::tokenInHeader(exchange.meta.authorization).has_value();
    Response response = apiResponse(error, shown ? Credentials::Shown : Credentials::None);
    if (response.status < 500 && response.status != 401)
        response.status = 403;
    return response;
}

void send(const Exchange &exchange, const ProxiedRequest &request, const ProxyAnswer &answer)
{
    Response response;
    if (answer.error) {
        response = errorResponse(exchange, *answer.error);
    } else if (!answer.location.isEmpty()) {
        response.status = 302;
        response.addHeader("Location"_ba, answer.location);
    }
    const Cookies cookies(request.url.isHttps());
    if (!answer.newPass.isEmpty())
        cookies.set(response, Cookies::Name::Pass, answer.newPass);
    if (!answer.newEntryCookie.isEmpty())
        cookies.set(response, Cookies::Name::Entry, answer.newEntryCookie);
    if (answer.clearPass)
        cookies.clear(response, Cookies::Name::Pass);
    for (const auto &[name, value] : answer.headers)
        response.addHeader(name, value);
    if (!answer.dpopNonce.isEmpty())
        response.addHeader("DPoP-Nonce"_ba, answer.dpopNonce);
    response.addHeader("Vary"_ba, "Authorization, Cookie, DPoP, Accept, X-Original-URL, "
                                  "X-Original-Method, X-Forwarded-Proto, X-Forwarded-Host, "
                                  "X-Forwarded-Uri, X-Forwarded-Method"_ba);
    exchange.reply->send(std::move(response));
}

using ProxyCall = std::function<void(const Exchange &, const ProxiedRequest &, oauth::ProxyReply)>;

Route route(ProxyCall call, HeadRequests head = HeadRequests::LikeGet)
{
    const Handler handler = [call = std::move(call)](const Exchange &exchange) {
        const auto request = proxiedRequest(exchange.request);
        const auto refuse = [&](QByteArray text) {
            send(exchange, {},
                 oauth::refusal(oauth::makeError(oauth::ErrorCode::AccessDenied, std::move(text))));
        };
        if (!request)
            return refuse("the address asked for is not known or not usable");
        if (exchange.request.count("authorization"_ba) > 1)
            return refuse("two Authorization headers");
        call(exchange, *request, [exchange, request = *request](const ProxyAnswer &answer) {
            send(exchange, request, answer);
        });
    };
    return {Audience::Machine, Sharing::SameOrigin, {{"GET"_ba, handler}}, {}, head};
}

QByteArray parameterOf(const Exchange &exchange, const QByteArray &name)
{
    const auto query = queryOf(exchange.request);
    return query ? query->value(name) : QByteArray();
}

/// A page of ours cannot be shown at another host: its style would not be found there.
ProxyAnswer toldHere(const Exchange &exchange, ProxyAnswer answer)
{
    if (answer.error && apiStatus(answer.error->code) < 500) {
        answer.location = exchange.catalog->config.issuer.url(oauth::paths::verifySignIn);
        answer.error.reset();
    }
    return answer;
}

} // namespace

void addForwardAuthRoutes(Router &router, oauth::Engine &engine)
{
    namespace paths = oauth::paths;
    router.add(paths::verify,
               route([&engine](const Exchange &exchange, const auto &request, const auto &reply) {
                   reply(engine.verify(request, exchange.meta));
               }));
    router.add(paths::verifyStart,
               route([&engine](const Exchange &exchange, const auto &request, const auto &reply) {
                   reply(engine.startEntry(request, parameterOf(exchange, "rd"_ba), exchange.meta));
               }));
    router.add(paths::verifyCallback,
               route(
                   [&engine](const Exchange &exchange, const auto &request, const auto &reply) {
                       engine.finishEntry(request, parameterOf(exchange, "ticket"_ba),
                                          exchange.meta, [exchange, reply](ProxyAnswer answer) {
                                              reply(toldHere(exchange, std::move(answer)));
                                          });
                   },
                   HeadRequests::Refused)); // it would spend the ticket
    router.add(paths::verifySignOut,
               route([&engine](const Exchange &, const auto &, const auto &reply) {
                   reply(engine.leaveProtectedHost());
               }));
}

} // namespace server::http::routes
