// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/routes/browserroutes.h"

#include "server/domain/redirecturi.h"
#include "server/http/browser/origincheck.h"
#include "server/http/errortable.h"
#include "server/http/incident.h"
#include "server/http/routes/form.h"
#include "server/http/routes/languagechoice.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

namespace {

using browser::Cookies;

Cookies cookiesOf(const Exchange &exchange)
{
    const auto &issuer = exchange.catalog->config.issuer;
    return Cookies(issuer.isEmpty() ? exchange.request.secure : issuer.isHttps());
}

/// RFC 9700 section 4.12: after a form the next request is always a GET.
int redirectStatus(const Exchange &exchange)
{
    return exchange.request.method == "POST" ? 303 : 302;
}

Response redirectTo(const Exchange &exchange, const QByteArray &address)
{
    Response response;
    response.status = redirectStatus(exchange);
    response.addHeader("Location"_ba, address);
    return response;
}

} // namespace

BrowserRoutes::BrowserRoutes(oauth::Engine &engine, base::RandomSource &random)
    : m_engine(engine)
    , m_random(random)
{
}

void BrowserRoutes::answerNotFound(const Exchange &exchange)
{
    const auto texts = textsFor(exchange, {}, cookiesOf(exchange));
    exchange.reply->send(
        written(m_writer.notice(contextFor(exchange, *texts), u"notfound"_s, 404)));
}

void BrowserRoutes::answerMethodNotAllowed(const Exchange &exchange, const QByteArray &allowed)
{
    const auto texts = textsFor(exchange, {}, cookiesOf(exchange));
    Response response = written(m_writer.notice(contextFor(exchange, *texts), u"method"_s, 405));
    response.addHeader("Allow"_ba, allowed);
    exchange.reply->send(std::move(response));
}

Handler BrowserRoutes::pageHandler(PlainCall call)
{
    return [this, call](Exchange exchange) {
        if (meetBrowser(exchange))
            (m_engine.*call)(exchange.meta, answerTo(exchange));
    };
}

Handler BrowserRoutes::queryHandler(ParameterCall call)
{
    return [this, call](Exchange exchange) {
        if (!meetBrowser(exchange))
            return;
        const auto query = queryOf(exchange.request);
        if (!query)
            return sendError(exchange, query.error());
        (m_engine.*call)(*query, exchange.meta, answerTo(exchange));
    };
}

Handler BrowserRoutes::formHandler(ParameterCall call)
{
    return [this, call](Exchange exchange) {
        if (!meetBrowser(exchange))
            return;
        if (!browser::isOwnForm(exchange.request, exchange.catalog->config.issuer))
            return send(exchange, {oauth::ForbiddenPage{}, {}, {}, false, {}});
        const auto form = formOf(exchange.request);
        if (!form)
            return sendError(exchange, form.error());
        (m_engine.*call)(*form, exchange.meta, answerTo(exchange));
    };
}

bool BrowserRoutes::meetBrowser(Exchange &exchange)
{
    const Cookies cookies = cookiesOf(exchange);
    exchange.meta.sessionCookie = cookies.value(exchange.request, Cookies::Name::Session);
    exchange.meta.browserCookie = cookies.value(exchange.request, Cookies::Name::Browser);
    exchange.meta.knownCookie = cookies.value(exchange.request, Cookies::Name::Known);
    if (!exchange.meta.browserCookie.isEmpty())
        return true;
    auto fresh = makeBrowserCookie(m_random);
    if (!fresh) {
        sendError(exchange,
                  oauth::makeError(oauth::ErrorCode::Unavailable,
                                   "the server cannot do this just now", fresh.error().detail));
        return false;
    }
    exchange.meta.browserCookie = std::move(*fresh);
    // Every answer to this request brings the cookie to the browser.
    exchange.freshBrowserCookie = true;
    return true;
}

oauth::BrowserReply BrowserRoutes::answerTo(const Exchange &exchange)
{
    return [this, exchange](const oauth::BrowserAnswer &answer) { send(exchange, answer); };
}

void BrowserRoutes::sendError(const Exchange &exchange, oauth::OAuthError error)
{
    send(exchange, {oauth::ErrorPage{std::move(error), {}, {}}, {}, {}, false, {}});
}

void BrowserRoutes::send(const Exchange &exchange, const oauth::BrowserAnswer &answer)
{
    const Cookies cookies = cookiesOf(exchange);
    Response response = pageResponse(exchange, answer);
    if (exchange.freshBrowserCookie)
        cookies.set(response, Cookies::Name::Browser, exchange.meta.browserCookie);
    if (answer.newSession) {
        cookies.set(response, Cookies::Name::Session, answer.newSession->reveal());
    } else if (answer.clearSession) {
        cookies.clear(response, Cookies::Name::Session);
        // Not the cookies: the directive would also end those of neighbouring hosts.
        response.addHeader("Clear-Site-Data"_ba, "\"cache\", \"storage\""_ba);
    }
    if (!answer.knownBrowser.isEmpty())
        cookies.set(response, Cookies::Name::Known, answer.knownBrowser);
    const QByteArray chosen = languageIn(exchange.request.query);
    if (!chosen.isEmpty() && m_languages.find(chosen))
        cookies.set(response, Cookies::Name::Language, chosen);
    exchange.reply->send(std::move(response));
}

Response BrowserRoutes::pageResponse(const Exchange &exchange, const oauth::BrowserAnswer &answer)
{
    if (const auto *local = std::get_if<oauth::LocalRedirect>(&answer.page))
        return redirectTo(exchange, exchange.catalog->config.issuer.pathPrefix() + local->path);
    const auto *redirect = std::get_if<oauth::ClientRedirect>(&answer.page);
    if (redirect && redirect->mode == oauth::ClientRedirect::Mode::Query)
        return redirectTo(exchange, domain::withQuery(redirect->redirectUri, redirect->parameters));

    const auto texts = textsFor(exchange, answer.uiLocales, cookiesOf(exchange));
    return written(m_writer.write(contextFor(exchange, *texts), answer.page));
}

Response BrowserRoutes::written(pages::WrittenPage page) const
{
    Response response;
    response.status = page.status;
    response.contentType = "text/html; charset=utf-8"_ba;
    response.body = std::move(page.html);
    response.addHeader("Content-Security-Policy"_ba, contentPolicy(page.policy));
    if (page.retryAfterSeconds > 0)
        response.addHeader("Retry-After"_ba, QByteArray::number(page.retryAfterSeconds));
    return response;
}

pages::TextsPtr BrowserRoutes::textsFor(const Exchange &exchange, const QByteArray &uiLocales,
                                        const Cookies &cookies) const
{
    QByteArray chosen = languageIn(exchange.request.query);
    if (!m_languages.find(chosen))
        chosen = cookies.value(exchange.request, Cookies::Name::Language);
    return m_languages.choose(chosen, uiLocales, exchange.request.header("accept-language"_ba));
}

pages::ViewContext BrowserRoutes::contextFor(const Exchange &exchange, const pages::Texts &texts)
{
    pages::ViewContext context{texts,
                               m_languages,
                               m_assets,
                               *exchange.catalog,
                               exchange.meta.now,
                               exchange.meta.incident,
                               exchange.catalog->config.issuer.pathPrefix(),
                               {}};
    // A page that answers a form cannot be asked for again by a link.
    if (exchange.request.method == "GET")
        context.ownQuery = withoutLanguage(exchange.request.query);
    return context;
}

} // namespace server::http::routes
