// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6750 sections 2 and 3, RFC 9449 section 7, RFC 8705 section 3; security FA-09, FA-10.
#include "server/oauth/resource/resourcegate.h"

#include "server/oauth/audit.h"

namespace server::oauth {

namespace {

/// RFC 9449 section 7.1: a client that came with DPoP is answered in DPoP.
OAuthError inScheme(OAuthError error, TokenScheme scheme)
{
    error.challenge = scheme == TokenScheme::DPoP ? "DPoP" : "Bearer";
    return error;
}

/// The client whose connection it is: another one's, where the token was had for another token.
std::shared_ptr<const service::CatalogClient> ownerOf(const LiveAccessToken &token,
                                                      const service::Catalog &catalog)
{
    return token.state ? catalog.client(token.state->connection.client) : token.client;
}

/// A token that was had for another one opens no more than that one did.
bool opens(const LiveAccessToken &token, domain::OwnApi api, const service::Catalog &catalog)
{
    const auto owner = ownerOf(token, catalog);
    return owner && token.client->policy().ownApi == api && owner->policy().ownApi == api;
}

} // namespace

// Names of schemes have no case (RFC 9110 section 11.1).
std::optional<PresentedToken> tokenInHeader(const QByteArray &authorization)
{
    const QByteArray scheme = authorization.left(authorization.indexOf(' ')).toLower();
    const QByteArray token = authorization.mid(scheme.size()).trimmed();
    if (scheme == "bearer")
        return PresentedToken{token, TokenScheme::Bearer};
    if (scheme == "dpop")
        return PresentedToken{token, TokenScheme::DPoP};
    return std::nullopt;
}

OAuthError bearerError(ErrorCode code, QByteArray text, const QString &cause)
{
    return inScheme(makeError(code, std::move(text), cause), TokenScheme::Bearer);
}

bool isForRestV2Only(const LiveAccessToken &token, const service::Catalog &catalog)
{
    const auto owner = ownerOf(token, catalog);
    return !owner || token.client->policy().ownApi == domain::OwnApi::RestV2
           || owner->policy().ownApi == domain::OwnApi::RestV2;
}

ResourceGate::ResourceGate(const Dependencies &dependencies, AccessTokenVerifier &verifier)
    : m_recorder(dependencies.recorder)
    , m_verifier(verifier)
    , m_senders(dependencies.proofs)
{
}

Admission ResourceGate::admit(const RequestMeta &meta, const QByteArray &scope,
                              const service::Catalog &catalog, std::optional<domain::OwnApi> api)
{
    const auto token = tokenInHeader(meta.authorization);
    if (!token) {
        return tl::unexpected(bearerError(ErrorCode::InvalidToken, "an access token is needed"));
    }
    return admit(*token, meta, scope, catalog, api);
}

Admission ResourceGate::admit(const PresentedToken &token, const RequestMeta &meta,
                              const QByteArray &scope, const service::Catalog &catalog,
                              std::optional<domain::OwnApi> api)
{
    auto live = m_verifier.verify(token.text, catalog, meta.now);
    if (!live && live.error().kind != base::Error::Kind::Unauthorized)
        return tl::unexpected(faultOf(live.error()));
    if (!live) {
        return refuse(inScheme(makeError(ErrorCode::InvalidToken, "the access token is not live",
                                         live.error().detail),
                               token.scheme),
                      meta, nullptr);
    }
    const auto *client = live->client.get();
    if (api && !opens(*live, *api, catalog)) {
        return refuse(inScheme(makeError(ErrorCode::InvalidToken, "the access token is not live",
                                         QStringLiteral("it opens another API")),
                               token.scheme),
                      meta, client);
    }
    auto nonce = m_senders.atResource(*client, live->confirmation, token.scheme, token.text, meta);
    if (!nonce)
        return refuse(nonce.error(), meta, client);
    if (!live->scopes.contains(scope)) {
        auto error =
            inScheme(makeError(ErrorCode::InsufficientScope, "the scope " + scope + " is needed"),
                     token.scheme);
        error.scope = scope;
        return refuse(error, meta, client);
    }
    return AdmittedCall{std::move(*live), std::move(*nonce)};
}

tl::unexpected<OAuthError> ResourceGate::refuse(const OAuthError &error, const RequestMeta &meta,
                                                const service::CatalogClient *client)
{
    m_recorder.audit(refusalEvent(audit::tokenRefused, meta, client, nullptr, error));
    return tl::unexpected(error);
}

} // namespace server::oauth
