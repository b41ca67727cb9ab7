// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 5.3, RFC 6750 sections 2 and 3.
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

/// RFC 6750 section 2: one way of sending the token per request.
tl::expected<QByteArray, OAuthError> tokenIn(const Parameters &body, const RequestMeta &meta)
{
    if (!body.duplicate().isEmpty()) {
        return tl::unexpected(bearerError(ErrorCode::InvalidRequest, "a parameter was sent twice"));
    }
    const bool inHeader = meta.authorization.left(7).toLower() == "bearer ";
    const QByteArray inBody = body.value("access_token");
    if (inHeader && !inBody.isEmpty()) {
        return tl::unexpected(
            bearerError(ErrorCode::InvalidRequest, "the token was sent in two ways"));
    }
    if (inHeader)
        return meta.authorization.mid(7).trimmed();
    if (!meta.authorization.isEmpty() || inBody.isEmpty())
        return tl::unexpected(bearerError(ErrorCode::InvalidToken, "an access token is needed"));
    return inBody;
}

} // namespace

UserinfoEndpoint::UserinfoEndpoint(const Dependencies &dependencies, AccessTokenVerifier &verifier)
    : m_catalog(dependencies.catalog)
    , m_recorder(dependencies.recorder)
    , m_verifier(verifier)
{
}

ApiAnswer UserinfoEndpoint::answer(const Parameters &body, const RequestMeta &meta)
{
    const auto token = tokenIn(body, meta);
    if (!token)
        return token.error();
    const auto catalog = m_catalog.current();
    const auto live = m_verifier.verify(*token, *catalog, meta.now);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return faultOf(live.error());
    if (!live) {
        const auto error = bearerError(ErrorCode::InvalidToken, "the access token is not live",
                                       live.error().detail);
        m_recorder.audit(refusalEvent(audit::tokenRefused, meta, nullptr, nullptr, error));
        return error;
    }
    if (!live->state || !live->scopes.contains("openid")) {
        auto error = bearerError(ErrorCode::InsufficientScope, "the scope openid is needed");
        error.scope = "openid";
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
    return JsonAnswer{QJsonDocument(claims).toJson(QJsonDocument::Compact)};
}

} // namespace server::oauth
