// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/applications.h"
#include "server/service/builtins.h"
#include "server/service/legacytokens.h"
#include "server/service/organization.h"
#include "server/service/users.h"
#include "tests/support/rawclient.h"
#include "tests/support/website.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tests::support {

/// A Website with what the doors of the platforms need: the units and permissions of a company, the
/// administrator "anna", the Rest API client "APIUSER", and short ways to ask and to change things.
class PlatformSite
{
public:
    static QByteArray apiSecret() { return "a:secret%41 with / and +"; }

    PlatformSite()
    {
        change([this](server::service::Change &change) -> server::base::Result<void> {
            need(server::service::BuiltIns(change).complete());
            server::service::Organization organization(change);
            need(organization.saveUnit(
                {QStringLiteral("SALES"), QStringLiteral("Sales"), QStringLiteral("SAL"), {}}));
            need(organization.savePermission({QStringLiteral("CRM"),
                                              QStringLiteral("CRM_SALESPERSON"),
                                              QStringLiteral("CRM Salesperson")}));
            return {};
        });
        makeUser(draftOf("anna", server::domain::UserType::Person, true));
        auto api = draftOf("APIUSER", server::domain::UserType::RestApiClient);
        api.unitCode = QStringLiteral("SALES");
        api.permissions = {QStringLiteral("CRM_SALESPERSON")};
        api.licences = {QStringLiteral("CRM Participant"), QStringLiteral("Deyel Participant")};
        makeUser(api, apiSecret());
    }

    static server::domain::UserDraft
    draftOf(const char *code, server::domain::UserType type = server::domain::UserType::Person,
            bool administrator = false)
    {
        server::domain::UserDraft draft;
        draft.code = draft.name = QString::fromLatin1(code);
        draft.type = type;
        draft.administrator = administrator;
        return draft;
    }

    void change(const std::function<server::base::Result<void>(server::service::Change &)> &job)
    {
        site.rig.change([&](server::store::UnitOfWork &work) {
            server::service::Change change(work, {}, site.rig.clock.now());
            return job(change);
        });
    }
    server::domain::User makeUser(const server::domain::UserDraft &draft,
                                  const QByteArray &password = OauthRig::password())
    {
        const auto hash = server::crypto::hashPassword(server::base::Secret(password)).value();
        server::domain::User made;
        change([&](server::service::Change &change) -> server::base::Result<void> {
            made = server::service::Users(change, site.rig.source())
                       .create(draft, {hash, server::service::PasswordUse::Final})
                       .value();
            return {};
        });
        return made;
    }
    server::domain::User user(const QString &code)
    {
        return site.rig.storage.read()->users().byCode(code).value().value();
    }
    void setPermissions(const QString &code, const QStringList &permissions)
    {
        site.rig.changeUser(code, [&](auto &user) { user.permissions = permissions; });
    }
    void setLocked(const QString &code, bool locked)
    {
        const auto id = user(code).id;
        change([&](server::service::Change &change) {
            return server::service::Users(change, site.rig.source()).setLocked(id, locked);
        });
    }
    void changeConfig(const std::function<void(server::domain::ServerConfig &)> &edit)
    {
        auto config = site.rig.catalog.current()->config;
        edit(config);
        site.rig.change([config](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }
    QByteArray legacyToken(const QString &code,
                           std::chrono::hours duration = std::chrono::hours(48))
    {
        const auto id = user(code).id;
        QByteArray token;
        change([&](server::service::Change &change) -> server::base::Result<void> {
            auto made =
                server::service::LegacyTokens(change, site.rig.source()).create(id, duration);
            token = made.value().token.reveal();
            return {};
        });
        return token;
    }

    // ---- requests
    RawAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &headers = {},
                  const QByteArray &body = {}) const
    {
        RawClient client(site.port());
        return client.ask(method + ' ' + path + " HTTP/1.1\r\n" + site.server().host() + headers
                              + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                              + body,
                          20000);
    }
    RawAnswer get(const QByteArray &path, const QByteArray &token) const
    {
        return ask("GET", path, bearer(token));
    }
    RawAnswer form(const QByteArray &path, const Fields &fields,
                   const QByteArray &headers = {}) const
    {
        QByteArrayList parts;
        for (const auto &[name, value] : fields)
            parts.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
        return ask("POST", path, "Content-Type: application/x-www-form-urlencoded\r\n" + headers,
                   parts.join('&'));
    }
    RawAnswer json(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                   const QByteArray &body) const
    {
        return ask(method, path, bearer(token) + "Content-Type: application/json\r\n", body);
    }

    static QByteArray bearer(const QByteArray &token)
    {
        return "Authorization: Bearer " + token + "\r\n";
    }
    static QByteArray basic(const QByteArray &id, const QByteArray &secret)
    {
        return "Authorization: Basic " + (id + ':' + secret).toBase64() + "\r\n";
    }
    static QJsonObject objectIn(const RawAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }
    static QJsonArray arrayIn(const RawAnswer &answer)
    {
        return QJsonDocument::fromJson(answer.body).array();
    }
    static QByteArray textIn(const RawAnswer &answer, const char *name)
    {
        return objectIn(answer).value(QLatin1StringView(name)).toString().toUtf8();
    }

    /// At the token address of Rest API clients, by Basic.
    RawAnswer apiToken(const Fields &fields, const QByteArray &secret = apiSecret()) const
    {
        return form("/oauth/token", fields, basic("APIUSER", secret));
    }
    QByteArray apiAccessToken() const
    {
        return textIn(apiToken({{"grant_type", "client_credentials"}}), "access_token");
    }
    QByteArray personAccessToken(const QByteArray &code) const
    {
        return textIn(apiToken({{"grant_type", "password"},
                                {"username", code},
                                {"password", OauthRig::password()}}),
                      "access_token");
    }

    Website site;

private:
    template<class T>
    static void need(const server::base::Result<T> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
};

} // namespace tests::support
