// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9700 section 4.14: what recognises a replay is kept as long as its family lives.
#pragma once

#include "server/sql/statement.h"

namespace server::sql {

/// Deletes in small portions what nothing needs any more: expired codes that began nothing,
/// families whose last token ran out or that were ended, and grants that ended long ago. Retired
/// refresh tokens and used codes go together with their family, never before it. Part of
/// SqlGrantRepository.
class GrantCleanUp
{
public:
    explicit GrantCleanUp(SqlConnection &connection);
    /// Deletes at most `limit` families, codes and grants. It goes through the connections in their
    /// order, one portion a call, so that the hot paths need no index by expiry.
    [[nodiscard]] base::Result<int> run(base::Timestamp now, int limit);

private:
    [[nodiscard]] base::Result<int> sweepConnections(base::Timestamp now, int limit);
    /// The last number of the next portion; nothing when the end is reached.
    [[nodiscard]] base::Result<std::optional<qint64>> portionEnd(int limit);

    Statement m_dropCodes, m_portionEnd, m_dead, m_dropConnectionCodes, m_dropConnection,
        m_dropGrants;
    qint64 m_sweptTo = 0;
};

} // namespace server::sql
