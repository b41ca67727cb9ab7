// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1.
#pragma once

#include "server/oauth/answers.h"
#include "server/oauth/parameters.h"
#include "server/service/catalog.h"

namespace server::oauth {

enum class Prompt { None = 1, Login = 2, Consent = 4, SelectAccount = 8 };
Q_DECLARE_FLAGS(Prompts, Prompt)
Q_DECLARE_OPERATORS_FOR_FLAGS(Prompts)

/// Claims asked for by name (Core section 5.5); only names that we know.
struct ClaimsRequest
{
    QByteArrayList idToken;
    QByteArrayList userinfo;
    [[nodiscard]] bool isEmpty() const { return idToken.isEmpty() && userinfo.isEmpty(); }
    [[nodiscard]] QByteArray toJson() const; ///< empty for an empty one
    [[nodiscard]] static ClaimsRequest fromJson(const QByteArray &json);
};

/// One authorization request on its way through the checks: the members before `client` are what
/// came in, each check fills what it answers for. A value; belongs to the request that made it.
struct AuthorizationRequest
{
    service::CatalogPtr catalog;
    base::Timestamp now;
    Parameters parameters;

    /// Digest of the request_uri by which it was pushed (RFC 9126); empty for one that came
    /// straight.
    QByteArray pushedRequest;
    bool isSigned = false; ///< its parameters came in a request object that was verified

    std::shared_ptr<const service::CatalogClient> client;
    domain::RedirectUri registeredUri;
    QByteArray redirectUri; ///< as received; set only when it is registered
    ClientRedirect::Mode mode = ClientRedirect::Mode::Query;
    QByteArray state;
    domain::ScopeSet scopes;
    domain::ScopeSet consentScopes; ///< the scopes, and those that cover claims asked for by name
    QByteArray codeChallenge;
    QByteArray dpopKey; ///< thumbprint of the key that the code will be bound to; empty: none
    QByteArray nonce;
    Prompts prompt;
    std::optional<base::Seconds> maxAge;
    QByteArray hintedSubject; ///< whom `id_token_hint` or a claims value names; empty: nobody
    ClaimsRequest claims;
    QString loginHint;

    /// Errors may go to the client only from here on (RFC 6749 section 4.1.2.1).
    [[nodiscard]] bool mayRedirect() const { return client && !redirectUri.isEmpty(); }
};

} // namespace server::oauth
