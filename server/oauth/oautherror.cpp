// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1, OpenID Connect Core section 3.1.2.6.
#include "server/oauth/oautherror.h"

namespace server::oauth {

QByteArray nameOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidRequest:
    case ErrorCode::MethodNotAllowed:
        return "invalid_request";
    case ErrorCode::InvalidClient:
        return "invalid_client";
    case ErrorCode::InvalidGrant:
        return "invalid_grant";
    case ErrorCode::UnauthorizedClient:
        return "unauthorized_client";
    case ErrorCode::UnsupportedGrantType:
        return "unsupported_grant_type";
    case ErrorCode::InvalidScope:
        return "invalid_scope";
    case ErrorCode::AccessDenied:
        return "access_denied";
    case ErrorCode::UnsupportedResponseType:
        return "unsupported_response_type";
    case ErrorCode::ServerError:
        return "server_error";
    case ErrorCode::TemporarilyUnavailable:
    case ErrorCode::TooManyRequests:
    case ErrorCode::Unavailable:
        return "temporarily_unavailable";
    case ErrorCode::LoginRequired:
        return "login_required";
    case ErrorCode::ConsentRequired:
        return "consent_required";
    case ErrorCode::InteractionRequired:
        return "interaction_required";
    case ErrorCode::RequestNotSupported:
        return "request_not_supported";
    case ErrorCode::RequestUriNotSupported:
        return "request_uri_not_supported";
    case ErrorCode::RegistrationNotSupported:
        return "registration_not_supported";
    case ErrorCode::InvalidToken:
        return "invalid_token";
    case ErrorCode::InsufficientScope:
        return "insufficient_scope";
    case ErrorCode::UnsupportedTokenType:
        return "unsupported_token_type";
    case ErrorCode::InvalidRequestUri:
        return "invalid_request_uri";
    case ErrorCode::InvalidRequestObject:
        return "invalid_request_object";
    case ErrorCode::InvalidClientMetadata:
        return "invalid_client_metadata";
    case ErrorCode::InvalidRedirectUri:
        return "invalid_redirect_uri";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::InvalidDpopProof:
        return "invalid_dpop_proof";
    case ErrorCode::UseDpopNonce:
        return "use_dpop_nonce";
    case ErrorCode::AuthorizationPending:
        return "authorization_pending";
    case ErrorCode::SlowDown:
        return "slow_down";
    case ErrorCode::ExpiredToken:
        return "expired_token";
    case ErrorCode::InvalidTarget:
        return "invalid_target";
    }
    return "server_error";
}

OAuthError makeError(ErrorCode code, QByteArray publicText, QString debugText)
{
    OAuthError error;
    error.code = code;
    error.publicText = std::move(publicText);
    error.debugText = std::move(debugText);
    return error;
}

OAuthError faultOf(const base::Error &error)
{
    constexpr int secondsToWait = 5;
    if (error.kind == base::Error::Kind::Unavailable) {
        auto answer =
            makeError(ErrorCode::Unavailable, "the server cannot do this just now", error.detail);
        answer.retryAfterSeconds = secondsToWait;
        return answer;
    }
    if (error.kind == base::Error::Kind::Forbidden)
        return makeError(ErrorCode::InvalidGrant, "the access has ended", error.detail);
    return makeError(ErrorCode::ServerError, "the server failed to complete the request",
                     error.detail);
}

} // namespace server::oauth
