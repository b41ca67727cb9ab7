// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlapitokenrepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ApiToken;
using domain::ApiTokenId;

namespace {

const auto columns = u"id, user_id, name, digest, prefix, created_at, expires_at, last_used_at"_s;
const auto insertToken =
    u"INSERT INTO api_tokens (user_id, name, digest, prefix, created_at, expires_at)"
    " VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto setTokenExpiry = u"UPDATE api_tokens SET expires_at = ? WHERE id = ?"_s;
const auto recordTokenUse = u"UPDATE api_tokens SET last_used_at = ? WHERE id = ?"_s;
const auto removeToken = u"DELETE FROM api_tokens WHERE id = ?"_s;

Result<ApiToken> parseToken(RowReader &row)
{
    ApiToken token;
    token.id = row.id<ApiTokenId>();
    token.user = row.id<domain::UserId>();
    token.name = row.string();
    token.digest = row.bytes();
    token.prefix = row.text();
    token.createdAt = row.time();
    token.expiresAt = row.optionalTime();
    token.lastUsedAt = row.optionalTime();
    return token;
}

} // namespace

SqlApiTokenRepository::SqlApiTokenRepository(SqlConnection &connection)
    : m_all(connection, selectFrom(columns, u"api_tokens ORDER BY id"_s))
    , m_byId(connection, selectFrom(columns, u"api_tokens WHERE id = ?"_s))
    , m_byDigest(connection, selectFrom(columns, u"api_tokens WHERE digest = ?"_s))
    , m_insert(connection, dialect::insertReturningId(insertToken))
    , m_setExpiry(connection, setTokenExpiry)
    , m_recordUse(connection, recordTokenUse)
    , m_remove(connection, removeToken)
{
}

Result<QList<ApiToken>> SqlApiTokenRepository::all() const
{
    return readAll(m_all, parseToken);
}

Result<std::optional<ApiToken>> SqlApiTokenRepository::byId(ApiTokenId id) const
{
    return readOne(m_byId, parseToken, id);
}

Result<std::optional<ApiToken>> SqlApiTokenRepository::byDigest(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseToken, digest);
}

Result<ApiTokenId> SqlApiTokenRepository::insert(const ApiToken &token)
{
    return m_insert
        .insert(token.user, token.name, token.digest, Text{token.prefix}, token.createdAt,
                token.expiresAt)
        .map([](qint64 id) { return ApiTokenId(id); });
}

Result<void> SqlApiTokenRepository::setExpiry(ApiTokenId id,
                                              const std::optional<base::Timestamp> &at)
{
    return m_setExpiry.changeOne(at, id);
}

Result<void> SqlApiTokenRepository::recordUse(ApiTokenId id, base::Timestamp at)
{
    return m_recordUse.changeOne(at, id);
}

Result<void> SqlApiTokenRepository::remove(ApiTokenId id)
{
    return m_remove.changeOne(id);
}

} // namespace server::sql
