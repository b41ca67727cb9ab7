// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawclient.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace tests::support {

using Form = QList<std::pair<QByteArray, QByteArray>>;

/// `a=1&b=2`, percent-encoded.
[[nodiscard]] QByteArray formEncoded(const Form &form);
/// The JSON object of a body, or an empty one.
[[nodiscard]] QJsonObject jsonOf(const QByteArray &body);

/// A form on one of our pages: where it goes and what it carries besides what a person types.
struct PageForm
{
    QByteArray action;
    Form hidden;
};
/// The form that holds the element with this id.
[[nodiscard]] std::optional<PageForm> formWith(const QByteArray &html, const QByteArray &elementId);

/// A browser without a screen against a server on 127.0.0.1: keeps cookies, sends what browsers
/// send with a form, never follows a redirect by itself. Each request has a connection of its own.
/// Blocks.
class WebClient
{
public:
    explicit WebClient(quint16 port, QByteArray host = {});

    RawAnswer get(const QByteArray &path, const QByteArray &moreHeaders = {});
    RawAnswer post(const QByteArray &path, const Form &form, const QByteArray &moreHeaders = {});
    /// Fills in and sends a form of a page.
    RawAnswer submit(const PageForm &form, const Form &typed = {});
    /// The path and query of the Location header, when it leads back to the same server.
    [[nodiscard]] QByteArray localTarget(const RawAnswer &answer) const;
    [[nodiscard]] const QHash<QByteArray, QByteArray> &cookies() const { return m_cookies; }
    void setPort(quint16 port) { m_port = port; } ///< the server moved; the cookies stay

private:
    RawAnswer ask(const QByteArray &request);
    [[nodiscard]] QByteArray commonHeaders() const;

    quint16 m_port;
    QByteArray m_host;
    QHash<QByteArray, QByteArray> m_cookies;
};

/// What an external service and a person do together: the code flow, step by step.
class CodeFlow
{
public:
    struct Client
    {
        QByteArray id, secret, redirectUri;
        QByteArray scope = "openid api";
    };
    CodeFlow(quint16 port, Client client);

    /// The person's part. Each step gives the answer; the next one continues from it.
    RawAnswer openAuthorize(const Form &more = {});
    /// The address that push() was answered with, in place of openAuthorize().
    RawAnswer openPushed(const QByteArray &requestUri);
    RawAnswer signIn(const QByteArray &login, const QByteArray &password);
    RawAnswer openConsent();
    RawAnswer allow();
    RawAnswer deny();
    /// All of it, from authorize to the code; empty when a step failed.
    QByteArray codeFor(const QByteArray &login, const QByteArray &password);

    /// The service's part.
    RawAnswer push(const Form &more = {});
    RawAnswer redeem(const QByteArray &code);
    RawAnswer refresh(const QByteArray &refreshToken);
    RawAnswer userinfo(const QByteArray &accessToken);
    RawAnswer introspect(const QByteArray &token);

    [[nodiscard]] const QByteArray &code() const { return m_code; } ///< of the last allow()
    [[nodiscard]] const QByteArray &verifier() const { return m_verifier; }
    [[nodiscard]] WebClient &browser() { return m_browser; }

private:
    [[nodiscard]] Form newRequest();
    RawAnswer followToCode(RawAnswer answer);
    RawAnswer serviceCall(const QByteArray &path, Form form);

    quint16 m_port;
    Client m_client;
    WebClient m_browser;
    QByteArray m_verifier, m_state, m_code;
    QByteArray m_next; ///< where the last redirect led
    QByteArray m_page; ///< what the browser shows
};

/// A parameter of an address's query.
[[nodiscard]] QByteArray queryValue(const QByteArray &address, const QByteArray &name);

} // namespace tests::support
