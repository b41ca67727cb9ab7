// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/oauthrig.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tests::support {

/// A person's browser in front of an OauthRig: keeps the cookies and fills in forms.
class OauthBrowser
{
public:
    explicit OauthBrowser(OauthRig &rig)
        : m_rig(rig)
        , browserCookie("browser-" + QByteArray::number(++browsers()))
    {
    }

    server::oauth::RequestMeta meta() const
    {
        auto meta = m_rig.meta();
        meta.sessionCookie = sessionCookie;
        meta.browserCookie = browserCookie;
        meta.userAgent = QStringLiteral("Test/1.0");
        return meta;
    }
    /// The parameters of an ordinary request, with changes; an empty value leaves one out.
    static Fields request(const Fields &changes = {})
    {
        Fields fields{{"client_id", "portal"},   {"redirect_uri", OauthRig::redirectUri()},
                      {"response_type", "code"}, {"response_mode", "query"},
                      {"scope", "openid api"},   {"state", "st&te=%1 \xC3\xA9"}};
        for (const auto &change : changes) {
            fields.removeIf([&](const auto &field) { return field.first == change.first; });
            fields.append(change);
        }
        return fields;
    }

    server::oauth::Page authorize(const Fields &fields)
    {
        return browse(
            [&](auto reply) { m_rig.engine().authorize(parametersOf(fields), meta(), reply); });
    }
    server::oauth::Page signIn(const server::oauth::SignInPage &page, const QByteArray &login,
                               const QByteArray &password)
    {
        Fields form = page.hidden;
        form += Fields{{"login", login}, {"password", password}};
        return post(&server::oauth::Engine::signIn, form);
    }
    server::oauth::Page decide(const server::oauth::ConsentPage &page, const QByteArray &decision)
    {
        return post(&server::oauth::Engine::decide, page.hidden + Fields{{"decision", decision}});
    }
    using Handler = void (server::oauth::Engine::*)(const server::oauth::Parameters &,
                                                    const server::oauth::RequestMeta &,
                                                    server::oauth::BrowserReply);
    server::oauth::Page post(Handler handler, const Fields &form)
    {
        return browse(
            [&](auto reply) { (m_rig.engine().*handler)(parametersOf(form), meta(), reply); });
    }
    /// Follows 303 to our own pages.
    server::oauth::Page followed(server::oauth::Page page)
    {
        const auto *local = std::get_if<server::oauth::LocalRedirect>(&page);
        if (!local || !local->path.startsWith("/consent?"))
            return page;
        const auto query = server::oauth::Parameters::parse(local->path.mid(9)).value();
        return browse([&](auto reply) { m_rig.engine().consentPage(query, meta(), reply); });
    }

    /// The whole way: sign-in and consent as far as they are asked for. The code, or what came
    /// instead.
    server::oauth::Page walk(const Fields &fields, const QByteArray &login = "marta")
    {
        auto page = authorize(fields);
        if (const auto *signInPage = std::get_if<server::oauth::SignInPage>(&page))
            page = followed(signIn(*signInPage, login, OauthRig::password()));
        if (const auto *consent = std::get_if<server::oauth::ConsentPage>(&page))
            page = decide(*consent, "allow");
        return page;
    }
    QByteArray code(const Fields &changes = {}, const QByteArray &login = "marta")
    {
        return parameter(walk(request(changes), login), "code");
    }
    /// A parameter of the answer to the client; empty when there is none.
    static QByteArray parameter(const server::oauth::Page &page, const QByteArray &name)
    {
        if (const auto *redirect = std::get_if<server::oauth::ClientRedirect>(&page)) {
            for (const auto &[key, value] : redirect->parameters) {
                if (key == name)
                    return value;
            }
        }
        return {};
    }

    template<class Call>
    server::oauth::Page browse(Call call)
    {
        auto answer = m_rig.waitFor<server::oauth::BrowserAnswer>(call);
        if (!answer)
            qFatal("no answer came");
        if (answer->clearSession)
            sessionCookie.clear();
        if (answer->newSession)
            sessionCookie = answer->newSession->reveal();
        uiLocales = answer->uiLocales;
        return answer->page;
    }

private:
    static int &browsers()
    {
        static int count = 0;
        return count;
    }
    OauthRig &m_rig;

public:
    QByteArray sessionCookie;
    QByteArray browserCookie;
    QByteArray uiLocales;
};

/// A service that asks the machine endpoints of an OauthRig, with its secret in the body.
class OauthService
{
public:
    explicit OauthService(OauthRig &rig, QByteArray clientId = "portal")
        : m_rig(rig)
        , m_clientId(std::move(clientId))
    {
    }

    struct Answer
    {
        server::oauth::ApiAnswer raw;
        QJsonObject json; ///< empty for errors
        QByteArray error; ///< the code on the wire; empty for successes
        QByteArray text(const char *name) const
        {
            return json.value(QLatin1StringView(name)).toString().toUtf8();
        }
    };

    Fields credentials() const
    {
        return {{"client_id", m_clientId}, {"client_secret", OauthRig::secretOf(m_clientId)}};
    }
    Answer token(const Fields &body) { return token(parametersOf(body), m_rig.meta()); }
    Answer token(const server::oauth::Parameters &body, const server::oauth::RequestMeta &meta)
    {
        return ask([&](auto reply) { m_rig.engine().token(body, meta, reply); });
    }
    Answer redeem(const QByteArray &code, const Fields &more = {})
    {
        return token(credentials()
                     + Fields{{"grant_type", "authorization_code"},
                              {"code", code},
                              {"redirect_uri", OauthRig::redirectUri()}}
                     + more);
    }
    Answer refresh(const QByteArray &token_, const Fields &more = {})
    {
        return token(credentials()
                     + Fields{{"grant_type", "refresh_token"}, {"refresh_token", token_}} + more);
    }
    Answer userinfo(const QByteArray &accessToken)
    {
        auto meta = m_rig.meta();
        meta.authorization = "Bearer " + accessToken;
        return ask([&](auto reply) { m_rig.engine().userinfo({}, meta, reply); });
    }
    Answer introspect(const QByteArray &token_)
    {
        const auto body = parametersOf(credentials() + Fields{{"token", token_}});
        return ask([&](auto reply) { m_rig.engine().introspection(body, m_rig.meta(), reply); });
    }
    Answer revoke(const QByteArray &token_)
    {
        const auto body = parametersOf(credentials() + Fields{{"token", token_}});
        return ask([&](auto reply) { m_rig.engine().revocation(body, m_rig.meta(), reply); });
    }

    template<class Call>
    Answer ask(Call call)
    {
        auto raw = m_rig.waitFor<server::oauth::ApiAnswer>(call);
        if (!raw)
            qFatal("no answer came");
        Answer answer{*raw, {}, {}};
        if (const auto *json = std::get_if<server::oauth::JsonAnswer>(&*raw))
            answer.json = QJsonDocument::fromJson(json->json).object();
        if (const auto *error = std::get_if<server::oauth::OAuthError>(&*raw))
            answer.error = server::oauth::nameOf(error->code);
        return answer;
    }

private:
    OauthRig &m_rig;
    QByteArray m_clientId;
};

} // namespace tests::support
