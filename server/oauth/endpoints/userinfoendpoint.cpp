// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 5.3, RFC 6750 sections 2 and 3, RFC 9449 section 7, RFC 8705 section
// 3.
#include "server/oauth/endpoints/userinfoendpoint.h"

#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/tokens/userclaims.h"

#include <QJsonDocument>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

/// RFC 6750 section 2: one way of sending the token per request.
tl::expected<PresentedToken, OAuthError> tokenIn(const Parameters &body, const RequestMeta &meta)
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
    return PresentedToken{inBody, TokenScheme::Bearer};
}

} // namespace

UserinfoEndpoint::UserinfoEndpoint(const Dependencies &dependencies, ResourceGate &gate)
    : m_catalog(dependencies.catalog)
    , m_recorder(dependencies.recorder)
    , m_gate(gate)
{
}

ApiAnswer UserinfoEndpoint::answer(const Parameters &body, const RequestMeta &meta)
{
    const auto token = tokenIn(body, meta);
    if (!token)
        return token.error();
    const auto catalog = m_catalog.current();
    const auto call = m_gate.admit(*token, meta, "openid", *catalog);
    if (!call)
        return call.error();
    const auto &live = call->token;
    if (!live.state)
        return bearerError(ErrorCode::InsufficientScope, "the token stands for no person");
    const auto &state = *live.state;
    const auto asked = ClaimsRequest::fromJson(state.connection.claims);
    QJsonObject claims =
        userinfoClaims(state.user, catalog->company, live.client->policy(), live.scopes,
                       coveredClaims(asked.userinfo, state.grant.scopes));
    claims.insert(u"sub"_s, QString::fromUtf8(state.user.subject));
    m_recorder.used(store::GrantUse{state.grant.id, meta.now});
    return JsonAnswer{QJsonDocument(claims).toJson(QJsonDocument::Compact), false, call->nonce};
}

} // namespace server::oauth
