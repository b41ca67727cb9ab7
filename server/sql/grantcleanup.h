// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9700 section 4.14: what recognises a replay is kept as long as its family lives.
#pragma once

#include "server/sql/statement.h"

namespace server::sql {

/// Deletes in small portions what nothing needs any more: families whose last token ran out or that
/// were ended, expired codes that began nothing, and grants that ended long ago. Retired refresh
/// tokens and used codes go after their family, never before it. Part of SqlGrantRepository.
class GrantCleanUp
{
public:
    explicit GrantCleanUp(SqlConnection &connection);
    /// Deletes at most `limit` rows of each kind and says how many in all. It goes through each
    /// table in the order of issue, one portion a call, so that the hot paths need no index by
    /// expiry.
    [[nodiscard]] base::Result<int> run(base::Timestamp now, int limit);

private:
    /// One table and how far it was gone through.
    struct Sweep
    {
        Statement portion, drop;
        qint64 sweptTo = 0;
    };
    template<class... Values>
    [[nodiscard]] base::Result<int> advance(Sweep &sweep, int limit, const Values &...values);
    /// The last number of the next portion; nothing when the end is reached.
    [[nodiscard]] base::Result<std::optional<qint64>> portionEnd(Sweep &sweep, int limit);

    Sweep m_connections, m_refreshTokens, m_codes;
    Statement m_dropGrants;
};

} // namespace server::sql
