// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750 section 3.1, RFC 7591 section 3.2.2, RFC 9449
// section 12.2, OpenID Connect Core section 3.1.2.6.
#pragma once

#include "server/base/error.h"

namespace server::oauth {

enum class ErrorCode {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnauthorizedClient,
    UnsupportedGrantType,
    InvalidScope,
    AccessDenied,
    UnsupportedResponseType,
    ServerError,
    TemporarilyUnavailable,
    LoginRequired,
    ConsentRequired,
    InteractionRequired,
    RequestNotSupported,
    RequestUriNotSupported,
    RegistrationNotSupported,
    InvalidToken,
    InsufficientScope,
    UnsupportedTokenType,
    InvalidRequestUri,    ///< RFC 9101 section 6.3
    InvalidRequestObject, ///< RFC 9101 section 6.3
    InvalidDpopProof,
    UseDpopNonce,
    AuthorizationPending, ///< RFC 8628 section 3.5, with the two after it
    SlowDown,
    ExpiredToken,
    InvalidTarget, ///< RFC 8693 section 2.2.2
    InvalidClientMetadata,
    InvalidRedirectUri,
    NotFound,         ///< 404: what the address names is switched off
    MethodNotAllowed, ///< not on the wire as such: 405, body invalid_request
    TooManyRequests,  ///< 429 with Retry-After
    Unavailable,      ///< 503 with Retry-After
};
/// The code on the wire, for example "invalid_grant".
[[nodiscard]] QByteArray nameOf(ErrorCode code);

struct OAuthError
{
    ErrorCode code = ErrorCode::ServerError;
    QByteArray publicText; ///< error_description: RFC 6749's characters only, English, no secret,
                           ///< no echo of input
    QString debugText;     ///< for the audit trail and the log only
    bool mayRedirect = false;      ///< true only after client and redirect URI were both verified
    bool redirectUriFault = false; ///< the error page must name redirect_uri
    int retryAfterSeconds = 0;
    QByteArray scope; ///< for insufficient_scope
    QByteArray
        challenge; ///< "Basic", "Bearer" or "DPoP": the scheme of WWW-Authenticate; empty: none
    QByteArray dpopNonce; ///< for the next proof, in the header DPoP-Nonce; empty: none
};
[[nodiscard]] OAuthError makeError(ErrorCode code, QByteArray publicText, QString debugText = {});

/// What a failed write or a failed library call means to the one who asked: try again later, or a
/// server_error. A commit of unknown outcome is never told as "nothing happened".
[[nodiscard]] OAuthError faultOf(const base::Error &error);

} // namespace server::oauth
