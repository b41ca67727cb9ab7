// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/oauth/tokens/connectionid.h"

namespace server::oauth {

base::Result<domain::ConnectionId> makeConnectionId(base::RandomSource &random, base::Timestamp now)
{
    constexpr int randomBits = 22;
    constexpr quint64 timeMask = (quint64(1) << (63 - randomBits)) - 1;
    const auto bytes = random.bytes(3);
    if (!bytes)
        return base::passOn(bytes);
    quint64 low = 0;
    for (const char byte : *bytes)
        low = low << 8 | static_cast<quint8>(byte);
    low &= (quint64(1) << randomBits) - 1;
    const quint64 high = static_cast<quint64>(base::toMillis(now)) & timeMask;
    return domain::ConnectionId(static_cast<qint64>(high << randomBits | low));
}

} // namespace server::oauth
