// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/browser/cookies.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace server::http::browser {

namespace {

constexpr qsizetype maximumValueBytes = 512;

bool isOurValue(QByteArrayView value)
{
    return !value.isEmpty() && value.size() <= maximumValueBytes
           && std::all_of(value.cbegin(), value.cend(), [](char c) {
                  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                         || c == '-' || c == '_' || c == '.';
              });
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    return text;
}

} // namespace

QByteArray Cookies::value(const Request &request, Name name) const
{
    const QByteArray wanted = nameOf(name);
    QByteArrayView found;
    int times = 0;
    for (const auto &[header, field] : request.headers) {
        if (header != "cookie")
            continue;
        for (QByteArrayView rest = field; !rest.isEmpty();) {
            const qsizetype end = rest.indexOf(';');
            const QByteArrayView pair = trimmed(end < 0 ? rest : rest.first(end));
            rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
            const qsizetype equals = pair.indexOf('=');
            if (equals < 0 || pair.first(equals) != wanted)
                continue;
            found = pair.sliced(equals + 1);
            ++times;
        }
    }
    // Two of one name: one of them was planted, and nothing tells which.
    return times == 1 && isOurValue(found) ? found.toByteArray() : QByteArray();
}

void Cookies::set(Response &response, Name name, const QByteArray &value) const
{
    QByteArray cookie = nameOf(name) + '=' + value + attributes();
    if (name == Name::Language || name == Name::Known)
        cookie += "; Max-Age=31536000";
    response.addHeader("Set-Cookie"_ba, cookie);
}

void Cookies::clear(Response &response, Name name) const
{
    response.addHeader("Set-Cookie"_ba, nameOf(name) + '=' + attributes() + "; Max-Age=0");
}

QByteArray Cookies::nameOf(Name name) const
{
    QByteArray plain = "consentry_session"_ba;
    if (name == Name::Browser)
        plain = "consentry_browser"_ba;
    else if (name == Name::Language)
        plain = "consentry_language"_ba;
    else if (name == Name::Known)
        plain = "consentry_known"_ba;
    else if (name == Name::Pass)
        plain = "consentry_pass"_ba;
    else if (name == Name::Entry)
        plain = "consentry_entry"_ba;
    return m_secure ? "__Host-" + plain : plain;
}

QByteArray Cookies::attributes() const
{
    return m_secure ? "; Path=/; Secure; HttpOnly; SameSite=Lax"_ba
                    : "; Path=/; HttpOnly; SameSite=Lax"_ba;
}

} // namespace server::http::browser
