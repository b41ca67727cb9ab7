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
/// Rows looked at in a call, for each row that it may delete. Looking is cheap, since they lie in
/// order.
constexpr int looksForEach = 20;

const auto connectionPortion =
    u"SELECT max(id) FROM (SELECT id FROM connections WHERE id > ? ORDER BY id LIMIT ?) AS portion"_s;
const auto refreshTokenPortion =
    u"SELECT max(id) FROM (SELECT id FROM refresh_tokens WHERE id > ? ORDER BY id LIMIT ?) AS portion"_s;
const auto codePortion =
    u"SELECT max(id) FROM (SELECT id FROM codes WHERE id > ? ORDER BY id LIMIT ?) AS portion"_s;

// Dead: ended, or its last refresh token and the longest access token after that ran out.
const auto dropConnections =
    u"DELETE FROM connections WHERE id IN (SELECT id FROM connections"
    " WHERE id > ? AND id <= ? AND (ended_at <= ? OR live_until <= ?) ORDER BY id LIMIT ?)"_s;
const auto dropRefreshTokens =
    u"DELETE FROM refresh_tokens WHERE id IN (SELECT r.id FROM refresh_tokens r WHERE r.id > ? AND "
    u"r.id <= ?"
    " AND NOT EXISTS (SELECT 1 FROM connections c WHERE c.id = r.connection_id) ORDER BY r.id LIMIT ?)"_s;
const auto dropCodes =
    u"DELETE FROM codes WHERE id IN (SELECT k.id FROM codes k WHERE k.id > ? AND k.id <= ? AND "
    u"k.expires_at <= ?"
    " AND NOT EXISTS (SELECT 1 FROM connections c WHERE c.id = k.connection_id) ORDER BY k.id LIMIT ?)"_s;
const auto dropGrants = u"DELETE FROM grants WHERE id IN (SELECT id FROM grants WHERE ended_at <= ?"
                        " ORDER BY ended_at LIMIT ?)"_s;

} // namespace

GrantCleanUp::GrantCleanUp(SqlConnection &connection)
    : m_connections{{connection, connectionPortion}, {connection, dropConnections}}
    , m_refreshTokens{{connection, refreshTokenPortion}, {connection, dropRefreshTokens}}
    , m_codes{{connection, codePortion}, {connection, dropCodes}}
    , m_dropGrants(connection, dropGrants)
{
}

Result<int> GrantCleanUp::run(base::Timestamp now, int limit)
{
    const auto accessTokensGone = now - base::Seconds(domain::limits::accessTokenSeconds);
    const auto connections = advance(m_connections, limit, now, accessTokensGone);
    if (!connections)
        return connections;
    const auto refreshTokens = advance(m_refreshTokens, limit);
    if (!refreshTokens)
        return refreshTokens;
    const auto codes = advance(m_codes, limit, now);
    if (!codes)
        return codes;
    const auto grants = m_dropGrants.change(now - grantsKept, limit);
    if (!grants)
        return grants;
    return *connections + *refreshTokens + *codes + *grants;
}

Result<std::optional<qint64>> GrantCleanUp::portionEnd(Sweep &sweep, int limit)
{
    auto rows = sweep.portion.rows(sweep.sweptTo, limit);
    if (!rows)
        return base::passOn(rows);
    const auto last = rows->next() ? rows->optionalInteger() : std::nullopt;
    if (auto end = rows->end(); !end)
        return base::passOn(end);
    return last;
}

template<class... Values>
Result<int> GrantCleanUp::advance(Sweep &sweep, int limit, const Values &...values)
{
    const auto last = portionEnd(sweep, limit * looksForEach);
    if (!last)
        return base::passOn(last);
    if (!*last) {
        sweep.sweptTo = 0;
        return 0;
    }
    const auto dropped = sweep.drop.change(sweep.sweptTo, **last, values..., limit);
    // A portion that gave as much as allowed may hold more.
    if (dropped && *dropped < limit)
        sweep.sweptTo = **last;
    return dropped;
}

} // namespace server::sql
