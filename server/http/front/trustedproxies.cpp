// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/trustedproxies.h"

#include "server/http/front/forwarded.h"

#include <algorithm>

namespace server::http {

namespace {

constexpr int mappedPrefix = 96; // bits of ::ffff:0:0, before an IPv4 address in IPv6

} // namespace

TrustedProxies::TrustedProxies(const QStringList &texts)
{
    for (const QString &text : texts) {
        auto [address, bits] = QHostAddress::parseSubnet(text);
        if (address.isNull())
            continue;
        // Peers are compared in their canonical spelling.
        const QHostAddress spelled = front::canonical(address);
        if (spelled.protocol() != address.protocol() && bits >= mappedPrefix)
            m_networks.emplaceBack(spelled, bits - mappedPrefix);
        else
            m_networks.emplaceBack(address, bits);
    }
}

bool TrustedProxies::contains(const QHostAddress &peer) const
{
    return std::any_of(m_networks.begin(), m_networks.end(), [&peer](const auto &network) {
        return peer.isInSubnet(network.first, network.second);
    });
}

} // namespace server::http
