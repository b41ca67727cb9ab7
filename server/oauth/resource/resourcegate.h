// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6750 sections 2 and 3, RFC 9449 section 7, RFC 8705 section 3; security FA-09, FA-10.
#pragma once

#include "server/oauth/dependencies.h"
#include "server/oauth/proofs/senderconstraint.h"
#include "server/oauth/tokens/accesstokenverifier.h"

namespace server::oauth {

/// An access token as it came.
struct PresentedToken
{
    QByteArray text;
    TokenScheme scheme = TokenScheme::Bearer;
};

/// The token in the Authorization header; none where its scheme is not one that carries tokens.
[[nodiscard]] std::optional<PresentedToken> tokenInHeader(const QByteArray &authorization);
/// An error with the challenge of the Bearer scheme.
[[nodiscard]] OAuthError bearerError(ErrorCode code, QByteArray text, const QString &cause = {});

/// Requirements C-03: whether it is a token for REST API v2, or was had for one. Such a token opens
/// that API and nothing else, also where the resource is none of this server's APIs.
[[nodiscard]] bool isForRestV2Only(const LiveAccessToken &token, const service::Catalog &catalog);

/// A call that may go on.
struct AdmittedCall
{
    LiveAccessToken token;
    QByteArray nonce; ///< to be sent as DPoP-Nonce; empty: none is offered
};
using Admission = tl::expected<AdmittedCall, OAuthError>;

/// The one gate before every resource of this server: the token is live, comes from whom it is
/// bound to, and its scopes, as they are now, hold the one that the resource asks for. Refusals
/// are audited. Whether the token must stand for a person is the resource's to say: token.state is
/// empty where a client acts for itself (FA-12). One for each HTTP worker, used in its thread.
class ResourceGate
{
public:
    ResourceGate(const Dependencies &dependencies, AccessTokenVerifier &verifier);
    /// By the Authorization header and nothing else. An API of this server names itself: the tokens
    /// of templates that open another one do not count there (requirements C-03).
    [[nodiscard]] Admission admit(const RequestMeta &meta, const QByteArray &scope,
                                  const service::Catalog &catalog,
                                  std::optional<domain::OwnApi> api = {});
    /// By a token that the resource took from elsewhere (RFC 6750 section 2.2).
    [[nodiscard]] Admission admit(const PresentedToken &token, const RequestMeta &meta,
                                  const QByteArray &scope, const service::Catalog &catalog,
                                  std::optional<domain::OwnApi> api = {});

private:
    [[nodiscard]] tl::unexpected<OAuthError>
    refuse(const OAuthError &error, const RequestMeta &meta, const service::CatalogClient *client);

    service::Recorder &m_recorder;
    AccessTokenVerifier &m_verifier;
    SenderConstraint m_senders;
};

} // namespace server::oauth
