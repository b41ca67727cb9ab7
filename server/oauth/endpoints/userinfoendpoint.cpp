// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 5.3, RFC 6750 sections 2 and 3, RFC 9449 section 7, RFC 8705 section
// 3.
#include "server/oauth/endpoints/userinfoendpoint.h"

#include "server/oauth/audit.h"
#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/tokens/userclaims.h"

#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

OAuthError bearerError(ErrorCode code, QByteArray text, const QString &cause = {})
{
    auto error = makeError(code, std::move(text), cause);
    error.challenge = "Bearer";
    return error;
}

struct ReceivedToken
{
    QByteArray text;
    TokenScheme scheme = TokenScheme::Bearer;
};

/// The token in the header, if its scheme is one that carries tokens; names of schemes have no
/// case.
std::optional<ReceivedToken> tokenInHeader(const QByteArray &authorization)
{
    const QByteArray scheme = authorization.left(authorization.indexOf(' ')).toLower();
    const QByteArray token = authorization.mid(scheme.size()).trimmed();
    if (scheme == "bearer")
        return ReceivedToken{token, TokenScheme::Bearer};
    if (scheme == "dpop")
        return ReceivedToken{token, TokenScheme::DPoP};
    return std::nullopt;
}

/// RFC 6750 section 2: one way of sending the token per request.
tl::expected<ReceivedToken, OAuthError> tokenIn(const Parameters &body, const RequestMeta &meta)
{
    if (!body.duplicate().isEmpty()) {
        return tl::unexpected(bearerError(ErrorCode::InvalidRequest, "a parameter was sent twice"));
    }
    const auto inHeader = tokenInHeader(meta.authorization);
    const QByteArray inBody = body.value("access_token");
    if (inHeader && !inBody.isEmpty()) {
        return tl::unexpected(
            bearerError(ErrorCode::InvalidRequest, "the token was sent in two ways"));
    }
    if (inHeader)
        return *inHeader;
    if (!meta.authorization.isEmpty() || inBody.isEmpty())
        return tl::unexpected(bearerError(ErrorCode::InvalidToken, "an access token is needed"));
    return ReceivedToken{inBody, TokenScheme::Bearer};
}

} // namespace

UserinfoEndpoint::UserinfoEndpoint(const Dependencies &dependencies, AccessTokenVerifier &verifier)
    : m_catalog(dependencies.catalog)
    , m_recorder(dependencies.recorder)
    , m_verifier(verifier)
    , m_senders(dependencies.proofs)
{
}

ApiAnswer UserinfoEndpoint::answer(const Parameters &body, const RequestMeta &meta)
{
    const auto token = tokenIn(body, meta);
    if (!token)
        return token.error();
    const auto catalog = m_catalog.current();
    const auto live = m_verifier.verify(token->text, *catalog, meta.now);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return faultOf(live.error());
    if (!live) {
        auto error = bearerError(ErrorCode::InvalidToken, "the access token is not live",
                                 live.error().detail);
        if (token->scheme == TokenScheme::DPoP)
            error.challenge = "DPoP";
        m_recorder.audit(refusalEvent(audit::tokenRefused, meta, nullptr, nullptr, error));
        return error;
    }
    const auto nonce =
        m_senders.atResource(*live->client, live->confirmation, token->scheme, token->text, meta);
    if (!nonce) {
        m_recorder.audit(
            refusalEvent(audit::tokenRefused, meta, live->client.get(), nullptr, nonce.error()));
        return nonce.error();
    }
    if (!live->state || !live->scopes.contains("openid")) {
        auto error = bearerError(ErrorCode::InsufficientScope, "the scope openid is needed");
        error.scope = "openid";
        if (token->scheme == TokenScheme::DPoP)
            error.challenge = "DPoP";
        m_recorder.audit(
            refusalEvent(audit::tokenRefused, meta, live->client.get(), nullptr, error));
        return error;
    }
    const auto &state = *live->state;
    const auto asked = ClaimsRequest::fromJson(state.connection.claims);
    QJsonObject claims =
        userinfoClaims(state.user, catalog->company, live->client->policy(), live->scopes,
                       coveredClaims(asked.userinfo, state.grant.scopes));
    claims.insert(u"sub"_s, QString::fromUtf8(state.user.subject));
    m_recorder.used(store::GrantUse{state.grant.id, meta.now});
    return JsonAnswer{QJsonDocument(claims).toJson(QJsonDocument::Compact), false, *nonce};
}

} // namespace server::oauth
