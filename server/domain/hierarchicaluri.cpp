// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3986 sections 3 and 3.2.
#include "server/domain/hierarchicaluri.h"

#include <QUrl>

#include <algorithm>

namespace server::domain {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

void splitAuthority(UriParts &parts)
{
    const QByteArray hostAndPort = parts.authority.mid(parts.authority.lastIndexOf('@') + 1);
    qsizetype colon = -1;
    if (hostAndPort.startsWith('[')) {
        const qsizetype bracket = hostAndPort.indexOf(']');
        colon = bracket < 0 ? -1 : hostAndPort.indexOf(':', bracket);
    } else {
        colon = hostAndPort.lastIndexOf(':');
    }
    parts.host = colon < 0 ? hostAndPort : hostAndPort.left(colon);
    if (colon >= 0)
        parts.port = hostAndPort.mid(colon + 1);
}

bool isUsableHost(const QByteArray &host)
{
    if (host.startsWith('['))
        return host.endsWith(']') && std::all_of(host.begin() + 1, host.end() - 1, [](char c) {
                   return isDigit(c) || (c >= 'a' && c <= 'f') || c == ':';
               });
    // A final dot names the same machine and is another origin for a browser.
    return !host.startsWith('.') && !host.endsWith('.') && !host.contains("..")
           && std::all_of(host.begin(), host.end(), [](char c) {
                  return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '.' || c == '_';
              });
}

bool isUsablePort(const QByteArray &port)
{
    bool isNumber = false;
    const uint value = port.toUInt(&isNumber);
    return isNumber && value >= 1 && value <= 65535 && QByteArray::number(value) == port;
}

} // namespace

std::optional<UriParts> splitUri(const QByteArray &uri)
{
    const qsizetype colon = uri.indexOf(':');
    if (colon < 1 || !isLetter(uri.at(0)))
        return {};
    UriParts parts;
    parts.scheme = uri.left(colon);
    const bool isScheme = std::all_of(parts.scheme.begin(), parts.scheme.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
    });
    if (!isScheme)
        return {};
    QByteArray rest = uri.mid(colon + 1);
    if (const qsizetype mark = rest.indexOf('?'); mark >= 0) {
        parts.query = rest.mid(mark + 1);
        rest.truncate(mark);
    }
    parts.hasAuthority = rest.startsWith("//");
    if (parts.hasAuthority) {
        const qsizetype slash = rest.indexOf('/', 2);
        parts.authority = slash < 0 ? rest.mid(2) : rest.mid(2, slash - 2);
        parts.path = slash < 0 ? QByteArray() : rest.mid(slash);
        splitAuthority(parts);
    } else {
        parts.path = rest;
    }
    return parts;
}

bool isLoopbackLiteral(const QByteArray &host)
{
    return host == "127.0.0.1" || host == "[::1]";
}

bool isLoopbackHost(const QByteArray &host)
{
    return isLoopbackLiteral(host) || host == "localhost";
}

std::optional<QByteArray> canonicalUri(const QByteArray &uri, const UriParts &parts)
{
    const QUrl url = QUrl::fromEncoded(uri, QUrl::StrictMode);
    if (!url.isValid())
        return {};
    if (!parts.host.isEmpty() && !isUsableHost(parts.host)) {
        // Qt repairs case, percent signs and odd numbers in a host; what it keeps is unusable as it
        // is.
        const QByteArray repaired = url.toEncoded();
        return repaired == uri ? std::nullopt : std::optional(repaired);
    }
    if (parts.port && !isUsablePort(*parts.port)) {
        const QByteArray repaired = url.toEncoded();
        return repaired == uri ? std::nullopt : std::optional(repaired);
    }
    // Browsers resolve dot segments before they go there; the server behind never sees them.
    return url.toEncoded(QUrl::NormalizePathSegments);
}

} // namespace server::domain
