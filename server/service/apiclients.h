// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/client.h"
#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

/// The client that each Rest API client is by itself (requirements D-02, D-08): its identifier is
/// the user's code, its secret the user's password, its template the built-in one. It comes, stops
/// and goes in the same write as its user. Made for one write job. Fails with Conflict ("code"
/// taken) where a client has the name already.
class ApiClients
{
public:
    explicit ApiClients(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<void> create(const domain::User &user);
    /// The password of the user has become another one: the one before it stops at once.
    [[nodiscard]] base::Result<void> replaceSecret(const domain::User &user,
                                                   const QByteArray &passwordHash);
    [[nodiscard]] base::Result<void> setEnabled(const domain::User &user, bool enabled);
    [[nodiscard]] base::Result<void> remove(const domain::User &user);

private:
    [[nodiscard]] base::Result<std::optional<domain::Client>> clientOf(domain::UserId user);
    [[nodiscard]] base::Result<void> addSecret(domain::ClientKey client,
                                               const QByteArray &passwordHash);
    Change &m_change;
};

} // namespace server::service
