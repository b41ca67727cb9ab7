// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/connectioncaps.h"

namespace server::http::front {

namespace {

/// How many may wait for a worker to make room; beyond that a flood is turned away by the acceptor
/// itself.
constexpr int waiting = 64;

/// One IPv6 customer commands a whole /64, and would count as countless peers otherwise.
QHostAddress counted(const QHostAddress &peer)
{
    if (peer.protocol() != QAbstractSocket::IPv6Protocol)
        return peer;
    Q_IPV6ADDR bytes = peer.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes);
}

} // namespace

ConnectionCaps::ConnectionCaps(const FrontConfig &config)
    : m_limit(config.connections)
    , m_perAddress(config.connectionsPerAddress)
    , m_exemptLoopback(config.exemptLoopback)
    , m_trustedProxies(config.trustedProxies)
{
}

bool ConnectionCaps::isExempt(const QHostAddress &peer) const
{
    return (m_exemptLoopback && peer.isLoopback()) || m_trustedProxies.contains(peer);
}

ConnectionCaps::Verdict ConnectionCaps::admit(const QHostAddress &peer)
{
    const bool exempt = isExempt(peer);
    const std::lock_guard lock(m_mutex);
    if (m_total >= m_limit + waiting)
        return Verdict::Refused;
    if (!exempt) {
        int &count = m_byAddress[counted(peer)];
        if (count >= m_perAddress)
            return Verdict::Refused;
        ++count;
    }
    ++m_total;
    return m_total > m_limit ? Verdict::Full : Verdict::Admitted;
}

void ConnectionCaps::release(const QHostAddress &peer)
{
    const bool exempt = isExempt(peer);
    const std::lock_guard lock(m_mutex);
    --m_total;
    if (exempt)
        return;
    const auto entry = m_byAddress.find(counted(peer));
    if (entry != m_byAddress.end() && --entry.value() == 0)
        m_byAddress.erase(entry);
}

int ConnectionCaps::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

bool ConnectionCaps::isNearlyFull() const
{
    return total() > m_limit / 4 * 3;
}

bool ConnectionCaps::isOverfull() const
{
    return total() > m_limit;
}

} // namespace server::http::front
