// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 section 2.7, Front-Channel Logout 1.0 section 3.
#pragma once

#include "server/domain/logout.h"

#include <optional>

namespace server::store {

/// Which clients took part in a session, and which of them still have to be told of its end. What
/// has to be told is written by SessionRepository, together with the end itself.
class LogoutRepository
{
public:
    virtual ~LogoutRepository() = default;
    /// NotFound when the session has ended meanwhile: nobody would tell the client any more.
    [[nodiscard]] virtual base::Result<void> join(domain::SessionId session,
                                                  domain::ClientKey client) = 0;
    [[nodiscard]] virtual base::Result<QList<domain::ClientKey>>
    clientsOf(domain::SessionId session) const = 0;

    /// Deliveries whose time has come, the longest waiting first.
    [[nodiscard]] virtual base::Result<QList<domain::LogoutDelivery>> due(base::Timestamp now,
                                                                          int limit) const = 0;
    /// One more attempt has failed. False when there is no such delivery any more.
    [[nodiscard]] virtual base::Result<bool> postpone(domain::LogoutDeliveryId id, int attempts,
                                                      base::Timestamp nextAttemptAt) = 0;
    /// Delivered, or given up. False likewise.
    [[nodiscard]] virtual base::Result<bool> drop(domain::LogoutDeliveryId id) = 0;
};

} // namespace server::store
