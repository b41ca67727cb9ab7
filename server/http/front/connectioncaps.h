// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/frontconfig.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace server::http::front {

/// Counts the open connections, in all and for each address. Shared by the acceptor and the
/// workers; thread-safe.
class ConnectionCaps
{
public:
    enum class Verdict {
        Admitted,
        Full,    ///< counted, but a worker has to make room for it or refuse it
        Refused, ///< not counted: close it at once
    };

    explicit ConnectionCaps(const FrontConfig &config);

    [[nodiscard]] Verdict admit(const QHostAddress &peer);
    void release(const QHostAddress &peer);
    [[nodiscard]] int total() const;
    [[nodiscard]] bool isNearlyFull() const; ///< above three quarters
    [[nodiscard]] bool isOverfull() const;

private:
    [[nodiscard]] bool isExempt(const QHostAddress &peer) const;

    const int m_limit;
    const int m_perAddress;
    const bool m_exemptLoopback;
    const TrustedProxies m_trustedProxies;
    mutable std::mutex m_mutex;
    int m_total = 0;
    QHash<QHostAddress, int>
        m_byAddress; ///< only addresses with an open connection: bounded by the total
};

} // namespace server::http::front
