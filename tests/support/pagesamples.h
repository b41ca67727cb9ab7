// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/pages/pagewriter.h"

namespace tests::support {

/// One of each page. `text` stands wherever others write the text; without it the values are those
/// of an ordinary installation.
inline QList<std::pair<QString, server::oauth::Page>> samplePages(const QString &text = {})
{
    using namespace Qt::StringLiterals;
    namespace oauth = server::oauth;
    const auto or_ = [&](const QString &ordinary) { return text.isEmpty() ? ordinary : text; };
    const auto at = [](qint64 minutes) {
        return server::base::fromMillis(1'795'305'600'000 - minutes * 60'000);
    };
    const QByteArray bytes = text.toUtf8();

    oauth::AskingClient asking;
    asking.clientName = or_(u"Partner portal"_s);
    asking.redirectHost = or_(u"portal.acme.example"_s);
    asking.redirectOrigin = text.isEmpty() ? "https://portal.acme.example"_ba : bytes;
    asking.app.name = or_(u"Helpdesk for partners"_s);
    asking.app.description = or_(u"Tickets, service catalogue and agreements of Acme GmbH."_s);
    const oauth::HiddenFields hidden{{"token"_ba, text.isEmpty() ? "dG9rZW4"_ba : bytes}};

    oauth::SignInPage signIn{asking, or_(u"marta.ruiz@acme.example"_s), {}, 0, hidden};
    oauth::SignInPage ownSignIn{{}, {}, {}, 0, hidden};
    oauth::SignInPage wrong = signIn;
    wrong.problem = oauth::SignInPage::Problem::WrongCredentials;
    oauth::SignInPage slowed = signIn;
    slowed.problem = oauth::SignInPage::Problem::TooManyAttempts;
    slowed.retryAfterSeconds = 125;

    oauth::ConsentPage consent{
        asking,
        {},
        or_(u"Marta Ruiz"_s),
        {{"openid"_ba,
          false,
          {or_(u"marta.ruiz"_s), or_(u"marta.ruiz@acme.example"_s), or_(u"Acme GmbH"_s)}},
         {"api"_ba, false, {}}},
        true,
        hidden,
        hidden};
    oauth::ConsentPage more = consent;
    more.scopes = {{"openid"_ba, true, {}},
                   {"phone"_ba, false, {or_(u"+49 30 901820"_s)}},
                   {text.isEmpty() ? "invoices:read"_ba : bytes, false, {}}};
    more.offlineAccess = false;

    oauth::ConsentPage byDevice = consent;
    byDevice.client.clientName = or_(u"Meeting room display"_s);
    byDevice.client.redirectHost.clear();
    byDevice.device = oauth::AskingDevice{u"WDJB-MJHT"_s, or_(u"192.0.2.17"_s), at(1)};
    oauth::DevicePage device{or_(u"WDJB-MJHT"_s), {}, 0, hidden};
    oauth::DevicePage unknownCode = device;
    unknownCode.problem = oauth::DevicePage::Problem::UnknownCode;

    oauth::ErrorPage redirectFault;
    redirectFault.error = oauth::makeError(oauth::ErrorCode::InvalidRequest,
                                           "redirect_uri is not registered for this client");
    redirectFault.error.redirectUriFault = true;
    redirectFault.receivedRedirectUri =
        text.isEmpty() ? "https://portal.acme.example.evil.test/callback?next=%2F"_ba : bytes;
    redirectFault.clientName = or_(u"Partner portal"_s);
    oauth::ErrorPage unknown;
    unknown.error = oauth::makeError(oauth::ErrorCode::InvalidClient, bytes);

    const auto card = [&](const QString &client, const QString &app, QList<QByteArray> scopes,
                          qint64 since, std::optional<qint64> used) {
        oauth::GrantCard grant;
        grant.clientName = or_(client);
        grant.redirectHost = or_(u"portal.acme.example"_s);
        grant.app.name = or_(app);
        grant.scopes = text.isEmpty() ? std::move(scopes) : QList<QByteArray>{bytes};
        grant.since = at(since);
        if (used)
            grant.lastUsed = at(*used);
        grant.hidden = hidden;
        return grant;
    };
    oauth::ProfilePage profile;
    profile.userName = or_(u"Marta Ruiz"_s);
    profile.userCode = or_(u"marta.ruiz"_s);
    profile.email = or_(u"marta.ruiz@acme.example"_s);
    profile.company = or_(u"Acme GmbH"_s);
    profile.grants = {
        card(u"Partner portal"_s, u"Helpdesk for partners"_s, {"openid"_ba, "api"_ba}, 27'000, 2),
        card(u"Grafana"_s, u"Finance reports"_s, {"openid"_ba}, 99'000, 1500),
        card(u"Mobile app"_s, u"Warehouse"_s, {"api"_ba}, 117'000, 31'000),
        card(u"Old importer"_s, u"Warehouse"_s, {"api"_ba}, 400'000, {})};
    profile.grants.last().ended = true;
    const QString firefox = u"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"_s;
    const QString safari = u"Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"_s;
    profile.sessions = {{or_(u"192.0.2.17"_s), or_(firefox), at(300), at(0), true, hidden},
                        {or_(u"2001:db8::7"_s), or_(safari), at(3000), at(500), false, hidden}};
    profile.notice = oauth::ProfilePage::Notice::Revoked;
    profile.signOut = hidden;
    oauth::ProfilePage empty = profile;
    empty.grants.clear();
    empty.notice = {};

    oauth::ChangePasswordPage password{
        oauth::ChangePasswordPage::Problem::TooShort, false, true, hidden, {}};
    oauth::ChangePasswordPage forced{{}, true, false, hidden, {}};
    oauth::ClientRedirect post{"https://portal.acme.example/cb"_ba,
                               {{"code"_ba, "abc"_ba},
                                {"state"_ba, text.isEmpty() ? "xyz"_ba : bytes},
                                {"iss"_ba, "https://sso.acme.example"_ba}},
                               oauth::ClientRedirect::Mode::FormPost};
    return {
        {u"signin"_s, signIn},
        {u"signin-own"_s, ownSignIn},
        {u"signin-wrong"_s, wrong},
        {u"signin-slowed"_s, slowed},
        {u"consent"_s, consent},
        {u"consent-more"_s, more},
        {u"consent-device"_s, byDevice},
        {u"device"_s, device},
        {u"device-unknown"_s, unknownCode},
        {u"device-allowed"_s, oauth::DeviceDonePage{true}},
        {u"device-denied"_s, oauth::DeviceDonePage{false}},
        {u"error-redirect"_s, redirectFault},
        {u"error-client"_s, unknown},
        {u"forbidden"_s, oauth::ForbiddenPage{}},
        {u"decided"_s, oauth::ForbiddenPage{oauth::ForbiddenPage::Reason::AlreadyDecided}},
        {u"profile"_s, profile},
        {u"profile-empty"_s, empty},
        {u"revoke"_s, oauth::ConfirmRevokePage{profile.grants.first()}},
        {u"password"_s, password},
        {u"password-forced"_s, forced},
        {u"signout"_s, oauth::SignOutPage{or_(u"Marta Ruiz"_s), {}, {}, hidden}},
        {u"signout-asked"_s, oauth::SignOutPage{or_(u"Marta Ruiz"_s), or_(u"Partner portal"_s),
                                                "https://portal.acme.example"_ba, hidden}},
        {u"signedout"_s, oauth::SignedOutPage{}},
        {u"signedout-onward"_s,
         oauth::SignedOutPage{{"https://wiki.acme.example/logout?iss=a&sid=b"_ba},
                              "https://portal.acme.example/bye?state=x"_ba,
                              or_(u"Partner portal"_s)}},
        {u"formpost"_s, post},
    };
}

/// What an installation called "Acme GmbH" puts around a page.
class PageRig
{
public:
    explicit PageRig(const QString &company = QStringLiteral("Acme GmbH"))
    {
        catalog.company.name = company;
        catalog.config.issuer = server::domain::Issuer::parse("https://sso.acme.example").value();
    }
    [[nodiscard]] server::http::pages::ViewContext context(const QByteArray &language)
    {
        return {*languages.find(language),
                languages,
                assets,
                catalog,
                server::base::fromMillis(1'795'305'600'000),
                "K7QHW3STZC",
                {},
                QByteArray("state=1")};
    }

    server::service::Catalog catalog;
    server::http::pages::Languages languages;
    server::http::pages::Assets assets;
    server::http::pages::PageWriter writer;
};

} // namespace tests::support
