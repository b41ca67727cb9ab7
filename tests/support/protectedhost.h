// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/oauth/paths.h"
#include "server/store/protectionrepository.h"
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include <QTest>

/// A host behind a proxy, and its visitor. The test is the proxy: it asks as nginx does.
namespace tests::support {

inline const QByteArray wiki = "https://wiki.acme.example";
inline const QByteArray passCookie = "__Host-consentry_pass";
inline const QByteArray navigation = "Sec-Fetch-Mode: navigate\r\nAccept: text/html\r\n";

inline server::http::FrontConfig behindProxy()
{
    server::http::FrontConfig config;
    config.trustedProxies = server::http::TrustedProxies({QStringLiteral("127.0.0.1")});
    return config;
}

inline QByteArray original(const QByteArray &url)
{
    return "X-Original-URL: " + url + "\r\n";
}

inline QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

inline QByteArray cookieOf(const WebBrowser &browser, const QByteArray &name)
{
    for (const auto &[cookie, value] : browser.cookies) {
        if (cookie == name)
            return value;
    }
    return {};
}

/// A protected host with its visitor: `here` is the browser at our pages, `there` the same
/// browser at the host, as the proxy hands its requests on.
struct Visit
{
    explicit Visit(Website &website)
        : site(website)
        , here(website)
        , there(website)
    {
    }
    RawAnswer verify(const QByteArray &url, const QByteArray &headers = {})
    {
        return there.get(server::oauth::paths::verify, original(url) + headers);
    }
    /// From the first page at the host to our sign-in page.
    RawAnswer start(const QByteArray &url)
    {
        return there.get(server::oauth::paths::verifyStart, original(url) + navigation);
    }
    static QByteArray local(const RawAnswer &answer)
    {
        const QByteArray location = answer.header("location");
        return location.startsWith(OauthRig::issuer()) ? location.mid(OauthRig::issuer().size())
                                                       : location;
    }
    /// All the way to the ticket; empty when it ends before.
    QByteArray ticketFor(const QByteArray &url, const QByteArray &login = "marta")
    {
        RawAnswer answer = here.get(local(start(url)));
        if (answer.status == 200) {
            answer = here.submit(WebBrowser::formWith("sign-in", answer.body),
                                 {{"login", login}, {"password", OauthRig::password()}});
            answer = here.get(local(answer));
        }
        const QByteArray back = answer.header("location");
        return back.mid(back.indexOf("ticket=") + 7);
    }
    RawAnswer finish(const QByteArray &ticket, const QByteArray &host = wiki)
    {
        return there.get(server::oauth::paths::verifyCallback + "?ticket=" + ticket,
                         original(host + "/.consentry/callback?ticket=" + ticket));
    }
    void enter(const QByteArray &url = wiki + "/", const QByteArray &login = "marta")
    {
        const RawAnswer answer = finish(ticketFor(url, login));
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.header("location"), url);
        QVERIFY(!cookieOf(there, passCookie).isEmpty());
    }
    Website &site;
    WebBrowser here, there;
};

inline void protect(Website &site, const QList<server::domain::ProtectionDraft> &drafts)
{
    const auto module = site.rig.catalog.current()->modules.constFirst()->id;
    QList<server::domain::ProtectionRule> rules;
    for (const auto &draft : drafts) {
        rules.append(server::domain::parseProtection(draft).value());
        rules.last().module = module;
    }
    site.rig.change([module, rules](server::store::UnitOfWork &work) {
        work.markCatalogChanged();
        return work.protection().replace(module, rules);
    });
}
inline server::domain::ProtectionDraft rule(const QString &path = QStringLiteral("/"))
{
    server::domain::ProtectionDraft draft;
    draft.host = QStringLiteral("wiki.acme.example");
    draft.path = path;
    return draft;
}
inline QByteArray tokenOf(Website &site, const Fields &more = {})
{
    OauthBrowser browser(site.rig);
    OauthService service(site.rig);
    return service.redeem(browser.code(more)).text("access_token");
}
inline QByteArray serviceToken(Website &site)
{
    site.rig.changePolicy([](server::domain::TemplatePolicy &policy) {
        policy.grantTypes.append(server::domain::GrantType::ClientCredentials);
    });
    OauthService service(site.rig);
    return service
        .token(service.credentials()
               + Fields{{"grant_type", "client_credentials"}, {"scope", "api"}})
        .text("access_token");
}

} // namespace tests::support
