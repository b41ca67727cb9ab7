// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/grant.h"
#include "server/domain/user.h"

namespace server::store {

/// All that a token's use must look at again, read in one statement.
struct ConnectionState
{
    domain::Connection connection;
    domain::Grant grant;
    domain::User user;
    /// The connection, its grant and its user are all live.
    [[nodiscard]] bool isLive() const
    {
        return !connection.endedAt && !grant.endedAt && !user.locked && !user.deletedAt;
    }
};

struct RefreshState
{
    domain::RefreshToken token;
    ConnectionState state;
};

struct GrantFilter
{
    std::optional<domain::UserId> user;
    std::optional<domain::ClientKey> client;
    bool liveOnly = true;
    std::optional<base::Timestamp> unusedSince;
    int offset = 0;
    int limit = 500;
};

struct GrantUse
{
    domain::GrantId grant;
    base::Timestamp at;
};

/// Grants, connections, codes and refresh tokens. Whatever is single-use is decided by one
/// conditional write that says whether it won; nothing here reads before it writes.
class GrantRepository
{
public:
    virtual ~GrantRepository() = default;
    [[nodiscard]] virtual base::Result<std::optional<domain::Grant>>
    live(domain::UserId user, domain::ClientKey client) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Grant>>
    byId(domain::GrantId id) const = 0;
    [[nodiscard]] virtual base::Result<QList<domain::Grant>>
    list(const GrantFilter &filter) const = 0;
    /// How many list() would give without its limit.
    [[nodiscard]] virtual base::Result<int> count(const GrantFilter &filter) const = 0;
    [[nodiscard]] virtual base::Result<int>
    liveConnectionCount(const GrantFilter &filter) const = 0;
    /// The one live grant of the pair with at least these scopes: inserted, or widened.
    [[nodiscard]] virtual base::Result<domain::GrantId> allow(domain::UserId user,
                                                              domain::ClientKey client,
                                                              const domain::ScopeSet &scopes,
                                                              base::Timestamp at) = 0;
    /// Ends the grant with its connections, codes included. True when this call ended it.
    [[nodiscard]] virtual base::Result<bool> end(domain::GrantId id, base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<int> endAllOfUser(domain::UserId user,
                                                         base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<int> endAllOfClient(domain::ClientKey client,
                                                           base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<void> recordUse(const QList<GrantUse> &uses) = 0;

    [[nodiscard]] virtual base::Result<std::optional<ConnectionState>>
    connection(domain::ConnectionId id) const = 0;
    /// Fails with NotFound when the grant has ended meanwhile: a token is never born after a
    /// revocation. A connection that brings an id keeps it (its access token names it and is signed
    /// before the write); Conflict when the id is taken.
    [[nodiscard]] virtual base::Result<domain::ConnectionId>
    insertConnection(const domain::Connection &connection) = 0;
    [[nodiscard]] virtual base::Result<bool> endConnection(domain::ConnectionId id,
                                                           base::Timestamp at) = 0;

    /// Fails with NotFound when the grant has ended meanwhile.
    [[nodiscard]] virtual base::Result<void> insertCode(const domain::AuthorizationCode &code) = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::AuthorizationCode>>
    code(const QByteArray &digest) const = 0;
    /// Marks the code used, if it is unused, unexpired and its grant is live. True: this call won.
    [[nodiscard]] virtual base::Result<bool> redeemCode(const QByteArray &digest,
                                                        base::Timestamp now) = 0;
    /// Says what the won redemption began, so that a replay can end it.
    [[nodiscard]] virtual base::Result<void> setCodeConnection(const QByteArray &digest,
                                                               domain::ConnectionId connection) = 0;

    [[nodiscard]] virtual base::Result<void>
    insertRefreshToken(const domain::RefreshToken &token) = 0;
    [[nodiscard]] virtual base::Result<std::optional<RefreshState>>
    refreshToken(const QByteArray &digest) const = 0;
    /// generation := from + 1 and rotatedAt := at, if it is `from` and connection and grant are
    /// live. True: this call won.
    [[nodiscard]] virtual base::Result<bool> advanceGeneration(domain::ConnectionId id, qint64 from,
                                                               base::Timestamp at) = 0;

    /// Deletes at most `limit` rows that nothing needs any more (also for reuse detection). Returns
    /// how many.
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
};

} // namespace server::store
