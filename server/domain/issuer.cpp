// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2.
#include "server/domain/serverconfig.h"

#include "server/domain/hierarchicaluri.h"
#include "server/domain/limits.h"

#include <algorithm>

namespace server::domain {

namespace {

tl::unexpected<base::Error> fault(const char *code, QList<QString> params = {})
{
    return base::failure(base::Error::Kind::InvalidInput, QStringLiteral("issuer refused"),
                         {{"issuer", code, std::move(params)}});
}

UriParts partsOf(const QByteArray &bytes)
{
    return splitUri(bytes).value_or(UriParts());
}

} // namespace

base::Result<Issuer> Issuer::parse(const QByteArray &text)
{
    if (text.isEmpty())
        return fault("required");
    if (text.size() > limits::issuerBytes)
        return fault("too_long", {QString::number(limits::issuerBytes)});
    if (text.contains('#'))
        return fault("fragment");
    const bool isPrintable =
        std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    const auto parts = splitUri(text);
    if (!parts || (parts->scheme.toLower() != "https" && parts->scheme.toLower() != "http"))
        return fault("scheme_forbidden");
    if (parts->query)
        return fault("query");
    if (parts->authority.contains('@'))
        return fault("user_info");
    if (!isPrintable || !parts->hasAuthority || parts->host.isEmpty() || text.contains('\\'))
        return fault("malformed");
    const auto canonical = canonicalUri(text, *parts);
    if (!canonical)
        return fault("malformed");
    if (*canonical != text)
        return fault("not_canonical", {QString::fromLatin1(*canonical)});
    // Paths of ours are appended as they are; an encoded byte in front of them would be compared in
    // two spellings.
    if (parts->path.contains('%') || parts->path.contains("//") || parts->path.contains(';'))
        return fault("malformed");
    if (parts->scheme == "http" && !isLoopbackHost(parts->host))
        return fault("http_not_loopback");
    Issuer issuer;
    issuer.m_bytes = text;
    return issuer;
}

bool Issuer::isHttps() const
{
    return m_bytes.startsWith("https:");
}

bool Issuer::isLoopback() const
{
    return !isEmpty() && isLoopbackHost(partsOf(m_bytes).host);
}

QByteArray Issuer::pathPrefix() const
{
    QByteArray path = partsOf(m_bytes).path;
    if (path.endsWith('/'))
        path.chop(1);
    return path;
}

QByteArray Issuer::authority() const
{
    return partsOf(m_bytes).authority;
}

QByteArray Issuer::origin() const
{
    if (isEmpty())
        return {};
    const UriParts parts = partsOf(m_bytes);
    return parts.scheme + "://" + parts.authority;
}

Issuer Issuer::atPort(quint16 port) const
{
    const UriParts parts = partsOf(m_bytes);
    Issuer moved;
    moved.m_bytes = "https://" + parts.host;
    if (port != 443)
        moved.m_bytes += ':' + QByteArray::number(port);
    moved.m_bytes += parts.path;
    return moved;
}

QByteArray Issuer::url(const QByteArray &path) const
{
    return origin() + pathPrefix() + path;
}

} // namespace server::domain
