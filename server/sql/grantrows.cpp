// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/grantrows.h"

#include "server/sql/jsontext.h"
#include "server/sql/userrow.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::AuthorizationCode;
using domain::Connection;
using domain::Grant;
using domain::ScopeSet;

namespace {

Result<ScopeSet> parseScopes(const QByteArray &text)
{
    if (text.isEmpty())
        return ScopeSet();
    auto scopes = ScopeSet::parse(text);
    if (!scopes)
        return corruptRow(u"scopes"_s);
    return scopes;
}

} // namespace

QString grantColumns()
{
    return u"g.id, g.user_id, g.client_key, g.scopes, g.created_at, g.last_used_at, g.ended_at"_s;
}

Result<Grant> parseGrant(RowReader &row)
{
    Grant grant;
    grant.id = row.id<domain::GrantId>();
    grant.user = row.id<domain::UserId>();
    grant.client = row.id<domain::ClientKey>();
    auto scopes = parseScopes(row.text());
    if (!scopes)
        return base::passOn(scopes);
    grant.scopes = std::move(*scopes);
    grant.createdAt = row.time();
    grant.lastUsedAt = row.optionalTime();
    grant.endedAt = row.optionalTime();
    return grant;
}

QString stateColumns()
{
    return u"c.id, c.scopes, c.session_id, c.sid, c.auth_time, c.nonce, c.acr, c.amr, c.claims, "
           u"c.dpop_jkt, c.created_at,"
           " c.generation, c.rotated_at, coalesce(c.ended_at, g.ended_at), "_s
           + grantColumns() + u", "_s + userColumns();
}

QString stateJoins()
{
    return u"connections c JOIN grants g ON g.id = c.grant_id JOIN users u ON u.id = g.user_id"_s;
}

Result<store::ConnectionState> parseState(RowReader &row)
{
    store::ConnectionState state;
    Connection &connection = state.connection;
    connection.id = row.id<domain::ConnectionId>();
    auto scopes = parseScopes(row.text());
    connection.session = row.optionalId<domain::SessionId>();
    connection.sid = row.text();
    connection.authTime = row.time();
    connection.nonce = row.bytes();
    connection.acr = row.text();
    auto amr = namesFromJson(row.string());
    connection.claims = row.text();
    connection.dpopKey = row.text();
    connection.createdAt = row.time();
    connection.generation = row.integer();
    connection.rotatedAt = row.optionalTime();
    connection.endedAt = row.optionalTime();
    if (!scopes || !amr)
        return corruptRow(u"connections"_s);
    connection.scopes = std::move(*scopes);
    connection.amr = std::move(*amr);
    auto grant = parseGrant(row);
    if (!grant)
        return base::passOn(grant);
    state.grant = std::move(*grant);
    connection.grant = state.grant.id;
    connection.user = state.grant.user;
    connection.client = state.grant.client;
    auto user = parseUser(row);
    if (!user)
        return base::passOn(user);
    state.user = std::move(*user);
    return state;
}

QString codeColumns()
{
    return u"k.digest, k.grant_id, g.user_id, g.client_key, k.scopes, k.redirect_uri, "
           u"k.redirect_uri_sent,"
           " k.code_challenge, k.nonce, k.session_id, k.sid, k.auth_time, k.auth_time_requested, "
           "k.acr, k.amr, k.claims,"
           " k.dpop_jkt, k.issued_at, k.expires_at, k.used_at, k.connection_id"_s;
}

Result<AuthorizationCode> parseCode(RowReader &row)
{
    AuthorizationCode code;
    code.digest = row.bytes();
    code.grant = row.id<domain::GrantId>();
    code.user = row.id<domain::UserId>();
    code.client = row.id<domain::ClientKey>();
    auto scopes = parseScopes(row.text());
    code.redirectUri = row.bytes();
    code.redirectUriSent = row.flag();
    code.codeChallenge = row.text();
    code.nonce = row.bytes();
    code.session = row.optionalId<domain::SessionId>();
    code.sid = row.text();
    code.authTime = row.time();
    code.authTimeRequested = row.flag();
    code.acr = row.text();
    auto amr = namesFromJson(row.string());
    code.claims = row.text();
    code.dpopKey = row.text();
    code.issuedAt = row.time();
    code.expiresAt = row.time();
    code.usedAt = row.optionalTime();
    code.connection = row.optionalId<domain::ConnectionId>();
    if (!scopes || !amr)
        return corruptRow(u"codes"_s);
    code.scopes = std::move(*scopes);
    code.amr = std::move(*amr);
    return code;
}

} // namespace server::sql
