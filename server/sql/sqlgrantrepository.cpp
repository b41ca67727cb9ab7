// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlgrantrepository.h"

#include "server/sql/grantrows.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using domain::ClientKey;
using domain::Grant;
using domain::GrantId;
using domain::ScopeSet;
using domain::UserId;

namespace {

QString selectGrant(const QString &rest)
{
    return selectFrom(grantColumns(), u"grants g "_s + rest);
}

const auto insertGrant =
    u"INSERT INTO grants (user_id, client_key, scopes, created_at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (user_id, client_key) WHERE ended_at IS NULL DO NOTHING"_s;
// Naming the old scopes makes the write fail, not lose a scope, when somebody else widened in
// between.
const auto widenGrant =
    u"UPDATE grants SET scopes = ? WHERE id = ? AND scopes = ? AND ended_at IS NULL"_s;
const auto recordGrantUse =
    u"UPDATE grants SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at < ?)"_s;

const auto endConnectionsOfOne =
    u"UPDATE connections SET ended_at = ? WHERE ended_at IS NULL AND grant_id IN"
    " (SELECT id FROM grants WHERE ended_at IS NULL AND id = ?)"_s;
const auto endConnectionsOfUser =
    u"UPDATE connections SET ended_at = ? WHERE ended_at IS NULL AND grant_id IN"
    " (SELECT id FROM grants WHERE ended_at IS NULL AND user_id = ?)"_s;
const auto endConnectionsOfClient =
    u"UPDATE connections SET ended_at = ? WHERE ended_at IS NULL AND grant_id IN"
    " (SELECT id FROM grants WHERE ended_at IS NULL AND client_key = ?)"_s;
const auto endOneGrant = u"UPDATE grants SET ended_at = ? WHERE ended_at IS NULL AND id = ?"_s;
const auto endGrantsOfUser =
    u"UPDATE grants SET ended_at = ? WHERE ended_at IS NULL AND user_id = ?"_s;
const auto endGrantsOfClient =
    u"UPDATE grants SET ended_at = ? WHERE ended_at IS NULL AND client_key = ?"_s;

struct Condition
{
    QString where;
    QVariantList values;

    void add(const QString &clause, const QVariant &value)
    {
        where += u" AND "_s + clause;
        values.append(value);
    }
};

/// Fixed clauses; what they compare with is bound.
Condition conditionOf(const store::GrantFilter &filter)
{
    Condition condition{filter.liveOnly ? u"WHERE g.ended_at IS NULL"_s : u"WHERE 1 = 1"_s, {}};
    if (filter.user)
        condition.add(u"g.user_id = ?"_s, toValue(*filter.user));
    if (filter.client)
        condition.add(u"g.client_key = ?"_s, toValue(*filter.client));
    if (filter.unusedSince)
        condition.add(u"coalesce(g.last_used_at, g.created_at) < ?"_s,
                      toValue(*filter.unusedSince));
    return condition;
}

} // namespace

SqlGrantRepository::SqlGrantRepository(SqlConnection &connection)
    : m_connection(connection)
    , m_live(connection,
             selectGrant(u"WHERE g.user_id = ? AND g.client_key = ? AND g.ended_at IS NULL"_s))
    , m_byId(connection, selectGrant(u"WHERE g.id = ?"_s))
    , m_insert(connection, dialect::insertReturningId(insertGrant))
    , m_widen(connection, widenGrant)
    , m_recordUse(connection, recordGrantUse)
    , m_endOne{{connection, endConnectionsOfOne}, {connection, endOneGrant}}
    , m_endOfUser{{connection, endConnectionsOfUser}, {connection, endGrantsOfUser}}
    , m_endOfClient{{connection, endConnectionsOfClient}, {connection, endGrantsOfClient}}
    , m_tokens(connection)
    , m_cleanUp(connection)
{
}

Result<std::optional<Grant>> SqlGrantRepository::live(UserId user, ClientKey client) const
{
    return readOne(m_live, parseGrant, user, client);
}

Result<std::optional<Grant>> SqlGrantRepository::byId(GrantId id) const
{
    return readOne(m_byId, parseGrant, id);
}

Result<QList<Grant>> SqlGrantRepository::list(const store::GrantFilter &filter) const
{
    auto [where, values] = conditionOf(filter);
    values << toValue(filter.limit) << toValue(filter.offset);
    Statement statement(m_connection,
                        selectGrant(where + u" ORDER BY g.id DESC LIMIT ? OFFSET ?"_s));
    return readAll(statement, parseGrant, values);
}

