// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8693 sections 4.1 and 2.2.1.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace server::oauth {

/// What an access token that was had for another one takes over from it: one service calls a second
/// one in the name of the same subject.
struct Delegation
{
    QByteArray subject;  ///< `sub`
    QByteArray audience; ///< the one who may take it
    QJsonObject actor;   ///< `act`: who acts, and who acted before
    qint64 notAfter = 0; ///< in seconds: the end of the token that it was had for
};

/// The type of every token that is taken and given here (RFC 8693 section 3).
[[nodiscard]] inline QByteArray accessTokenTypeUri()
{
    return "urn:ietf:params:oauth:token-type:access_token";
}

} // namespace server::oauth
