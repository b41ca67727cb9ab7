// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3.
#include "server/oauth/tokens/tokenanswer.h"

#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/tokens/accesstoken.h"
#include "server/oauth/tokens/userclaims.h"

#include <QJsonDocument>

namespace server::oauth {

base::Result<QByteArray> makeTokenAnswer(const Issuance &issuance, const domain::ScopeSet &granted,
                                         IdTokenOccasion occasion, const QByteArray &refreshToken,
                                         base::RandomSource &random)
{
    using namespace Qt::StringLiterals;
    const auto accessToken = signAccessToken(issuance, random);
    if (!accessToken)
        return base::passOn(accessToken);
    if (accessToken->lifetime <= base::Seconds(0)) {
        return base::failure(base::Error::Kind::Forbidden, u"the client ends within this second"_s);
    }
    QJsonObject answer{
        {u"access_token"_s, QString::fromLatin1(accessToken->text)},
        {u"token_type"_s, QString::fromLatin1(issuance.confirmation.tokenType())},
        {u"expires_in"_s, qint64(accessToken->lifetime.count())},
        {u"scope"_s, QString::fromLatin1(issuance.scopes.toString())},
    };
    if (!refreshToken.isEmpty())
        answer.insert(u"refresh_token"_s, QString::fromLatin1(refreshToken));
    if (issuance.delegation) {
        answer.insert(u"issued_token_type"_s, QString::fromLatin1(accessTokenTypeUri()));
    }
    if (occasion != IdTokenOccasion::Never && issuance.user && issuance.connection
        && issuance.scopes.contains("openid")) {
        const auto asked = ClaimsRequest::fromJson(issuance.connection->claims);
        const auto idToken = signIdToken(issuance, occasion, coveredClaims(asked.idToken, granted),
                                         accessToken->text);
        if (!idToken)
            return base::passOn(idToken);
        answer.insert(u"id_token"_s, QString::fromLatin1(*idToken));
    }
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

} // namespace server::oauth
