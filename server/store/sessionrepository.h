// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/session.h"
#include "server/domain/user.h"

namespace server::store {

struct SessionState
{
    domain::Session session;
    domain::User user;
};

/// Browser sessions and the authorization requests that wait in them.
class SessionRepository
{
public:
    virtual ~SessionRepository() = default;
    [[nodiscard]] virtual base::Result<std::optional<SessionState>>
    byDigest(const QByteArray &digest) const = 0;
    [[nodiscard]] virtual base::Result<QList<domain::Session>>
    ofUser(domain::UserId user) const = 0; ///< live ones
    [[nodiscard]] virtual base::Result<domain::SessionId>
    insert(const domain::Session &session) = 0;
    [[nodiscard]] virtual base::Result<void> recordSeen(domain::SessionId id,
                                                        base::Timestamp at) = 0;
    /// Ends the session, and keeps what its clients have to be told of it (LogoutRepository).
    [[nodiscard]] virtual base::Result<bool> end(domain::SessionId id, base::Timestamp at) = 0;
    /// The same for all sessions of a person.
    [[nodiscard]] virtual base::Result<int> endAllOfUser(domain::UserId user,
                                                         std::optional<domain::SessionId> except,
                                                         base::Timestamp at) = 0;
    /// Ends a session that goes on in another row of the same person: nobody is told, and its
    /// clients take part in the other one. False when it had ended already.
    [[nodiscard]] virtual base::Result<bool>
    replace(domain::SessionId before, domain::SessionId successor, base::Timestamp at) = 0;

    [[nodiscard]] virtual base::Result<void>
    insertInteraction(const domain::Interaction &interaction) = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Interaction>>
    interaction(const QByteArray &digest) const = 0;
    /// Marks it decided, if it is undecided and unexpired. True: this call won.
    [[nodiscard]] virtual base::Result<bool> decideInteraction(const QByteArray &digest,
                                                               base::Timestamp now) = 0;
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
};

} // namespace server::store
