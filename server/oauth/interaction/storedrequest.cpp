// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1.
#include "server/oauth/interaction/storedrequest.h"

#include "server/base/base64url.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace server::oauth {

namespace {

constexpr const char *keptNames[] = {
    "client_id", "redirect_uri", "response_type", "response_mode",
    "scope",     "state",        "nonce",         "code_challenge",
    "prompt",    "max_age",      "id_token_hint", "code_challenge_method",
    "claims",    "login_hint",   "ui_locales",    "dpop_jkt",
};

/// No parameter can take this place: only the names above are kept, and this is none of them.
const auto pushedMember = QStringLiteral("pushed_request");

} // namespace

QByteArray storeRequest(const AuthorizationRequest &request)
{
    const auto &parameters = request.parameters;
    QJsonObject object;
    for (const char *name : keptNames) {
        if (parameters.contains(name)) {
            object.insert(QLatin1StringView(name), QString::fromUtf8(parameters.value(name)));
        }
    }
    if (!request.pushedRequest.isEmpty()) {
        object.insert(pushedMember, QString::fromLatin1(base::toBase64Url(request.pushedRequest)));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<StoredRequest> loadRequest(const QByteArray &stored)
{
    const auto document = QJsonDocument::fromJson(stored);
    if (!document.isObject()) {
        return base::failure(base::Error::Kind::Corrupt,
                             QStringLiteral("a stored authorization request is not readable"));
    }
    StoredRequest request;
    QJsonObject object = document.object();
    const QString pushed = object.take(pushedMember).toString();
    request.pushedRequest = base::fromBase64Url(pushed.toLatin1()).value_or(QByteArray());
    for (auto it = object.begin(); it != object.end(); ++it)
        request.parameters.set(it.key().toUtf8(), it->toString().toUtf8());
    return request;
}

} // namespace server::oauth
