// SPDX-License-Identifier: GPL-3.0-or-later
// draft-ietf-oauth-client-id-metadata-document section 3, RFC 3986 section 6.2.
#include "server/domain/clientidurl.h"

#include "server/domain/hierarchicaluri.h"

namespace server::domain {

namespace {

constexpr qsizetype maximumBytes = 255;

bool isAllowedByte(char c)
{
    return c > 0x20 && c < 0x7f && c != '\\' && c != '#' && c != '"' && c != '<' && c != '>';
}

} // namespace

bool isClientIdUrl(const QByteArray &clientId)
{
    if (clientId.size() > maximumBytes || !clientId.startsWith("https://")
        || !std::all_of(clientId.begin(), clientId.end(), isAllowedByte))
        return false;
    const auto parts = splitUri(clientId);
    if (!parts || parts->host.isEmpty() || parts->authority.contains('@') || parts->path.isEmpty())
        return false;
    // Dot segments, upper case in the host and needless percent signs are other spellings of
    // another address.
    return canonicalUri(clientId, *parts) == clientId;
}

QByteArray clientIdHost(const QByteArray &clientId)
{
    const auto parts = splitUri(clientId);
    return parts ? parts->host : QByteArray();
}

} // namespace server::domain
