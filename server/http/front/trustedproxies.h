// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QStringList>

#include <utility>

namespace server::http {

/// The proxies whose forwarded headers count (security TR-08). Immutable, so any thread may ask.
class TrustedProxies
{
public:
    TrustedProxies() = default;
    /// Addresses and networks as checkServerConfig() lets them pass: "10.0.0.1", "10.0.0.0/8",
    /// "fd00::/8". Any other text lists nobody.
    explicit TrustedProxies(const QStringList &texts);
    [[nodiscard]] bool contains(const QHostAddress &peer) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks; ///< with the bits that count
};

} // namespace server::http
