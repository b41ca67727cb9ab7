// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 section 2.4.
#include "server/oauth/tokens/logouttoken.h"

#include "server/base/base64url.h"
#include "server/crypto/jws.h"
#include "server/oauth/tokens/idtoken.h"

#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

constexpr base::Seconds lifetime{120};
constexpr qsizetype idBytes = 16;

} // namespace

base::Result<QByteArray> signLogoutToken(const domain::LogoutDelivery &delivery,
                                         const service::CatalogClient &client,
                                         const service::Catalog &catalog,
                                         base::RandomSource &random, base::Timestamp now)
{
    const auto key = signingKey(catalog, client, idTokenAlgorithm(client));
    if (!key)
        return base::passOn(key);
    const auto id = random.bytes(idBytes);
    if (!id)
        return base::passOn(id);
    const QJsonObject events{
        {u"http://schemas.openid.net/event/backchannel-logout"_s, QJsonObject()}};
    const QJsonObject payload{
        {u"iss"_s, QString::fromUtf8(catalog.config.issuer.bytes())},
        {u"sub"_s, QString::fromUtf8(delivery.subject)},
        {u"aud"_s, QString::fromUtf8(client.client.clientId)},
        {u"iat"_s, base::toSeconds(now)},
        {u"exp"_s, base::toSeconds(now + lifetime)},
        {u"jti"_s, QString::fromLatin1(base::toBase64Url(*id))},
        {u"sid"_s, QString::fromUtf8(delivery.sid)},
        {u"events"_s, events},
    };
    return crypto::signCompact(**key, "logout+jwt",
                               QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

} // namespace server::oauth