Result<int> SqlGrantRepository::count(const store::GrantFilter &filter) const
{
    const auto [where, values] = conditionOf(filter);
    Statement statement(m_connection, selectFrom(u"count(*)"_s, u"grants g "_s + where));
    return readCount(statement, values);
}

Result<int> SqlGrantRepository::liveConnectionCount(const store::GrantFilter &filter) const
{
    const auto [where, values] = conditionOf(filter);
    Statement statement(
        m_connection,
        selectFrom(u"count(*)"_s, u"connections c JOIN grants g ON g.id = c.grant_id "_s + where
                                      + u" AND g.ended_at IS NULL AND c.ended_at IS NULL"_s));
    return readCount(statement, values);
}

Result<GrantId> SqlGrantRepository::allow(UserId user, ClientKey client, const ScopeSet &scopes,
                                          base::Timestamp at)
{
    // The unique index decides who inserts. Losing a turn to another writer means looking again.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto inserted = m_insert.insert(user, client, Text{scopes.toString()}, at);
        if (!inserted)
            return base::passOn(inserted);
        if (*inserted != 0)
            return GrantId(*inserted);
        const auto current = live(user, client);
        if (!current)
            return base::passOn(current);
        if (!*current)
            continue;
        const Grant &grant = **current;
        if (grant.scopes.containsAll(scopes))
            return grant.id;
        const auto widened = m_widen.change(Text{grant.scopes.united(scopes).toString()}, grant.id,
                                            Text{grant.scopes.toString()});
        if (!widened)
            return base::passOn(widened);
        if (*widened == 1)
            return grant.id;
    }
    return base::failure(Error::Kind::Unavailable,
                         u"the grant is being changed by somebody else"_s);
}

Result<int> SqlGrantRepository::run(Ending &ending, qint64 key, base::Timestamp at)
{
    // The grants last: the connections are found by the grants that are still live. Codes need no
    // mark of their own, since none is redeemed without a live grant.
    if (auto ended = ending.connections.change(at, key); !ended)
        return ended;
    return ending.grants.change(at, key);
}

Result<bool> SqlGrantRepository::end(GrantId id, base::Timestamp at)
{
    return run(m_endOne, id.value(), at).map([](int ended) { return ended == 1; });
}

Result<int> SqlGrantRepository::endAllOfUser(UserId user, base::Timestamp at)
{
    return run(m_endOfUser, user.value(), at);
}

Result<int> SqlGrantRepository::endAllOfClient(ClientKey client, base::Timestamp at)
{
    return run(m_endOfClient, client.value(), at);
}

Result<void> SqlGrantRepository::recordUse(const QList<store::GrantUse> &uses)
{
    for (const auto &use : uses) {
        if (auto done = m_recordUse.change(use.at, use.grant, use.at); !done)
            return base::passOn(done);
    }
    return {};
}

Result<std::optional<store::ConnectionState>>
SqlGrantRepository::connection(domain::ConnectionId id) const
{
    return m_tokens.connection(id);
}

Result<domain::ConnectionId>
SqlGrantRepository::insertConnection(const domain::Connection &connection)
{
    return m_tokens.insertConnection(connection);
}

Result<bool> SqlGrantRepository::endConnection(domain::ConnectionId id, base::Timestamp at)
{
    return m_tokens.endConnection(id, at);
}

Result<void> SqlGrantRepository::insertCode(const domain::AuthorizationCode &code)
{
    return m_tokens.insertCode(code);
}

Result<std::optional<domain::AuthorizationCode>>
SqlGrantRepository::code(const QByteArray &digest) const
{
    return m_tokens.code(digest);
}

Result<bool> SqlGrantRepository::redeemCode(const QByteArray &digest, base::Timestamp now)
{
    return m_tokens.redeemCode(digest, now);
}

Result<void> SqlGrantRepository::setCodeConnection(const QByteArray &digest,
                                                   domain::ConnectionId connection)
{
    return m_tokens.setCodeConnection(digest, connection);
}

Result<void> SqlGrantRepository::insertRefreshToken(const domain::RefreshToken &token)
{
    return m_tokens.insertRefreshToken(token);
}

Result<std::optional<store::RefreshState>>
SqlGrantRepository::refreshToken(const QByteArray &digest) const
{
    return m_tokens.refreshToken(digest);
}

Result<bool> SqlGrantRepository::advanceGeneration(domain::ConnectionId id, qint64 from,
                                                   base::Timestamp at)
{
    return m_tokens.advanceGeneration(id, from, at);
}

Result<int> SqlGrantRepository::cleanUp(base::Timestamp now, int limit)
{
    return m_cleanUp.run(now, limit);
}

} // namespace server::sql
