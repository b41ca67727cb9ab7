// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/errortable.h"

#include "server/oauth/proofs/dpopalgorithms.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace server::http {

namespace {

QByteArray challengeFor(const oauth::OAuthError &error, Credentials credentials)
{
    QByteArray scheme = error.challenge;
    // RFC 9110 section 15.5.2: no 401 without a challenge.
    if (scheme.isEmpty() && apiStatus(error.code) == 401)
        scheme = error.code == oauth::ErrorCode::InvalidClient ? "Basic"_ba : "Bearer"_ba;
    if (scheme.isEmpty())
        return {};
    QByteArray challenge = scheme + " realm=" + quotedString("Consentry");
    if (scheme == "Basic")
        return challenge + ", charset=\"UTF-8\"";
    if (credentials == Credentials::None)
        return challenge;
    challenge += ", error=" + quotedString(oauth::nameOf(error.code));
    if (!error.publicText.isEmpty())
        challenge += ", error_description=" + quotedString(descriptionCharacters(error.publicText));
    if (scheme == "DPoP")
        challenge += ", algs=" + quotedString(oauth::dpopAlgorithmNames().join(' '));
    if (!error.scope.isEmpty())
        challenge += ", scope=" + quotedString(error.scope);
    return challenge;
}

/// RFC 9449 sections 7.1 and 9: a resource answers 401 where the token endpoint answers 400.
int statusOf(const oauth::OAuthError &error)
{
    const bool aboutProof = error.code == oauth::ErrorCode::InvalidDpopProof
                            || error.code == oauth::ErrorCode::UseDpopNonce;
    return aboutProof && error.challenge == "DPoP" ? 401 : apiStatus(error.code);
}

Response errorResponse(const oauth::OAuthError &error, Credentials credentials)
{
    Response response;
    response.status = statusOf(error);
    response.contentType = "application/json"_ba;
    QJsonObject body{{u"error"_s, QString::fromLatin1(oauth::nameOf(error.code))}};
    if (!error.publicText.isEmpty()) {
        body.insert(u"error_description"_s,
                    QString::fromLatin1(descriptionCharacters(error.publicText)));
    }
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const QByteArray challenge = challengeFor(error, credentials);
    if (!challenge.isEmpty())
        response.addHeader("WWW-Authenticate"_ba, challenge);
    if (!error.dpopNonce.isEmpty())
        response.addHeader("DPoP-Nonce"_ba, error.dpopNonce);
    if (error.retryAfterSeconds > 0)
        response.addHeader("Retry-After"_ba, QByteArray::number(error.retryAfterSeconds));
    else if (response.status == 429 || response.status == 503)
        response.addHeader("Retry-After"_ba, "5"_ba);
    return response;
}

} // namespace

int apiStatus(oauth::ErrorCode code)
{
    using oauth::ErrorCode;
    switch (code) {
    case ErrorCode::InvalidClient:
    case ErrorCode::InvalidToken:
        return 401;
    case ErrorCode::InsufficientScope:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::MethodNotAllowed:
        return 405;
    case ErrorCode::TooManyRequests:
        return 429;
    case ErrorCode::ServerError:
        return 500;
    case ErrorCode::TemporarilyUnavailable:
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::InvalidRequest:
    case ErrorCode::InvalidGrant:
    case ErrorCode::UnauthorizedClient:
    case ErrorCode::UnsupportedGrantType:
    case ErrorCode::InvalidScope:
    case ErrorCode::AccessDenied:
    case ErrorCode::UnsupportedResponseType:
    case ErrorCode::LoginRequired:
    case ErrorCode::ConsentRequired:
    case ErrorCode::InteractionRequired:
    case ErrorCode::RequestNotSupported:
    case ErrorCode::RequestUriNotSupported:
    case ErrorCode::RegistrationNotSupported:
    case ErrorCode::UnsupportedTokenType:
    case ErrorCode::InvalidRequestUri:
    case ErrorCode::InvalidRequestObject:
    case ErrorCode::InvalidDpopProof:
    case ErrorCode::UseDpopNonce:
    case ErrorCode::AuthorizationPending:
    case ErrorCode::SlowDown:
    case ErrorCode::ExpiredToken:
    case ErrorCode::InvalidTarget:
    case ErrorCode::InvalidClientMetadata:
    case ErrorCode::InvalidRedirectUri:
        return 400;
    }
    return 500;
}

int pageStatus(oauth::ErrorCode code)
{
    const int status = apiStatus(code);
    return status == 401 ? 400 : status;
}

Response apiResponse(const oauth::ApiAnswer &answer, Credentials credentials)
{
    if (const auto *error = std::get_if<oauth::OAuthError>(&answer))
        return errorResponse(*error, credentials);
    Response response;
    if (const auto *empty = std::get_if<oauth::EmptyAnswer>(&answer))
        response.status = empty->deleted ? 204 : 200;
    if (const auto *json = std::get_if<oauth::JsonAnswer>(&answer)) {
        response.status = json->created ? 201 : 200;
        response.contentType = "application/json"_ba;
        response.body = json->json;
        if (json->cacheable)
            response.addHeader("Cache-Control"_ba, "public, max-age=300"_ba);
        if (!json->dpopNonce.isEmpty())
            response.addHeader("DPoP-Nonce"_ba, json->dpopNonce);
    }
    return response;
}

QByteArray descriptionCharacters(const QByteArray &text)
{
    QByteArray result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c >= 0x20 && c <= 0x7e && c != '"' && c != '\\')
            result.append(c);
    }
    return result;
}

QByteArray quotedString(const QByteArray &text)
{
    QByteArray result = "\""_ba;
    for (const char c : text) {
        if (c < 0x20 || c > 0x7e)
            continue;
        if (c == '"' || c == '\\')
            result.append('\\');
        result.append(c);
    }
    return result + '"';
}

} // namespace server::http
