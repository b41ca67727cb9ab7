// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core sections 5.5 and 5.5.1.
#include "server/oauth/checks/checks.h"

#include "server/oauth/tokens/userclaims.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

QByteArrayList knownNames(const QJsonObject &asked)
{
    QByteArrayList names;
    for (const auto &key : asked.keys()) {
        if (isUserClaim(key.toUtf8()))
            names.append(key.toUtf8());
    }
    return names;
}

QJsonArray toArray(const QByteArrayList &names)
{
    QJsonArray array;
    for (const auto &name : names)
        array.append(QString::fromUtf8(name));
    return array;
}

QByteArrayList fromArray(const QJsonArray &array)
{
    QByteArrayList names;
    for (const auto &value : array)
        names.append(value.toString().toUtf8());
    return names;
}

} // namespace

QByteArray ClaimsRequest::toJson() const
{
    if (isEmpty())
        return {};
    return QJsonDocument(
               QJsonObject{{u"id_token"_s, toArray(idToken)}, {u"userinfo"_s, toArray(userinfo)}})
        .toJson(QJsonDocument::Compact);
}

ClaimsRequest ClaimsRequest::fromJson(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    const auto object = QJsonDocument::fromJson(json).object();
    return {fromArray(object.value("id_token"_L1).toArray()),
            fromArray(object.value("userinfo"_L1).toArray())};
}

CheckResult checkClaims(AuthorizationRequest &request)
{
    const QByteArray text = request.parameters.value("claims");
    // The parameter belongs to OpenID Connect; without its scope it has no meaning.
    if (text.isEmpty() || !request.scopes.contains("openid"))
        return std::nullopt;
    const auto document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return makeError(ErrorCode::InvalidRequest, "claims is not a JSON object");
    const auto idToken = document.object().value("id_token"_L1).toObject();
    const auto userinfo = document.object().value("userinfo"_L1).toObject();
    request.claims = {knownNames(idToken), knownNames(userinfo)};
    request.consentScopes =
        request.scopes.united(scopesOfClaims(request.claims.idToken + request.claims.userinfo));
    // Core section 5.5.1: a value for sub asks for this very person.
    const QString subject = idToken.value("sub"_L1).toObject().value("value"_L1).toString();
    if (!subject.isEmpty())
        request.hintedSubject = subject.toUtf8();
    return std::nullopt;
}

} // namespace server::oauth
