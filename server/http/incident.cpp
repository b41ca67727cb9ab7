// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/incident.h"

#include "server/base/base64url.h"

namespace server::http {

base::Result<QByteArray> makeIncident(base::RandomSource &random)
{
    static constexpr QByteArrayView letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    static_assert(letters.size() == 32);
    auto incident = random.bytes(10);
    if (!incident)
        return base::passOn(incident);
    for (char &byte : *incident)
        byte = letters.at(byte & 31);
    return incident;
}

base::Result<QByteArray> makeBrowserCookie(base::RandomSource &random)
{
    const auto bytes = random.bytes(32);
    if (!bytes)
        return base::passOn(bytes);
    return base::toBase64Url(*bytes);
}

} // namespace server::http
