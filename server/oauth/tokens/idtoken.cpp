// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 2, 3.1.3.6 and 12.2.
#include "server/oauth/tokens/idtoken.h"

#include "server/base/base64url.h"
#include "server/crypto/digest.h"
#include "server/crypto/jws.h"
#include "server/oauth/tokens/userclaims.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

void addAuthentication(QJsonObject &payload, const domain::Connection &connection)
{
    payload.insert(u"auth_time"_s, base::toSeconds(connection.authTime));
    if (!connection.acr.isEmpty())
        payload.insert(u"acr"_s, QString::fromUtf8(connection.acr));
    QJsonArray methods;
    for (const auto &method : connection.amr)
        methods.append(QString::fromUtf8(method));
    if (!methods.isEmpty())
        payload.insert(u"amr"_s, methods);
}

/// The hash that goes with the signature's algorithm; for EdDSA there is none in Core, so it is
/// left out.
void addAccessTokenHash(QJsonObject &payload, const crypto::SigningKeyPair &key,
                        const QByteArray &accessToken)
{
    if (key.algorithm() == crypto::Algorithm::EdDSA)
        return;
    const QByteArray half = crypto::sha256(accessToken).left(16);
    payload.insert(u"at_hash"_s, QString::fromLatin1(base::toBase64Url(half)));
}

} // namespace

domain::SigningAlgorithm idTokenAlgorithm(const service::CatalogClient &client)
{
    const auto &policy = client.policy();
    const auto wished = client.client.metadata.idTokenAlgorithm.value_or(policy.idTokenAlgorithm);
    const bool isBarred =
        policy.profile == domain::Profile::Fapi2 && wished == domain::SigningAlgorithm::RS256;
    return isBarred ? policy.idTokenAlgorithm : wished;
}

base::Result<QByteArray> signIdToken(const Issuance &issuance, IdTokenOccasion occasion,
                                     const QByteArrayList &claimNames,
                                     const QByteArray &accessToken)
{
    const auto &client = issuance.client;
    const auto &policy = client.policy();
    const auto key = signingKey(issuance, idTokenAlgorithm(client));
    if (!key)
        return base::passOn(key);

    const auto &user = *issuance.user;
    const auto &connection = *issuance.connection;
    QJsonObject payload = namedClaims(user, issuance.catalog.company, claimNames);
    if (policy.idTokenClaims == domain::IdTokenClaims::Platform) {
        const QJsonObject platform = platformClaims(user, issuance.catalog.company);
        for (auto it = platform.begin(); it != platform.end(); ++it)
            payload.insert(it.key(), *it);
    }
    payload.insert(u"iss"_s, QString::fromUtf8(issuance.catalog.config.issuer.bytes()));
    payload.insert(u"sub"_s, QString::fromUtf8(user.subject));
    payload.insert(u"aud"_s, QString::fromUtf8(client.client.clientId));
    payload.insert(u"iat"_s, base::toSeconds(issuance.now));
    payload.insert(u"exp"_s,
                   base::toSeconds(client.capped(issuance.now + policy.accessTokenLifetime)));
    if (occasion == IdTokenOccasion::CodeRedeemed && !connection.nonce.isEmpty())
        payload.insert(u"nonce"_s, QString::fromUtf8(connection.nonce));
    // Back-Channel Logout section 2.1: to others it would say nothing.
    if (client.logout.wantsNotice() && !connection.sid.isEmpty())
        payload.insert(u"sid"_s, QString::fromUtf8(connection.sid));
    addAuthentication(payload, connection);
    addAccessTokenHash(payload, **key, accessToken);
    return crypto::signCompact(**key, "JWT", QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace server::oauth
