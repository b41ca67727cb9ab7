// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 6, RFC 9700 section 4.14.
#include "server/sql/tokenrows.h"

#include "server/sql/grantrows.h"
#include "server/sql/jsontext.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;
using domain::AuthorizationCode;
using domain::ConnectionId;
using domain::RefreshToken;
using store::ConnectionState;
using store::RefreshState;

namespace {

const auto liveGrant =
    u" FROM grants WHERE id = ? AND user_id = ? AND client_key = ? AND ended_at IS NULL"_s;
// The condition is part of the write: a revocation that came first leaves nothing to insert for.
const auto insertConnectionRow =
    u"INSERT INTO connections (id, grant_id, scopes, session_id, sid, auth_time, nonce, acr, amr, "
    u"claims,"
    " dpop_jkt, created_at, generation, rotated_at, live_until, ended_at)"
    " SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"_s;
const auto endConnectionRow =
    u"UPDATE connections SET ended_at = ? WHERE id = ? AND ended_at IS NULL"_s;

const auto insertCodeRow =
    u"INSERT INTO codes (digest_key, digest, grant_id, scopes, redirect_uri, redirect_uri_sent, "
    u"code_challenge, nonce,"
    " session_id, sid, auth_time, auth_time_requested, acr, amr, claims, dpop_jkt, issued_at, "
    "expires_at, used_at,"
    " connection_id) SELECT ?, ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"_s;
const auto codeByDigest =
    u"codes k JOIN grants g ON g.id = k.grant_id WHERE k.digest_key = ? AND k.digest = ?"_s;
const auto redeem =
    u"UPDATE codes SET used_at = ? WHERE digest_key = ? AND digest = ? AND used_at IS NULL AND "
    u"expires_at > ?"
    " AND EXISTS (SELECT 1 FROM grants g WHERE g.id = codes.grant_id AND g.ended_at IS NULL)"_s;
const auto setConnection =
    u"UPDATE codes SET connection_id = ? WHERE digest_key = ? AND digest = ?"_s;

// At most one token for each generation, and only for the one that is live: at most one live token.
const auto noteRefreshToken = u"UPDATE connections SET token_generation = ?, live_until = ?"
                              " WHERE id = ? AND generation = ? AND token_generation < ?"_s;
const auto insertRefreshTokenRow = u"INSERT INTO refresh_tokens (digest_key, digest, "
                                   u"connection_id, generation, issued_at, expires_at)"
                                   " VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto refreshColumns = u"r.digest, r.generation, r.issued_at, r.expires_at, "_s;
const auto refreshByDigest =
    u" WHERE c.id = r.connection_id AND r.digest_key = ? AND r.digest = ?"_s;
const auto advance =
    u"UPDATE connections SET generation = generation + 1, rotated_at = ?"
    " WHERE id = ? AND generation = ? AND ended_at IS NULL"
    " AND EXISTS (SELECT 1 FROM grants g WHERE g.id = connections.grant_id AND g.ended_at IS NULL)"_s;

Result<RefreshState> parseRefreshState(RowReader &row)
{
    RefreshState state;
    state.token.digest = row.bytes();
    state.token.generation = row.integer();
    state.token.issuedAt = row.time();
    state.token.expiresAt = row.time();
    auto connectionState = parseState(row);
    if (!connectionState)
        return base::passOn(connectionState);
    state.state = std::move(*connectionState);
    state.token.connection = state.state.connection.id;
    return state;
}

} // namespace

TokenRows::TokenRows(SqlConnection &connection)
    : m_state(connection, selectFrom(stateColumns(), stateJoins() + u" WHERE c.id = ?"_s))
    , m_insertConnection(connection, dialect::insertReturningId(insertConnectionRow + liveGrant))
    , m_endConnection(connection, endConnectionRow)
    , m_insertCode(connection, insertCodeRow + liveGrant)
    , m_code(connection, selectFrom(codeColumns(), codeByDigest))
    , m_redeem(connection, redeem)
    , m_setCodeConnection(connection, setConnection)
    , m_noteRefreshToken(connection, noteRefreshToken)
    , m_insertRefreshToken(connection, insertRefreshTokenRow)
    , m_refreshState(connection,
                     selectFrom(refreshColumns + stateColumns(),
                                u"refresh_tokens r JOIN "_s + stateJoins() + refreshByDigest))
    , m_advance(connection, advance)
{
}

