// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-17.
#include "server/webapi/constellio/answers.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace server::webapi::constellio {

namespace {

constexpr int secondsUntilLater = 5;

QString descriptionOf(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 405:
        return u"Method Not Allowed"_s;
    case 409:
        return u"Conflict"_s;
    case 415:
        return u"Unsupported Media Type"_s;
    case 429:
        return u"Too Many Requests"_s;
    case 503:
        return u"Service Unavailable"_s;
    default:
        return u"Internal Server Error"_s;
    }
}

} // namespace

Answer found(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Answer refused(int status, const QString &message)
{
    const QJsonObject object{
        {u"code"_s, status}, {u"description"_s, descriptionOf(status)}, {u"message"_s, message}};
    Answer answer{status, QJsonDocument(object).toJson(QJsonDocument::Compact)};
    if (status == 401)
        answer.challenge = "Bearer realm=\"Consentry\"";
    if (status == 429 || status == 503)
        answer.retryAfterSeconds = secondsUntilLater;
    return answer;
}

Answer refusedFor(const base::Error &error, const QString &nameOfField)
{
    const int status = statusOf(error.kind);
    if (status == 503)
        return refused(status, u"The server cannot do this just now."_s);
    if (status == 500)
        return refused(status, u"Something went wrong."_s);
    if (status == 404)
        return refused(status, u"There is nothing of this name."_s);
    if (status == 409 && !nameOfField.isEmpty())
        return refused(status, nameOfField + u" is taken already."_s);
    return refused(status, nameOfField.isEmpty() ? error.detail
                                                 : nameOfField + u" is missing or not valid."_s);
}

} // namespace server::webapi::constellio
