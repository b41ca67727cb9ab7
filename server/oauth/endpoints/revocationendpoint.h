// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7009 section 2.
#pragma once

#include "server/oauth/clientauth/clientauthenticator.h"
#include "server/oauth/tokens/accesstokenverifier.h"

namespace server::oauth {

/// Ends what a token of the client's own belongs to. A refresh token, also a retired one, ends its
/// connection with every access token of it. So does an access token: it is not stored one by one,
/// and RFC 7009 section 2.1 lets the server revoke the refresh token with it. One that has no
/// connection of the client's behind it cannot be ended, and the client is told so (section
/// 2.2.1). Unknown and foreign tokens get the same 200 and change nothing.
class RevocationEndpoint
{
public:
    RevocationEndpoint(const Dependencies &dependencies, ClientAuthenticator &authenticator,
                       AccessTokenVerifier &verifier);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    void revoke(const QByteArray &token, const service::Catalog &catalog, const ClientPtr &client,
                const RequestMeta &meta, ApiReply reply);
    using Found = tl::expected<std::optional<domain::Connection>, OAuthError>;
    /// The live connection that the token belongs to, if it is this client's.
    [[nodiscard]] Found connectionOf(const QByteArray &token, const service::Catalog &catalog,
                                     const service::CatalogClient &client, base::Timestamp now);

    const store::GrantRepository &m_grants;
    store::Store &m_store;
    base::Executor &m_answerTo;
    ClientAuthenticator &m_authenticator;
    AccessTokenVerifier &m_verifier;
};

} // namespace server::oauth
