// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1, RFC 9700 sections 4.12 and 4.16.
#pragma once

#include "server/base/random.h"
#include "server/http/browser/cookies.h"
#include "server/http/pages/pagewriter.h"
#include "server/http/routes/router.h"
#include "server/oauth/engine.h"

namespace server::http::routes {

/// The pages that people meet: reads cookies and forms, refuses forms of other sites, writes the
/// page or the redirect and the cookies that go with it. One object for each worker; it must
/// outlive the router.
class BrowserRoutes
{
public:
    BrowserRoutes(oauth::Engine &engine, base::RandomSource &random);
    void addTo(Router &router);

    /// A page for an address that does not exist, or not for this method.
    void answerNotFound(const Exchange &exchange);
    void answerMethodNotAllowed(const Exchange &exchange, const QByteArray &allowed);

private:
    using ParameterCall = void (oauth::Engine::*)(const oauth::Parameters &,
                                                  const oauth::RequestMeta &, oauth::BrowserReply);
    using PlainCall = void (oauth::Engine::*)(const oauth::RequestMeta &, oauth::BrowserReply);

    [[nodiscard]] Handler pageHandler(PlainCall call);
    [[nodiscard]] Handler queryHandler(ParameterCall call);
    [[nodiscard]] Handler formHandler(ParameterCall call);
    /// For forms of clients, which may stand on another site.
    [[nodiscard]] Handler postedHandler(const QByteArray &path, ParameterCall call);
    void takePosted(Exchange exchange, const QByteArray &path, ParameterCall call);
    void addAuthorize(Router &router);
    void addAssets(Router &router);
    void sendAsset(const Exchange &exchange);

    /// Fills in the cookies, a new browser cookie where none came; false after an error page.
    [[nodiscard]] bool meetBrowser(Exchange &exchange);
    [[nodiscard]] oauth::BrowserReply answerTo(const Exchange &exchange);
    void send(const Exchange &exchange, const oauth::BrowserAnswer &answer);
    void sendError(const Exchange &exchange, oauth::OAuthError error);
    [[nodiscard]] Response pageResponse(const Exchange &exchange,
                                        const oauth::BrowserAnswer &answer);
    [[nodiscard]] Response written(pages::WrittenPage page) const;
    [[nodiscard]] pages::TextsPtr textsFor(const Exchange &exchange, const QByteArray &uiLocales,
                                           const browser::Cookies &cookies) const;
    [[nodiscard]] pages::ViewContext contextFor(const Exchange &exchange,
                                                const pages::Texts &texts);

    oauth::Engine &m_engine;
    base::RandomSource &m_random;
    pages::Languages m_languages;
    pages::Assets m_assets;
    pages::PageWriter m_writer;
};

} // namespace server::http::routes
