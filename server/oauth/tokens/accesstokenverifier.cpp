// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9068 section 4, RFC 8725 section 3.
#include "server/oauth/tokens/accesstokenverifier.h"

#include "server/crypto/digest.h"
#include "server/crypto/jws.h"
#include "server/oauth/tokens/accesstoken.h"
#include "server/oauth/tokens/organizationclaims.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr int maximumCached = 4096;
constexpr qint64 secondsOfSkew = 10;

tl::unexpected<base::Error> refused(const QString &why)
{
    return base::failure(base::Error::Kind::Unauthorized, why);
}

QByteArray textOf(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

const service::KeyRing::Entry *entryOf(const service::KeyRing &keys, const QByteArray &kid)
{
    for (const auto &entry : keys.entries) {
        if (entry.record.kid == kid)
            return &entry;
    }
    return nullptr;
}

} // namespace

QByteArray revocationDigest(const QByteArray &id)
{
    return crypto::sha256("access-token\n" + id);
}

AccessTokenVerifier::AccessTokenVerifier(const store::GrantRepository &grants,
                                         const store::SpentIdRepository &revoked)
    : m_grants(grants)
    , m_revoked(revoked)
    , m_verified(maximumCached)
{
}

base::Result<LiveAccessToken> AccessTokenVerifier::verify(const QByteArray &text,
                                                          const service::Catalog &catalog,
                                                          base::Timestamp now, Audience audience)
{
    const auto claims = verifiedClaims(text, catalog);
    if (!claims)
        return base::passOn(claims);
    const QByteArray &issuer = catalog.config.issuer.bytes();
    if (issuer.isEmpty() || claims->issuer != issuer
        || (audience == Audience::Own && claims->audience != issuer))
        return refused(u"another issuer or audience"_s);
    const qint64 second = base::toSeconds(now);
    if (second >= claims->expiresAt)
        return refused(u"expired"_s);
    if (claims->issuedAt > second + secondsOfSkew)
        return refused(u"issued in the future"_s);
    const auto client = catalog.client(claims->clientId);
    if (!client || !client->isUsable(now))
        return refused(u"its client is off or expired"_s);
    // A client's own key speaks for that client alone (requirements C-13).
    if (claims->keyOwner && *claims->keyOwner != client->client.id)
        return refused(u"signed with another client's key"_s);
    if (!claims->connection.isValid() || !claims->actor.isEmpty()) {
        const auto revoked = m_revoked.isSpent(revocationDigest(claims->id));
        if (!revoked)
            return base::passOn(revoked);
        if (*revoked)
            return refused(u"revoked"_s);
    }

    LiveAccessToken live{
        client,          std::nullopt,         claims->scopes.intersected(client->askable()),
        claims->subject, claims->issuedAt,     claims->expiresAt,
        claims->id,      claims->confirmation, claims->audience,
        claims->actor,   claims->permissions};
    if (!claims->connection.isValid())
        return live;
    return withConnection(std::move(live), *claims, catalog, now);
}

base::Result<LiveAccessToken> AccessTokenVerifier::withConnection(LiveAccessToken live,
                                                                  const Claims &claims,
                                                                  const service::Catalog &catalog,
                                                                  base::Timestamp now) const
{
    auto state = m_grants.connection(claims.connection);
    if (!state)
        return base::passOn(state);
    if (!*state || !(*state)->isLive())
        return refused(u"its connection has ended"_s);
    const auto owner = catalog.client((*state)->connection.client);
    if (!owner || !owner->isUsable(now))
        return refused(u"the client of its connection is off or expired"_s);
    // Only who acts for the connection's client may hold a token of it.
    if (owner->client.id != live.client->client.id && live.actor.isEmpty())
        return refused(u"its connection is another client's"_s);
    live.scopes = live.scopes.intersected((*state)->grant.scopes).intersected(owner->askable());
    live.state = std::move(*state);
    return live;
}

base::Result<AccessTokenVerifier::Claims>
AccessTokenVerifier::verifiedClaims(const QByteArray &text, const service::Catalog &catalog)
{
    if (!catalog.keys)
        return refused(u"there are no keys"_s);
    // A key that has gone takes its remembered verdicts with it.
    if (m_keys != catalog.keys) {
        m_verified.clear();
        m_keys = catalog.keys;
    }
    const QByteArray digest = crypto::sha256(text);
    if (const auto *cached = m_verified.object(digest))
        return *cached;
    auto claims = readClaims(text, *catalog.keys);
    if (claims)
        m_verified.insert(digest, new Claims(*claims));
    return claims;
}

base::Result<AccessTokenVerifier::Claims>
AccessTokenVerifier::readClaims(const QByteArray &text, const service::KeyRing &keys)
{
    const auto jws = crypto::parseCompact(text);
    if (!jws)
        return refused(u"not a signed token"_s);
    if (textOf(jws->header, "typ"_L1) != accessTokenType())
        return refused(u"not an access token"_s);
    const auto *entry = entryOf(keys, textOf(jws->header, "kid"_L1));
    if (!entry || !crypto::verifyCompact(*jws, *entry->pair))
        return refused(u"the signature is not ours"_s);
    const auto scopes = domain::ScopeSet::parse(textOf(jws->payload, "scope"_L1));
    if (!scopes)
        return refused(u"malformed scope"_s);
    Claims claims;
    claims.issuer = textOf(jws->payload, "iss"_L1);
    claims.audience = textOf(jws->payload, "aud"_L1);
    claims.subject = textOf(jws->payload, "sub"_L1);
    claims.clientId = textOf(jws->payload, "client_id"_L1);
    claims.id = textOf(jws->payload, "jti"_L1);
    claims.actor = jws->payload.value("act"_L1).toObject();
    claims.permissions = permissionsIn(jws->payload);
    claims.scopes = *scopes;
    claims.connection =
        domain::ConnectionId(jws->payload.value(connectionClaim()).toString().toLongLong());
    claims.confirmation = Confirmation::fromJson(jws->payload.value("cnf"_L1).toObject());
    claims.keyOwner = entry->record.client;
    claims.issuedAt = jws->payload.value("iat"_L1).toInteger();
    claims.expiresAt = jws->payload.value("exp"_L1).toInteger();
    return claims;
}

} // namespace server::oauth
