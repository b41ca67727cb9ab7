// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6750 section 3, RFC 9110 section 15.
#include "server/http/routes/resourceanswer.h"

#include "server/http/errortable.h"

using namespace Qt::StringLiterals;

namespace server::http::routes {

Response toResponse(const webapi::Answer &answer)
{
    Response response;
    response.status = answer.status;
    response.body = answer.body;
    if (!answer.body.isEmpty())
        response.contentType = answer.contentType;
    if (!answer.allow.isEmpty())
        response.addHeader("Allow"_ba, answer.allow);
    if (!answer.challenge.isEmpty())
        response.addHeader("WWW-Authenticate"_ba, answer.challenge);
    if (answer.retryAfterSeconds > 0)
        response.addHeader("Retry-After"_ba, QByteArray::number(answer.retryAfterSeconds));
    return response;
}

Response refusedAtGate(const Exchange &exchange, const oauth::OAuthError &error,
                       const std::function<webapi::Answer(int)> &inOwnForm)
{
    const bool shown = !exchange.meta.authorization.isEmpty();
    Response response = apiResponse(error, shown ? Credentials::Shown : Credentials::None);
    const auto own = inOwnForm(response.status);
    response.body = own.body;
    response.contentType = own.contentType;
    return response;
}

webapi::Reply answerTo(const Exchange &exchange)
{
    return
        [reply = exchange.reply](const webapi::Answer &answer) { reply->send(toResponse(answer)); };
}

QByteArrayList segmentsBelow(const QByteArray &prefix, const QByteArray &path)
{
    QByteArrayList segments;
    for (const QByteArray &segment : path.mid(prefix.size()).split('/'))
        segments.append(QByteArray::fromPercentEncoding(segment));
    return segments;
}

bool isJson(const Request &request)
{
    return request.count("content-type"_ba) == 1
           && request.header("content-type"_ba).split(';').first().trimmed().toLower()
                  == "application/json";
}

} // namespace server::http::routes
