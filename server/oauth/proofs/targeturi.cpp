// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 4.3, RFC 3986 section 6.2.
#include "server/oauth/proofs/targeturi.h"

#include "server/base/hexdigit.h"
#include "server/domain/hierarchicaluri.h"

#include <QByteArrayList>

namespace server::oauth {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
           || QByteArrayView("-._~").contains(c);
}

/// Section 6.2.2.2: what needs no percent sign has none, the others have upper-case digits.
std::optional<QByteArray> percentNormalized(const QByteArray &path)
{
    QByteArray result;
    result.reserve(path.size());
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i) != '%') {
            result.append(path.at(i));
            continue;
        }
        const int high = i + 2 < path.size() ? base::hexValue(path.at(i + 1)) : -1;
        const int low = i + 2 < path.size() ? base::hexValue(path.at(i + 2)) : -1;
        if (high < 0 || low < 0)
            return {};
        const char decoded = static_cast<char>(high * 16 + low);
        result.append(isUnreserved(decoded) ? QByteArray(1, decoded) : path.mid(i, 3).toUpper());
        i += 2;
    }
    return result;
}

/// Section 5.2.4, for a path that begins with a slash.
QByteArray withoutDotSegments(const QByteArray &path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.mid(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray &segment = segments.at(i);
        if (segment == ".." && !kept.isEmpty())
            kept.removeLast();
        if (segment != "." && segment != "..")
            kept.append(segment);
        else if (i == segments.size() - 1)
            kept.append(QByteArray());
    }
    return '/' + kept.join('/');
}

std::optional<QByteArray> normalized(const QByteArray &address)
{
    const qsizetype fragment = address.indexOf('#');
    const auto parts = domain::splitUri(fragment < 0 ? address : address.left(fragment));
    if (!parts || !parts->hasAuthority || parts->host.isEmpty() || parts->authority.contains('@'))
        return {};
    const auto path = percentNormalized(parts->path.isEmpty() ? "/" : parts->path);
    if (!path)
        return {};
    const QByteArray scheme = parts->scheme.toLower();
    QByteArray result = scheme + "://" + parts->host.toLower();
    const QByteArray port = parts->port.value_or(QByteArray());
    const QByteArray usual = scheme == "https" ? "443" : scheme == "http" ? "80" : "";
    if (!port.isEmpty() && port != usual)
        result += ':' + port;
    return result + withoutDotSegments(*path);
}

} // namespace

bool isSameTarget(const QByteArray &htu, const QByteArray &address)
{
    const auto named = normalized(htu);
    return named && named == normalized(address);
}

} // namespace server::oauth
