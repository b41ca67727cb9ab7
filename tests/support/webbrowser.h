// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/rawclient.h"
#include "tests/support/website.h"

#include <QRegularExpression>
#include <QUrl>

namespace tests::support {

/// A form of a page, as a browser would send it.
struct WebForm
{
    QByteArray action;
    Fields hidden;
    QByteArray html;
};

/// A browser without scripts in front of a Website: keeps cookies, finds forms, sends them. Every
/// request goes over a connection of its own.
class WebBrowser
{
public:
    explicit WebBrowser(const Website &site)
        : m_site(site)
    {
    }

    RawAnswer get(const QByteArray &path, const QByteArray &moreHeaders = {})
    {
        return ask(m_site.server().get(path, moreHeaders + cookieHeader()));
    }
    RawAnswer head(const QByteArray &path, const QByteArray &moreHeaders = {})
    {
        return ask(m_site.server().get(path, moreHeaders + cookieHeader()).replace(0, 3, "HEAD"),
                   true);
    }
    RawAnswer post(const QByteArray &path, const QByteArray &body,
                   const QByteArray &moreHeaders = {})
    {
        return ask(m_site.server().post(path, body,
                                        "Content-Type: application/x-www-form-urlencoded\r\n"
                                            + moreHeaders + cookieHeader()));
    }
    RawAnswer submit(const WebForm &form, const Fields &more = {},
                     const QByteArray &moreHeaders = {})
    {
        return post(form.action, encoded(form.hidden + more), moreHeaders);
    }

    static QByteArray encoded(const Fields &fields)
    {
        QByteArrayList parts;
        for (const auto &[name, value] : fields) {
            if (!value.isEmpty())
                parts.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
        }
        return parts.join('&');
    }
    /// The form that holds the element with this id.
    static WebForm formWith(const QByteArray &id, const QByteArray &html)
    {
        WebForm form;
        const qsizetype element = html.indexOf("id=\"" + id + '"');
        const qsizetype start = element < 0 ? -1 : html.lastIndexOf("<form", element);
        if (start < 0)
            return form;
        form.html = html.mid(start, html.indexOf("</form>", start) - start);
        form.action = attribute("action", form.html);
        static const QRegularExpression hidden(QStringLiteral("<input type=\"hidden\"[^>]*>"));
        for (const auto &match : hidden.globalMatch(QString::fromUtf8(form.html))) {
            const QByteArray input = match.captured().toUtf8();
            form.hidden.append({attribute("name", input), attribute("value", input)});
        }
        return form;
    }

    QList<std::pair<QByteArray, QByteArray>> cookies;

private:
    static QByteArray attribute(const QByteArray &name, const QByteArray &html)
    {
        const qsizetype at = html.indexOf(' ' + name + "=\"");
        if (at < 0)
            return {};
        const qsizetype from = at + name.size() + 3;
        QByteArray value = html.mid(from, html.indexOf('"', from) - from);
        return value.replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    }
    QByteArray cookieHeader() const
    {
        QByteArrayList pairs;
        for (const auto &[name, value] : cookies)
            pairs.append(name + '=' + value);
        return pairs.isEmpty() ? QByteArray() : "Cookie: " + pairs.join("; ") + "\r\n";
    }
    RawAnswer ask(const QByteArray &bytes, bool toHead = false)
    {
        RawClient client(m_site.port());
        client.send(bytes);
        RawAnswer answer = client.readAnswer(20000, toHead);
        for (const QByteArray &line : answer.head.split('\n')) {
            if (!line.toLower().startsWith("set-cookie:"))
                continue;
            const QByteArray pair = line.mid(11).trimmed();
            const QByteArray name = pair.left(pair.indexOf('='));
            const QByteArray value = pair.mid(name.size() + 1).split(';').first();
            cookies.removeIf([&](const auto &cookie) { return cookie.first == name; });
            if (!value.isEmpty())
                cookies.append({name, value});
        }
        return answer;
    }

    const Website &m_site;
};

} // namespace tests::support
