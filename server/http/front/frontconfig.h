// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"
#include "server/http/front/trustedproxies.h"

#include <QByteArrayList>
#include <QString>

#include <chrono>

namespace server::http {

/// Every limit and deadline of the front; transport.md section 3 and security.md DS-01 to DS-03 say
/// why.
struct FrontConfig
{
    qsizetype requestLineBytes = 8 * 1024; ///< 414
    qsizetype headerBytes = 16 * 1024;     ///< 431
    int headerFields = 64;                 ///< 431
    qsizetype bodyBytes = 64 * 1024;       ///< 413
    qsizetype chunkLineBytes = 256;
    int connections = 1024;         ///< in all; the oldest idle one goes first, else 503
    int connectionsPerAddress = 64; ///< loopback and trusted proxies are exempt
    bool exemptLoopback = true;     ///< tests switch it off
    std::chrono::milliseconds handshake{5000};
    std::chrono::milliseconds firstByte{10000};
    std::chrono::milliseconds header{10000};
    std::chrono::milliseconds body{15000};
    std::chrono::milliseconds handler{30000};
    std::chrono::milliseconds write{15000};
    std::chrono::milliseconds idle{15000};
    std::chrono::milliseconds idleWhenFull{5000}; ///< above three quarters of `connections`
    std::chrono::milliseconds linger{1500};
    QByteArrayList
        allowedHosts; ///< Host values besides the listening addresses' own; others get 421
    TrustedProxies trustedProxies;
    QString certificateFile; ///< empty: plain http
    QString keyFile;
    QList<domain::ListenAddress> mtlsListen; ///< ask for a client certificate; TLS only
    QString mtlsAuthorityFile;   ///< PEM; certificates that lead there count as verified
    bool tlsEndsAtProxy = false; ///< plain http is then allowed on addresses that are not loopback
    int workers = 2;
};

} // namespace server::http
