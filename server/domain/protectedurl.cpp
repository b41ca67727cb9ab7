// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3986 sections 3 and 6.2; security FA-04.
#include "server/domain/protectedurl.h"

#include "server/base/hexdigit.h"
#include "server/domain/hierarchicaluri.h"

#include <algorithm>

namespace server::domain {

namespace {

tl::unexpected<base::Error> fault(const char *code)
{
    return base::failure(
        base::Error::Kind::InvalidInput,
        QStringLiteral("the address asked for is not usable: %1").arg(QLatin1StringView(code)),
        {{"url", code, {}}});
}

bool isEncodedByte(const QByteArray &text, qsizetype at)
{
    return text.at(at) == '%' && at + 2 < text.size() && base::hexValue(text.at(at + 1)) >= 0
           && base::hexValue(text.at(at + 2)) >= 0;
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20) || c == 0x7f;
}

std::optional<QByteArray> decoded(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '%') {
            result.append(text.at(i));
            continue;
        }
        if (!isEncodedByte(text, i))
            return {};
        result.append(static_cast<char>(base::hexValue(text.at(i + 1)) * 16
                                        + base::hexValue(text.at(i + 2))));
        i += 2;
    }
    return result;
}

QByteArray cutAtSemicolon(const QByteArray &segment)
{
    const qsizetype semicolon = segment.indexOf(';');
    return semicolon < 0 ? segment : segment.left(semicolon);
}

bool isDots(const QByteArray &segment)
{
    const QByteArray plain = cutAtSemicolon(segment);
    return plain == "." || plain == "..";
}

/// The code of what is wrong with one decoded segment, or null.
const char *faultOf(const QByteArray &segment)
{
    if (std::any_of(segment.begin(), segment.end(), isControl))
        return "control_character";
    if (segment.contains('/'))
        return "encoded_slash";
    if (segment.contains('\\'))
        return "backslash";
    if (isDots(segment))
        return "dot_segment";
    // Whoever decodes a second time would see another path.
    for (qsizetype i = 0; i < segment.size(); ++i) {
        if (isEncodedByte(segment, i))
            return "encoding";
    }
    return nullptr;
}

/// Bytes that browsers send raw, in the one form that a header may carry.
QByteArray printable(const QByteArray &text)
{
    QByteArray result;
    for (const char c : text) {
        if (c > 0x20 && c < 0x7f && c != '"' && c != '<' && c != '>')
            result.append(c);
        else
            result.append('%' + QByteArray(1, c).toHex().toUpper());
    }
    return result;
}

} // namespace

std::optional<QByteArray> protectedHost(const QByteArray &scheme, const QByteArray &authority)
{
    const QByteArray lower = authority.toLower();
    const QByteArray uri = scheme + "://" + lower + '/';
    const auto parts = splitUri(uri);
    if (!parts || parts->host.isEmpty() || parts->authority != lower || lower.contains('@'))
        return {};
    const auto canonical = canonicalUri(uri, *parts);
    if (!canonical || *canonical != uri)
        return {};
    const bool isImplied = parts->port && *parts->port == (scheme == "https" ? "443" : "80");
    return isImplied ? parts->host : lower;
}

base::Result<ProtectedUrl> ProtectedUrl::parse(const QByteArray &bytes)
{
    if (bytes.size() > maximumBytes)
        return fault("too_long");
    if (std::any_of(bytes.begin(), bytes.end(), isControl) || bytes.contains(' '))
        return fault("control_character");
    if (bytes.contains('#'))
        return fault("fragment");
    const auto parts = splitUri(bytes);
    if (!parts || !parts->hasAuthority)
        return fault("malformed");
    const QByteArray scheme = parts->scheme.toLower();
    if (scheme != "https" && scheme != "http")
        return fault("scheme_forbidden");
    if (parts->authority.contains('@'))
        return fault("user_info");
    if (parts->authority.contains('\\') || parts->path.contains('\\'))
        return fault("backslash");
    const auto host = protectedHost(scheme, parts->authority);
    if (!host)
        return fault("malformed");
    const QByteArray path = parts->path.isEmpty() ? "/" : parts->path;
    ProtectedUrl url;
    url.m_isHttps = scheme == "https";
    url.m_host = *host;
    const QByteArrayList raw = path.mid(1).split('/');
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const auto segment = decoded(raw.at(i));
        if (!segment)
            return fault("encoding");
        if (const char *code = faultOf(*segment))
            return fault(code);
        // Cut at its semicolon, a segment must not vanish either.
        if (segment->startsWith(';') || (segment->isEmpty() && i + 1 < raw.size()))
            return fault("empty_segment");
        url.m_segments.append(*segment);
    }
    url.m_bytes = url.origin() + printable(path);
    if (parts->query)
        url.m_bytes += '?' + printable(*parts->query);
    return url;
}

QByteArray ProtectedUrl::origin() const
{
    return (m_isHttps ? "https://" : "http://") + m_host;
}

bool ProtectedUrl::isConfidential() const
{
    const auto parts = splitUri(m_bytes);
    return m_isHttps || (parts && isLoopbackHost(parts->host));
}

QByteArrayList ProtectedUrl::plainSegments() const
{
    QByteArrayList plain;
    for (const QByteArray &segment : m_segments)
        plain.append(cutAtSemicolon(segment));
    return plain;
}

} // namespace server::domain
