// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <optional>

namespace server::domain {

/// A browser's sign-in. The cookie holds 256 random bits; only their digest is stored.
struct Session
{
    SessionId id;
    QByteArray digest; ///< SHA-256 of the cookie value
    QByteArray sid;    ///< public id for logout; random
    UserId user;
    base::Timestamp createdAt;
    base::Timestamp authTime; ///< the moment of the password check
    base::Timestamp lastSeenAt;
    base::Timestamp expiresAt; ///< absolute end
    QByteArray acr;
    QByteArrayList amr;
    QString address; ///< where it was begun from, for the person's own list
    QString userAgent;
    std::optional<base::Timestamp> endedAt;
    bool operator==(const Session &) const = default;
};

/// An authorization request of a signed-in person that waits for a decision. Its parameters cannot
/// be changed by the browser; it is decided once.
struct Interaction
{
    QByteArray digest; ///< SHA-256 of the handle in the page
    SessionId session;
    UserId user;
    QByteArray request; ///< the checked request, serialised by server/oauth
    base::Timestamp createdAt;
    base::Timestamp expiresAt;
    std::optional<base::Timestamp> decidedAt;
    bool operator==(const Interaction &) const = default;
};

} // namespace server::domain
