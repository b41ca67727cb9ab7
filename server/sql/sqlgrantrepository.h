// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/grantcleanup.h"
#include "server/sql/tokenrows.h"
#include "server/store/grantrepository.h"

namespace server::sql {

/// Grants and what hangs on them. A code or connection is only inserted for a live grant of the
/// same user and client. The grants themselves are here; TokenRows has what comes below them.
class SqlGrantRepository final : public store::GrantRepository
{
public:
    explicit SqlGrantRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<std::optional<domain::Grant>>
    live(domain::UserId user, domain::ClientKey client) const override;
    [[nodiscard]] base::Result<std::optional<domain::Grant>>
    byId(domain::GrantId id) const override;
    [[nodiscard]] base::Result<QList<domain::Grant>>
    list(const store::GrantFilter &filter) const override;
    [[nodiscard]] base::Result<int> count(const store::GrantFilter &filter) const override;
    [[nodiscard]] base::Result<int>
    liveConnectionCount(const store::GrantFilter &filter) const override;
    [[nodiscard]] base::Result<domain::GrantId> allow(domain::UserId user, domain::ClientKey client,
                                                      const domain::ScopeSet &scopes,
                                                      base::Timestamp at) override;
    [[nodiscard]] base::Result<bool> end(domain::GrantId id, base::Timestamp at) override;
    [[nodiscard]] base::Result<int> endAllOfUser(domain::UserId user, base::Timestamp at) override;
    [[nodiscard]] base::Result<int> endAllOfClient(domain::ClientKey client,
                                                   base::Timestamp at) override;
    [[nodiscard]] base::Result<void> recordUse(const QList<store::GrantUse> &uses) override;

    [[nodiscard]] base::Result<std::optional<store::ConnectionState>>
    connection(domain::ConnectionId id) const override;
    [[nodiscard]] base::Result<domain::ConnectionId>
    insertConnection(const domain::Connection &connection) override;
    [[nodiscard]] base::Result<bool> endConnection(domain::ConnectionId id,
                                                   base::Timestamp at) override;

    [[nodiscard]] base::Result<void> insertCode(const domain::AuthorizationCode &code) override;
    [[nodiscard]] base::Result<std::optional<domain::AuthorizationCode>>
    code(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<bool> redeemCode(const QByteArray &digest,
                                                base::Timestamp now) override;
    [[nodiscard]] base::Result<void> setCodeConnection(const QByteArray &digest,
                                                       domain::ConnectionId connection) override;

    [[nodiscard]] base::Result<void> insertRefreshToken(const domain::RefreshToken &token) override;
    [[nodiscard]] base::Result<std::optional<store::RefreshState>>
    refreshToken(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<bool> advanceGeneration(domain::ConnectionId id, qint64 from,
                                                       base::Timestamp at) override;

    /// See GrantCleanUp: 0 does not say that nothing is left.
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    struct Ending
    {
        Statement connections, grants;
    };
    [[nodiscard]] base::Result<int> run(Ending &ending, qint64 key, base::Timestamp at);

    SqlConnection &m_connection;
    mutable Statement m_live, m_byId;
    Statement m_insert, m_widen, m_recordUse;
    Ending m_endOne, m_endOfUser, m_endOfClient;
    mutable TokenRows m_tokens;
    GrantCleanUp m_cleanUp;
};

} // namespace server::sql
