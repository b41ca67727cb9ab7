// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 3.1.2, RFC 8252 section 7, RFC 9700 sections 2.1 and 4.1.3.
#include "server/domain/redirecturi.h"

#include "server/domain/hierarchicaluri.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace server::domain {

namespace {

struct Fault
{
    QByteArray code;
    QList<QString> params = {};
};
using MaybeFault = std::optional<Fault>;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// What the bytes alone tell, before anything is parsed.
MaybeFault checkBytes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Fault{"empty"};
    if (bytes.size() > RedirectUri::maximumBytes)
        return Fault{"too_long", {QString::number(RedirectUri::maximumBytes)}};
    if (std::any_of(bytes.begin(), bytes.end(), isControl))
        return Fault{"control_character"};
    if (std::any_of(bytes.begin(), bytes.end(),
                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return Fault{"not_ascii"};
    // %0d%0a or %00 becomes one as soon as somebody decodes it.
    const QByteArray decoded = QByteArray::fromPercentEncoding(bytes);
    if (std::any_of(decoded.begin(), decoded.end(), isControl))
        return Fault{"control_character"};
    if (bytes.contains('\\') || decoded.contains('\\'))
        return Fault{"backslash"};
    if (bytes.contains('*'))
        return Fault{"wildcard"};
    return {};
}

bool isPrivateUseScheme(const QByteArray &scheme)
{
    // A reversed domain name (RFC 8252 section 7.1): two labels at least, none empty.
    const QByteArrayList labels = scheme.split('.');
    return labels.size() >= 2
           && std::none_of(labels.begin(), labels.end(),
                           [](const QByteArray &l) { return l.isEmpty(); });
}

/// Only these may be asked for: anything else could run as script, read a file or reach another
/// program.
MaybeFault checkScheme(const UriParts &parts)
{
    const QByteArray scheme = parts.scheme.toLower();
    if (scheme == "https" || scheme == "http" || isPrivateUseScheme(scheme))
        return {};
    static constexpr std::array known{
        "javascript", "data",        "vbscript",   "file",   "about",  "blob",
        "ftp",        "ws",          "wss",        "mailto", "tel",    "sms",
        "urn",        "view-source", "filesystem", "jar",    "intent", "chrome"};
    const bool isKnown =
        std::any_of(known.begin(), known.end(), [&](const char *k) { return scheme == k; });
    return Fault{isKnown ? QByteArray("scheme_forbidden")
                         : QByteArray("private_scheme_without_dot")};
}

MaybeFault checkAuthority(const UriParts &parts)
{
    const bool isWeb = !isPrivateUseScheme(parts.scheme.toLower());
    if (parts.authority.contains('@'))
        return Fault{"user_info"};
    if (isWeb && (!parts.hasAuthority || parts.host.isEmpty()))
        return Fault{"host_missing"};
    if (!isWeb && parts.authority.isEmpty() && parts.path.isEmpty())
        return Fault{"host_missing"};
    return {};
}

/// A response parameter that stands in the registered query would reach the client twice.
MaybeFault checkQuery(const UriParts &parts)
{
    if (!parts.query)
        return {};
    static constexpr std::array reserved{
        "code",     "state",        "iss",           "error",   "error_description",
        "id_token", "access_token", "session_state", "response"};
    QByteArray query = *parts.query;
    for (const QByteArray &pair : query.replace(';', '&').split('&')) {
        QByteArray name =
            QByteArray::fromPercentEncoding(pair.split('=').first().replace('+', ' ')).trimmed();
        if (const qsizetype bracket = name.indexOf('['); bracket >= 0)
            name.truncate(bracket); // several web frameworks read name[] as name
        for (const char *word : reserved) {
            if (name == word)
                return Fault{"reserved_parameter", {QString::fromLatin1(word)}};
        }
    }
    return {};
}

MaybeFault check(const QByteArray &bytes)
{
    if (auto fault = checkBytes(bytes))
        return fault;
    if (bytes.contains('#'))
        return Fault{"fragment"};
    const auto parts = splitUri(bytes);
    if (!parts)
        return Fault{"relative"};
    if (auto fault = checkScheme(*parts))
        return fault;
    if (auto fault = checkAuthority(*parts))
        return fault;
    const auto canonical = canonicalUri(bytes, *parts);
    if (!canonical)
        return Fault{"malformed"};
    if (*canonical != bytes)
        return Fault{"not_canonical", {QString::fromLatin1(*canonical)}};
    if (parts->scheme == "http" && !isLoopbackHost(parts->host))
        return Fault{"http_not_loopback"};
    return checkQuery(*parts);
}

/// The length of `http://127.0.0.1` or `http://[::1]` at the start, 0 for anything else.
qsizetype loopbackPrefix(const QByteArray &uri)
{
    for (const QByteArrayView prefix :
         {QByteArrayView("http://127.0.0.1"), QByteArrayView("http://[::1]")}) {
        if (!uri.startsWith(prefix))
            continue;
        const char next = uri.size() > prefix.size() ? uri.at(prefix.size()) : '/';
        if (next == ':' || next == '/' || next == '?')
            return prefix.size();
    }
    return 0;
}

/// What follows the host without the port; nothing when the port is not one.
std::optional<QByteArray> afterPort(const QByteArray &uri, qsizetype prefix)
{
    if (uri.size() == prefix || uri.at(prefix) != ':')
        return uri.mid(prefix);
    qsizetype end = prefix + 1;
    while (end < uri.size() && uri.at(end) >= '0' && uri.at(end) <= '9')
        ++end;
    const QByteArray digits = uri.mid(prefix + 1, end - prefix - 1);
    const int port = digits.size() <= 5 ? digits.toInt() : 0;
    if (port < 1 || port > 65535 || QByteArray::number(port) != digits)
        return {};
    if (end < uri.size() && uri.at(end) != '/' && uri.at(end) != '?')
        return {};
    return uri.mid(end);
}

} // namespace

base::Result<RedirectUri> RedirectUri::parse(const QByteArray &bytes)
{
    if (auto fault = check(bytes))
        return base::failure(base::Error::Kind::InvalidInput,
                             QStringLiteral("redirect address refused"),
                             {{"redirect_uri", fault->code, fault->params}});
    RedirectUri uri;
    uri.m_bytes = bytes;
    return uri;
}

bool RedirectUri::matches(const QByteArray &received, ApplicationType type) const
{
    if (m_bytes.isEmpty())
        return false;
    if (received == m_bytes)
        return true;
    if (type != ApplicationType::Native)
        return false;
    const qsizetype prefix = loopbackPrefix(m_bytes);
    if (prefix == 0 || loopbackPrefix(received) != prefix
        || m_bytes.left(prefix) != received.left(prefix))
        return false;
    const auto registeredRest = afterPort(m_bytes, prefix);
    const auto receivedRest = afterPort(received, prefix);
    return registeredRest && receivedRest && *registeredRest == *receivedRest;
}

QByteArray RedirectUri::origin() const
{
    const auto parts = splitUri(m_bytes);
    if (!parts)
        return {};
    if (isPrivateUseScheme(parts->scheme))
        return parts->scheme + ':';
    return parts->scheme + "://" + parts->authority;
}

QByteArray RedirectUri::displayHost() const
{
    const auto parts = splitUri(m_bytes);
    if (!parts)
        return {};
    return isPrivateUseScheme(parts->scheme) ? parts->scheme : parts->host;
}

QByteArray withQuery(const QByteArray &uri,
                     const QList<std::pair<QByteArray, QByteArray>> &parameters)
{
    QByteArray result = uri;
    for (const auto &[name, value] : parameters) {
        if (!result.contains('?'))
            result += '?';
        else if (!result.endsWith('?') && !result.endsWith('&'))
            result += '&';
        result += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return result;
}

} // namespace server::domain