Result<std::optional<ConnectionState>> TokenRows::connection(ConnectionId id)
{
    return readOne(m_state, parseState, id);
}

Result<ConnectionId> TokenRows::insertConnection(const domain::Connection &connection)
{
    const auto ownId = connection.id.isValid() ? std::optional(connection.id) : std::nullopt;
    const auto id = m_insertConnection.insert(
        ownId, Text{connection.scopes.toString()}, connection.session, Text{connection.sid},
        connection.authTime, connection.nonce, Text{connection.acr}, toJson(connection.amr),
        Text{connection.claims}, Text{connection.dpopKey}, connection.createdAt,
        connection.generation, connection.rotatedAt, connection.createdAt, connection.endedAt,
        connection.grant, connection.user, connection.client);
    if (id && *id == 0)
        return base::failure(Error::Kind::NotFound, u"the grant has ended"_s);
    return id.map([](qint64 value) { return ConnectionId(value); });
}

Result<bool> TokenRows::endConnection(ConnectionId id, base::Timestamp at)
{
    return m_endConnection.change(at, id).map([](int ended) { return ended == 1; });
}

Result<void> TokenRows::insertCode(const AuthorizationCode &code)
{
    const auto inserted = m_insertCode.change(
        DigestKey{code.digest}, code.digest, Text{code.scopes.toString()}, code.redirectUri,
        code.redirectUriSent, Text{code.codeChallenge}, code.nonce, code.session, Text{code.sid},
        code.authTime, code.authTimeRequested, Text{code.acr}, toJson(code.amr), Text{code.claims},
        Text{code.dpopKey}, code.issuedAt, code.expiresAt, code.usedAt, code.connection, code.grant,
        code.user, code.client);
    if (!inserted)
        return base::passOn(inserted);
    if (*inserted == 0)
        return base::failure(Error::Kind::NotFound, u"the grant has ended"_s);
    return {};
}

Result<std::optional<AuthorizationCode>> TokenRows::code(const QByteArray &digest)
{
    return readOne(m_code, parseCode, DigestKey{digest}, digest);
}

Result<bool> TokenRows::redeemCode(const QByteArray &digest, base::Timestamp now)
{
    return m_redeem.change(now, DigestKey{digest}, digest, now).map([](int redeemed) {
        return redeemed == 1;
    });
}

Result<void> TokenRows::setCodeConnection(const QByteArray &digest, ConnectionId connection)
{
    return m_setCodeConnection.changeOne(connection, DigestKey{digest}, digest);
}

Result<void> TokenRows::insertRefreshToken(const RefreshToken &token)
{
    const auto noted = m_noteRefreshToken.change(
        token.generation, token.expiresAt, token.connection, token.generation, token.generation);
    if (!noted)
        return base::passOn(noted);
    if (*noted == 0)
        return base::failure(Error::Kind::Conflict,
                             u"the connection is gone, or has a token of this generation"_s);
    return m_insertRefreshToken.changeOne(DigestKey{token.digest}, token.digest, token.connection,
                                          token.generation, token.issuedAt, token.expiresAt);
}

Result<std::optional<RefreshState>> TokenRows::refreshToken(const QByteArray &digest)
{
    return readOne(m_refreshState, parseRefreshState, DigestKey{digest}, digest);
}

Result<bool> TokenRows::advanceGeneration(ConnectionId id, qint64 from, base::Timestamp at)
{
    return m_advance.change(at, id, from).map([](int advanced) { return advanced == 1; });
}

} // namespace server::sql
