// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9700 section 4.14: what recognises a replay is kept as long as its family lives.
#include "server/sql/grantcleanup.h"

#include "server/domain/limits.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

/// Ended grants are shown to people for a while.
constexpr std::chrono::days grantsKept{90};

const auto dropCodes =
    u"DELETE FROM codes WHERE digest IN (SELECT digest FROM codes"
    " WHERE connection_id IS NULL AND expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;
const auto portion =
    u"SELECT max(id) FROM (SELECT id FROM connections WHERE id > ? ORDER BY id LIMIT ?) AS portion"_s;
// Dead: ended, or so old that its access tokens ran out, and its live refresh token ran out as long
// ago.
const auto deadConnections =
    u"SELECT c.id, c.grant_id FROM connections c WHERE c.id > ? AND c.id <= ? AND (c.ended_at <= ? "
    u"OR"
    " (c.created_at <= ? AND NOT EXISTS (SELECT 1 FROM refresh_tokens r"
    " WHERE r.connection_id = c.id AND r.generation = c.generation AND r.expires_at > ?)))"_s;
const auto dropConnectionCodes = u"DELETE FROM codes WHERE grant_id = ? AND connection_id = ?"_s;
const auto dropConnection = u"DELETE FROM connections WHERE id = ?"_s;
const auto dropGrants = u"DELETE FROM grants WHERE id IN (SELECT id FROM grants WHERE ended_at <= ?"
                        " ORDER BY ended_at LIMIT ?)"_s;

struct DeadConnection
{
    qint64 id = 0;
    qint64 grant = 0;
};

Result<DeadConnection> parseDead(RowReader &row)
{
    DeadConnection dead;
    dead.id = row.integer();
    dead.grant = row.integer();
    return dead;
}

} // namespace

GrantCleanUp::GrantCleanUp(SqlConnection &connection)
    : m_dropCodes(connection, dropCodes)
    , m_portionEnd(connection, portion)
    , m_dead(connection, deadConnections)
    , m_dropConnectionCodes(connection, dropConnectionCodes)
    , m_dropConnection(connection, dropConnection)
    , m_dropGrants(connection, dropGrants)
{
}

Result<int> GrantCleanUp::run(base::Timestamp now, int limit)
{
    const auto codes = m_dropCodes.change(now, limit);
    if (!codes)
        return codes;
    const auto connections = sweepConnections(now, limit);
    if (!connections)
        return connections;
    const auto grants = m_dropGrants.change(now - grantsKept, limit);
    if (!grants)
        return grants;
    return *codes + *connections + *grants;
}

Result<std::optional<qint64>> GrantCleanUp::portionEnd(int limit)
{
    auto rows = m_portionEnd.rows(m_sweptTo, limit);
    if (!rows)
        return base::passOn(rows);
    const auto last = rows->next() ? rows->optionalInteger() : std::nullopt;
    if (auto end = rows->end(); !end)
        return base::passOn(end);
    return last;
}

Result<int> GrantCleanUp::sweepConnections(base::Timestamp now, int limit)
{
    const auto last = portionEnd(limit);
    if (!last)
        return base::passOn(last);
    if (!*last) {
        m_sweptTo = 0;
        return 0;
    }
    const auto accessTokensGone = now - base::Seconds(domain::limits::accessTokenSeconds);
    const auto dead =
        readAll(m_dead, parseDead, m_sweptTo, **last, now, accessTokensGone, accessTokensGone);
    if (!dead)
        return base::passOn(dead);
    for (const DeadConnection &connection : *dead) {
        if (auto dropped = m_dropConnectionCodes.change(connection.grant, connection.id); !dropped)
            return dropped;
        if (auto dropped = m_dropConnection.change(connection.id); !dropped)
            return dropped;
    }
    m_sweptTo = **last;
    return int(dead->size());
}

} // namespace server::sql
