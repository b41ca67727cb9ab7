// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QByteArrayList>
#include <QString>

#include <optional>

namespace server::oauth {

/// The certificate that a client showed in its TLS handshake (RFC 8705).
struct PeerCertificate
{
    QByteArray der;
    bool chainVerified = false; ///< leads to an authority that the settings name
};

/// What the protocol needs of a request besides its parameters; free of HTTP types.
struct RequestMeta
{
    base::Timestamp now;      ///< taken once, so that one request has one time
    QString peerAddress;      ///< the client's address, after trusted proxies
    QByteArray authorization; ///< the Authorization header; empty: none
    QByteArray sessionCookie; ///< the value, empty: none
    QByteArray browserCookie; ///< random value that ties the steps of one browser together
    QByteArray knownCookie;   ///< proves whose password was right in this browser before
    QString userAgent;
    QByteArray incident; ///< made by http for each request: ten characters, shown on error pages
    QByteArrayList dpop; ///< every DPoP header; more than one is an error
    QByteArray method;   ///< of the request, upper case
    QByteArray url;      ///< the address as we publish it, without query: what `htu` has to name
    std::optional<PeerCertificate> certificate; ///< only from a listener that asks for one
};

} // namespace server::oauth
