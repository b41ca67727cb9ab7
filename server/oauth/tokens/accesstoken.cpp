// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9068 section 2, RFC 8693 section 4.1, RFC 9449 section 6.1, RFC 8705 section 3.1.
#include "server/oauth/tokens/accesstoken.h"

#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "server/oauth/tokens/organizationclaims.h"

#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype idBytes = 16;

/// Requirements D-14: some tokens tell the code of the account, all others its id.
QString subjectOf(const Issuance &issuance)
{
    if (issuance.delegation)
        return QString::fromUtf8(issuance.delegation->subject);
    if (!issuance.user)
        return QString::fromUtf8(issuance.client.client.clientId);
    const bool byCode =
        issuance.client.policy().accessTokenClaims == domain::AccessTokenClaims::Deyel
        || issuance.user->type == domain::UserType::RestApiClient;
    return byCode ? issuance.user->code : QString::fromUtf8(issuance.user->subject);
}

} // namespace

base::Result<AccessToken> signAccessToken(const Issuance &issuance, base::RandomSource &random)
{
    const auto &policy = issuance.client.policy();
    const auto key = signingKey(issuance, policy.accessTokenAlgorithm);
    if (!key)
        return base::passOn(key);
    const auto id = random.bytes(idBytes);
    if (!id)
        return base::passOn(id);

    const qint64 issuedAt = base::toSeconds(issuance.now);
    const QByteArray &issuer = issuance.catalog.config.issuer.bytes();
    qint64 expiresAt =
        base::toSeconds(issuance.client.capped(issuance.now + policy.accessTokenLifetime));
    if (issuance.delegation)
        expiresAt = std::min(expiresAt, issuance.delegation->notAfter);
    // A template's extra claims come first, so that they can never replace one of these.
    QJsonObject payload = policy.extraClaims;
    payload.insert(u"iss"_s, QString::fromUtf8(issuer));
    payload.insert(u"aud"_s,
                   QString::fromUtf8(issuance.delegation ? issuance.delegation->audience : issuer));
    payload.insert(u"sub"_s, subjectOf(issuance));
    payload.insert(u"client_id"_s, QString::fromUtf8(issuance.client.client.clientId));
    payload.insert(u"iat"_s, issuedAt);
    payload.insert(u"exp"_s, expiresAt);
    payload.insert(u"jti"_s, QString::fromLatin1(base::toBase64Url(*id)));
    payload.insert(u"scope"_s, QString::fromLatin1(issuance.scopes.toString()));
    addOrganizationClaims(issuance, payload);
    payload.remove(u"act"_s);
    if (issuance.delegation)
        payload.insert(u"act"_s, issuance.delegation->actor);
    payload.remove(connectionClaim());
    payload.remove(u"cnf"_s);
    if (!issuance.confirmation.isEmpty())
        payload.insert(u"cnf"_s, issuance.confirmation.toJson());
    if (const auto *connection = issuance.connection) {
        payload.insert(connectionClaim(), QString::number(connection->id.value()));
        payload.insert(u"auth_time"_s, base::toSeconds(connection->authTime));
        if (!connection->acr.isEmpty())
            payload.insert(u"acr"_s, QString::fromUtf8(connection->acr));
    }
    const auto text = crypto::signCompact(**key, accessTokenType(),
                                          QJsonDocument(payload).toJson(QJsonDocument::Compact));
    if (!text)
        return base::passOn(text);
    return AccessToken{*text, base::Seconds(expiresAt - issuedAt)};
}

} // namespace server::oauth
