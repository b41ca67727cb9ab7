// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1.
#include "server/oauth/interaction/storedrequest.h"

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

} // namespace

QByteArray storeRequest(const Parameters &parameters)
{
    QJsonObject object;
    for (const char *name : keptNames) {
        if (parameters.contains(name)) {
            object.insert(QLatin1StringView(name), QString::fromUtf8(parameters.value(name)));
        }
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

base::Result<Parameters> loadRequest(const QByteArray &stored)
{
    const auto document = QJsonDocument::fromJson(stored);
    if (!document.isObject()) {
        return base::failure(base::Error::Kind::Corrupt,
                             QStringLiteral("a stored authorization request is not readable"));
    }
    Parameters parameters;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        parameters.set(it.key().toUtf8(), it->toString().toUtf8());
    return parameters;
}

} // namespace server::oauth
