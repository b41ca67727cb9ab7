// SPDX-License-Identifier: GPL-3.0-or-later
// Which address is which page. What a page does stands in server/oauth/interaction.
#include "server/http/routes/browserroutes.h"

#include "server/http/browser/origincheck.h"
#include "server/http/errortable.h"
#include "server/http/routes/form.h"
#include "server/oauth/paths.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

/// More would not fit the request line that the front takes.
constexpr qsizetype longestQuery = 6 * 1024;

Route page(QHash<QByteArray, Handler> handlers)
{
    return {Audience::Browser, Sharing::SameOrigin, std::move(handlers)};
}

QByteArray addressOf(const Exchange &exchange, const QByteArray &path, const QByteArray &query)
{
    const auto &issuer = exchange.catalog->config.issuer;
    return (issuer.isEmpty() ? path : issuer.url(path)) + '?' + query;
}

void redirect(const Exchange &exchange, int status, const QByteArray &address)
{
    Response response;
    response.status = status;
    response.addHeader("Location"_ba, address);
    exchange.reply->send(std::move(response));
}

} // namespace

void BrowserRoutes::addTo(Router &router)
{
    using oauth::Engine;
    namespace paths = oauth::paths;
    addAuthorize(router);
    addAssets(router);
    router.add(paths::signIn, page({{"GET"_ba, pageHandler(&Engine::signInPage)},
                                    {"POST"_ba, formHandler(&Engine::signIn)}}));
    router.add(paths::verifySignIn, page({{"GET"_ba, queryHandler(&Engine::protectedSignIn)}}));
    router.add(paths::consent, page({{"GET"_ba, queryHandler(&Engine::consentPage)},
                                     {"POST"_ba, formHandler(&Engine::decide)}}));
    router.add(paths::profile, page({{"GET"_ba, queryHandler(&Engine::profile)}}));
    router.add("/profile/revoke"_ba, page({{"POST"_ba, formHandler(&Engine::revokeGrant)}}));
    router.add("/profile/end-session"_ba, page({{"POST"_ba, formHandler(&Engine::endSession)}}));
    router.add(paths::changePassword, page({{"GET"_ba, pageHandler(&Engine::changePasswordPage)},
                                            {"POST"_ba, formHandler(&Engine::changePassword)}}));
    router.add(paths::device, page({{"GET"_ba, queryHandler(&Engine::devicePage)},
                                    {"POST"_ba, formHandler(&Engine::deviceCode)}}));
    router.add(paths::deviceDecision, page({{"POST"_ba, formHandler(&Engine::decideDevice)}}));
    router.add(paths::endSession,
               page({{"GET"_ba, queryHandler(&Engine::logout)},
                     {"POST"_ba, postedHandler(paths::endSession, &Engine::logout)}}));
    router.add("/signout"_ba, page({{"GET"_ba, pageHandler(&Engine::signOutPage)},
                                    {"POST"_ba, formHandler(&Engine::signOut)}}));
    router.add("/"_ba, page({{"GET"_ba, [](const Exchange &exchange) {
                                  redirect(exchange, 302,
                                           exchange.catalog->config.issuer.pathPrefix()
                                               + oauth::paths::profile);
                              }}}));
}

void BrowserRoutes::addAuthorize(Router &router)
{
    const Handler get = queryHandler(&oauth::Engine::authorize);
    const Handler post = postedHandler(oauth::paths::authorize, &oauth::Engine::authorize);
    const Route route = page({{"GET"_ba, get}, {"POST"_ba, post}});
    router.add(oauth::paths::authorize, route);
    const QByteArray folder = oauth::paths::authorize + '/';
    router.add(folder, route);
    // requirements A-01: the address is printed without its question mark.
    router.addFolder(folder,
                     page({{"GET"_ba, [this, folder](const Exchange &exchange) {
                                QByteArray query = exchange.path.mid(folder.size());
                                if (!query.contains('='))
                                    return answerNotFound(exchange);
                                if (!exchange.request.query.isEmpty())
                                    query += '&' + exchange.request.query;
                                redirect(exchange, 302,
                                         addressOf(exchange, oauth::paths::authorize, query));
                            }}}));
}

Handler BrowserRoutes::postedHandler(const QByteArray &path, ParameterCall call)
{
    return [this, path, call](Exchange exchange) { takePosted(std::move(exchange), path, call); };
}

void BrowserRoutes::takePosted(Exchange exchange, const QByteArray &path, ParameterCall call)
{
    if (!exchange.request.query.isEmpty()) {
        // One request, one place for its parameters: mixed, they could contradict each other.
        if (!meetBrowser(exchange))
            return;
        return sendError(exchange, oauth::makeError(oauth::ErrorCode::InvalidRequest,
                                                    "parameters belong in the body", {}));
    }
    // A form on another site brings none of our cookies; the browser sends them once it asks by
    // GET. Otherwise the person would have to sign in again, and other tabs would lose their way.
    if (browser::isCrossSite(exchange.request) && exchange.request.body.size() <= longestQuery
        && isForm(exchange.request) && formOf(exchange.request)
        && !exchange.request.body.contains('#')) {
        return redirect(exchange, 303, addressOf(exchange, path, exchange.request.body));
    }
    if (!meetBrowser(exchange))
        return;
    const auto form = formOf(exchange.request);
    if (!form)
        return sendError(exchange, form.error());
    (m_engine.*call)(*form, exchange.meta, answerTo(exchange));
}

void BrowserRoutes::addAssets(Router &router)
{
    const Handler asset = [this](const Exchange &exchange) { sendAsset(exchange); };
    router.addFolder("/assets/"_ba, page({{"GET"_ba, asset}}));
    router.add("/favicon.ico"_ba, page({{"GET"_ba, [this](const Exchange &exchange) {
                                             Response response;
                                             response.contentType = m_assets.favicon().contentType;
                                             response.body = m_assets.favicon().bytes;
                                             response.addHeader("Cache-Control"_ba,
                                                                "public, max-age=86400"_ba);
                                             exchange.reply->send(std::move(response));
                                         }}}));
}

void BrowserRoutes::sendAsset(const Exchange &exchange)
{
    auto file = m_assets.find(exchange.path, exchange.catalog);
    if (!file)
        return answerNotFound(exchange);
    Response response;
    response.contentType = file->contentType;
    response.body = std::move(file->bytes);
    // The address holds the digest of the bytes.
    response.addHeader("Cache-Control"_ba, "public, max-age=31536000, immutable"_ba);
    exchange.reply->send(std::move(response));
}

} // namespace server::http::routes
