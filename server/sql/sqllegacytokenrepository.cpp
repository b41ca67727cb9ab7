// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15.
#include "server/sql/sqllegacytokenrepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::LegacyToken;
using domain::LegacyTokenId;

namespace {

const auto selectToken =
    u"SELECT id, user_id, service_key, digest, created_at, expires_at, last_used_at, revoked_at"
    " FROM legacy_tokens "_s;
const auto insertToken =
    u"INSERT INTO legacy_tokens (user_id, service_key, digest, created_at, expires_at)"
    " VALUES (?, ?, ?, ?, ?)"_s;
const auto revokeToken =
    u"UPDATE legacy_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"_s;
const auto revokeTokensOfUser =
    u"UPDATE legacy_tokens SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL"_s;
const auto useToken = u"UPDATE legacy_tokens SET last_used_at = ? WHERE id = ?"
                      " AND (last_used_at IS NULL OR last_used_at < ?)"_s;
const auto dropTokens = u"DELETE FROM legacy_tokens WHERE id IN (SELECT id FROM legacy_tokens"
                        " WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;

Result<LegacyToken> parseToken(RowReader &row)
{
    LegacyToken token;
    token.id = row.id<LegacyTokenId>();
    token.user = row.id<domain::UserId>();
    token.serviceKeyDigest = row.text();
    token.digest = row.bytes();
    token.createdAt = row.time();
    token.expiresAt = row.time();
    token.lastUsedAt = row.optionalTime();
    token.revokedAt = row.optionalTime();
    return token;
}

} // namespace

SqlLegacyTokenRepository::SqlLegacyTokenRepository(SqlConnection &connection)
    : m_ofUser(connection, selectToken + u"WHERE user_id = ? ORDER BY id DESC"_s)
    , m_byDigest(connection, selectToken + u"WHERE digest = ?"_s)
    , m_insert(connection, dialect::insertReturningId(insertToken))
    , m_revoke(connection, revokeToken)
    , m_revokeAll(connection, revokeTokensOfUser)
    , m_recordUse(connection, useToken)
    , m_drop(connection, dropTokens)
{
}

Result<QList<LegacyToken>> SqlLegacyTokenRepository::ofUser(domain::UserId user) const
{
    return readAll(m_ofUser, parseToken, user);
}

Result<std::optional<LegacyToken>>
SqlLegacyTokenRepository::byDigest(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseToken, digest);
}

Result<LegacyTokenId> SqlLegacyTokenRepository::insert(const LegacyToken &token)
{
    return m_insert
        .insert(token.user, Text{token.serviceKeyDigest}, token.digest, token.createdAt,
                token.expiresAt)
        .map([](qint64 id) { return LegacyTokenId(id); });
}

Result<bool> SqlLegacyTokenRepository::revoke(LegacyTokenId id, base::Timestamp at)
{
    return m_revoke.change(at, id).map([](int changed) { return changed == 1; });
}

Result<int> SqlLegacyTokenRepository::revokeAllOfUser(domain::UserId user, base::Timestamp at)
{
    return m_revokeAll.change(at, user);
}

Result<void> SqlLegacyTokenRepository::recordUse(LegacyTokenId id, base::Timestamp at)
{
    return m_recordUse.change(at, id, at).map([](int) {});
}

Result<int> SqlLegacyTokenRepository::cleanUp(base::Timestamp now, int limit)
{
    return m_drop.change(now, limit);
}

} // namespace server::sql
