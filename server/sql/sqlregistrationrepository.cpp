// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2.
#include "server/sql/sqlregistrationrepository.h"

#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ClientRegistration;
using domain::InitialAccessToken;
using domain::InitialAccessTokenId;

namespace {

const auto tokenColumns = u"id, template_id, digest, label, created_at, expires_at, uses_left,"
                          " revoked_at"_s;
const auto insertToken =
    u"INSERT INTO initial_access_tokens (template_id, digest, label, created_at, expires_at,"
    " uses_left, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const auto spendToken =
    u"UPDATE initial_access_tokens SET uses_left = uses_left - 1 WHERE digest = ?"
    " AND uses_left > 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)"_s;
const auto revokeToken =
    u"UPDATE initial_access_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"_s;
const auto registrationOfClient =
    u"SELECT origin, registration_digest FROM clients WHERE id = ? AND deleted_at IS NULL"_s;
const auto setRegistrationOfClient =
    u"UPDATE clients SET origin = ?, registration_digest = ? WHERE id = ?"_s;

Result<InitialAccessToken> parseToken(RowReader &row)
{
    InitialAccessToken token;
    token.id = row.id<InitialAccessTokenId>();
    token.clientTemplate = row.id<domain::TemplateId>();
    token.digest = row.bytes();
    token.label = row.string();
    token.createdAt = row.time();
    token.expiresAt = row.optionalTime();
    token.usesLeft = int(row.integer());
    token.revokedAt = row.optionalTime();
    return token;
}

Result<ClientRegistration> parseRegistration(RowReader &row)
{
    const auto origin = fromStoredName<domain::ClientOrigin>(row.string());
    if (!origin)
        return corruptRow(u"clients.origin"_s);
    return ClientRegistration{*origin, row.bytes()};
}

} // namespace

SqlRegistrationRepository::SqlRegistrationRepository(SqlConnection &connection)
    : m_all(connection, selectFrom(tokenColumns, u"initial_access_tokens ORDER BY id DESC"_s))
    , m_byDigest(connection, selectFrom(tokenColumns, u"initial_access_tokens WHERE digest = ?"_s))
    , m_insert(connection, dialect::insertReturningId(insertToken))
    , m_spend(connection, spendToken)
    , m_revoke(connection, revokeToken)
    , m_registration(connection, registrationOfClient)
    , m_setRegistration(connection, setRegistrationOfClient)
{
}

Result<QList<InitialAccessToken>> SqlRegistrationRepository::initialTokens() const
{
    return readAll(m_all, parseToken);
}

Result<std::optional<InitialAccessToken>>
SqlRegistrationRepository::initialToken(const QByteArray &digest) const
{
    return readOne(m_byDigest, parseToken, digest);
}

Result<InitialAccessTokenId>
SqlRegistrationRepository::insertInitialToken(const InitialAccessToken &token)
{
    return m_insert
        .insert(token.clientTemplate, token.digest, token.label, token.createdAt, token.expiresAt,
                token.usesLeft, token.revokedAt)
        .map([](qint64 id) { return InitialAccessTokenId(id); });
}

Result<bool> SqlRegistrationRepository::spendInitialToken(const QByteArray &digest,
                                                          base::Timestamp now)
{
    return m_spend.change(digest, now).map([](int spent) { return spent == 1; });
}

Result<bool> SqlRegistrationRepository::revokeInitialToken(InitialAccessTokenId id,
                                                           base::Timestamp at)
{
    return m_revoke.change(at, id).map([](int revoked) { return revoked == 1; });
}

Result<std::optional<ClientRegistration>>
SqlRegistrationRepository::registration(domain::ClientKey client) const
{
    return readOne(m_registration, parseRegistration, client);
}

Result<void> SqlRegistrationRepository::setRegistration(domain::ClientKey client,
                                                        const ClientRegistration &registration)
{
    const auto &digest = registration.accessTokenDigest;
    return m_setRegistration.changeOne(storedName(registration.origin),
                                       digest.isEmpty() ? QVariant() : QVariant(digest), client);
}

} // namespace server::sql
