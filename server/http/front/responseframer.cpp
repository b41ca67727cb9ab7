// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9110 section 15, RFC 9112 section 4, RFC 6797.
#include "server/http/front/responseframer.h"

#include "server/http/front/syntax.h"

#include <algorithm>
#include <array>

namespace server::http::front {

namespace {

struct Phrase
{
    int status;
    QByteArrayView text;
};
constexpr std::array phrases{
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{302, "Found"},
    Phrase{303, "See Other"},
    Phrase{304, "Not Modified"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{406, "Not Acceptable"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{410, "Gone"},
    Phrase{413, "Content Too Large"},
    Phrase{414, "URI Too Long"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{417, "Expectation Failed"},
    Phrase{421, "Misdirected Request"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{503, "Service Unavailable"},
    Phrase{505, "HTTP Version Not Supported"},
};

QByteArrayView phraseOf(int status)
{
    const auto found = std::find_if(phrases.begin(), phrases.end(), [status](const Phrase &phrase) {
        return phrase.status == status;
    });
    return found == phrases.end() ? QByteArrayView("Status") : found->text;
}

bool isOurs(QByteArrayView name)
{
    static constexpr std::array ours{
        QByteArrayView("content-length"),    QByteArrayView("connection"),
        QByteArrayView("transfer-encoding"), QByteArrayView("date"),
        QByteArrayView("content-type"),      QByteArrayView("strict-transport-security")};
    return std::any_of(ours.begin(), ours.end(),
                       [name](QByteArrayView own) { return equalsIgnoringCase(name, own); });
}

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ", 2).append(value).append("\r\n", 2);
}

} // namespace

QByteArray frame(const Response &response, const Framing &framing)
{
    const int status = response.status >= 200 && response.status <= 599 ? response.status : 500;
    const bool bodiless = status == 204 || status == 304;
    QByteArray out;
    out.reserve(1024 + response.body.size());
    out.append("HTTP/1.1 ", 9)
        .append(QByteArray::number(status))
        .append(' ')
        .append(phraseOf(status))
        .append("\r\n", 2);
    appendField(out, "Date", framing.date);
    if (!response.contentType.isEmpty() && isFieldValue(response.contentType))
        appendField(out, "Content-Type", response.contentType);
    if (!bodiless)
        appendField(out, "Content-Length", QByteArray::number(response.body.size()));
    for (const auto &[name, value] : response.headers) {
        if (isToken(name) && isFieldValue(value) && !isOurs(name))
            appendField(out, name, value);
    }
    if (framing.secure)
        appendField(out, "Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    if (framing.close)
        appendField(out, "Connection", "close");
    out.append("\r\n", 2);
    if (!framing.head && !bodiless)
        out.append(response.body);
    return out;
}

Response plainAnswer(int status)
{
    Response response;
    response.status = status;
    response.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    response.body = QByteArray::number(status) + ' ' + phraseOf(status).toByteArray() + '\n';
    response.addHeader("Cache-Control", "no-store");
    response.addHeader("X-Content-Type-Options", "nosniff");
    response.addHeader("Referrer-Policy", "no-referrer");
    response.addHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    if (status == 503)
        response.addHeader("Retry-After", "1");
    return response;
}

} // namespace server::http::front
