// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QByteArrayList>
#include <QString>

namespace server::oauth {

/// What the protocol needs of a request besides its parameters; free of HTTP types.
struct RequestMeta
{
    base::Timestamp now;      ///< taken once, so that one request has one time
    QString peerAddress;      ///< the client's address, after trusted proxies
    QByteArray authorization; ///< the Authorization header; empty: none
    QByteArray sessionCookie; ///< the value, empty: none
    QByteArray browserCookie; ///< random value that ties the steps of one browser together
    QString userAgent;
    QByteArray incident; ///< made by http for each request: ten characters, shown on error pages
    QByteArray dpop;     ///< the DPoP header; empty: none
};

} // namespace server::oauth
