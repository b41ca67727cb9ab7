// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/webclient.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tests::support {

namespace {

QByteArray randomText()
{
    QByteArray bytes(32, '\0');
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate());
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray unescaped(QByteArray text)
{
    static const QList<std::pair<QByteArray, QByteArray>> entities{
        {"&quot;"_ba, "\""_ba}, {"&#39;"_ba, "'"_ba}, {"&#x27;"_ba, "'"_ba}, {"&#x2F;"_ba, "/"_ba},
        {"&lt;"_ba, "<"_ba},    {"&gt;"_ba, ">"_ba},  {"&#61;"_ba, "="_ba},  {"&amp;"_ba, "&"_ba}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text;
}

QByteArray attribute(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(u"\\b%1=\"([^\"]*)\""_s.arg(name));
    return unescaped(pattern.match(tag).captured(1).toUtf8());
}

} // namespace

QByteArray formEncoded(const Form &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    return pairs.join('&');
}

QJsonObject jsonOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray queryValue(const QByteArray &address, const QByteArray &name)
{
    return QUrlQuery(QUrl::fromEncoded(address))
        .queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded)
        .toUtf8();
}

std::optional<PageForm> formWith(const QByteArray &html, const QByteArray &elementId)
{
    static const QRegularExpression forms(u"<form\\b[^>]*>.*?</form>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression inputs(u"<input\\b[^>]*>"_s);
    const QString page = QString::fromUtf8(html);
    for (auto it = forms.globalMatch(page); it.hasNext();) {
        const QString text = it.next().captured();
        if (!text.contains(u"id=\"%1\""_s.arg(QString::fromLatin1(elementId))))
            continue;
        PageForm form;
        form.action = attribute(text.section(u'>', 0, 0), u"action"_s);
        for (auto input = inputs.globalMatch(text); input.hasNext();) {
            const QString tag = input.next().captured();
            if (attribute(tag, u"type"_s) == "hidden")
                form.hidden.append({attribute(tag, u"name"_s), attribute(tag, u"value"_s)});
        }
        return form;
    }
    return {};
}

WebClient::WebClient(quint16 port, QByteArray host)
    : m_port(port)
    , m_host(std::move(host))
{
    if (m_host.isEmpty())
        m_host = "127.0.0.1:" + QByteArray::number(port);
}

QByteArray WebClient::commonHeaders() const
{
    QByteArrayList pairs;
    for (auto it = m_cookies.cbegin(); it != m_cookies.cend(); ++it)
        pairs.append(it.key() + '=' + it.value());
    QByteArray headers = "Host: " + m_host + "\r\nConnection: close\r\n";
    if (!pairs.isEmpty())
        headers += "Cookie: " + pairs.join("; ") + "\r\n";
    return headers;
}

RawAnswer WebClient::ask(const QByteArray &request)
{
    RawClient connection;
    if (!connection.connectTo(m_port))
        return {};
    RawAnswer answer = connection.ask(request, 20000);
    for (const QByteArray &line : answer.head.split('\n')) {
        if (!line.toLower().startsWith("set-cookie:"))
            continue;
        const QByteArray pair = line.mid(11).split(';').constFirst().trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (line.contains("Max-Age=0") || pair.size() == equals + 1)
            m_cookies.remove(pair.first(equals));
        else
            m_cookies.insert(pair.first(equals), pair.mid(equals + 1));
    }
    return answer;
}

RawAnswer WebClient::get(const QByteArray &path, const QByteArray &moreHeaders)
{
    return ask("GET " + path + " HTTP/1.1\r\n" + commonHeaders() + moreHeaders + "\r\n");
}

RawAnswer WebClient::post(const QByteArray &path, const Form &form, const QByteArray &moreHeaders)
{
    const QByteArray body = formEncoded(form);
    return ask("POST " + path + " HTTP/1.1\r\n" + commonHeaders() + moreHeaders
               + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
               + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

RawAnswer WebClient::submit(const PageForm &form, const Form &typed)
{
    return post(form.action, form.hidden + typed,
                "Origin: http://" + m_host + "\r\nSec-Fetch-Site: same-origin\r\n");
}

QByteArray WebClient::localTarget(const RawAnswer &answer) const
{
    QByteArray location = answer.header("location");
    const QByteArray origin = "http://" + m_host;
    if (location.startsWith(origin))
        location.remove(0, origin.size());
    return location.startsWith('/') ? location : QByteArray();
}

CodeFlow::CodeFlow(quint16 port, Client client)
    : m_port(port)
    , m_client(std::move(client))
    , m_browser(port)
{
}

Form CodeFlow::newRequest()
{
    m_verifier = randomText();
    m_state = randomText();
    const QByteArray challenge =
        QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return {{"redirect_uri", m_client.redirectUri},
            {"response_type", "code"},
            {"response_mode", "query"},
            {"scope", m_client.scope},
            {"state", m_state},
            {"nonce", "a-nonce"},
            {"code_challenge", challenge},
            {"code_challenge_method", "S256"}};
}

RawAnswer CodeFlow::openAuthorize(const Form &more)
{
    const Form form = Form{{"client_id", m_client.id}} + newRequest() + more;
    return followToCode(m_browser.get("/api/o/oauth/v2/authorize?" + formEncoded(form)));
}

RawAnswer CodeFlow::openPushed(const QByteArray &requestUri)
{
    const Form form{{"client_id", m_client.id}, {"request_uri", requestUri}};
    return followToCode(m_browser.get("/api/o/oauth/v2/authorize?" + formEncoded(form)));
}

RawAnswer CodeFlow::push(const Form &more)
{
    return serviceCall("/api/o/oauth/v2/par", newRequest() + more);
}

/// Remembers what the browser shows or where it was sent; takes the code when it was sent to the
/// service.
RawAnswer CodeFlow::followToCode(RawAnswer answer)
{
    m_page = answer.body;
    m_next = m_browser.localTarget(answer);
    const QByteArray location = answer.header("location");
    if (location.startsWith(m_client.redirectUri) && queryValue(location, "state") == m_state)
        m_code = queryValue(location, "code");
    return answer;
}

RawAnswer CodeFlow::signIn(const QByteArray &login, const QByteArray &password)
{
    const auto form = formWith(m_page, "sign-in");
    if (!form)
        return {};
    return followToCode(m_browser.submit(*form, {{"login", login}, {"password", password}}));
}

RawAnswer CodeFlow::openConsent()
{
    if (m_next.isEmpty())
        return {};
    return followToCode(m_browser.get(m_next));
}

RawAnswer CodeFlow::allow()
{
    const auto form = formWith(m_page, "allow");
    return form ? followToCode(m_browser.submit(*form)) : RawAnswer();
}

RawAnswer CodeFlow::deny()
{
    const auto form = formWith(m_page, "deny");
    return form ? followToCode(m_browser.submit(*form)) : RawAnswer();
}

QByteArray CodeFlow::codeFor(const QByteArray &login, const QByteArray &password)
{
    m_code.clear();
    openAuthorize();
    if (formWith(m_page, "sign-in"))
        signIn(login, password);
    for (int hop = 0; hop < 3 && m_code.isEmpty() && !m_next.isEmpty(); ++hop)
        openConsent();
    if (m_code.isEmpty() && formWith(m_page, "allow"))
        allow();
    return m_code;
}

RawAnswer CodeFlow::serviceCall(const QByteArray &path, Form form)
{
    form.append({"client_id", m_client.id});
    form.append({"client_secret", m_client.secret});
    WebClient service(m_port);
    return service.post(path, form);
}

RawAnswer CodeFlow::redeem(const QByteArray &code)
{
    return serviceCall("/api/o/oauth/v2/token", {{"grant_type", "authorization_code"},
                                                 {"code", code},
                                                 {"redirect_uri", m_client.redirectUri},
                                                 {"code_verifier", m_verifier}});
}

RawAnswer CodeFlow::refresh(const QByteArray &refreshToken)
{
    return serviceCall("/api/o/oauth/v2/token",
                       {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}});
}

RawAnswer CodeFlow::introspect(const QByteArray &token)
{
    return serviceCall("/api/o/oauth/v2/introspect", {{"token", token}});
}

RawAnswer CodeFlow::userinfo(const QByteArray &accessToken)
{
    WebClient service(m_port);
    return service.get("/api/o/oauth/v2/userinfo", "Authorization: Bearer " + accessToken + "\r\n");
}

} // namespace tests::support
