// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7009 section 2.
#pragma once

#include "server/oauth/clientauth/clientauthenticator.h"
#include "server/oauth/tokens/accesstokenverifier.h"

namespace server::oauth {

/// Ends what a token of the client's own belongs to. A refresh token, also a retired one, ends its
/// connection with every access token of it. So does an access token: it is not stored one by one,
/// and RFC 7009 section 2.1 lets the server revoke the refresh token with it. One that has no
/// connection of the client's behind it ends alone. Unknown and foreign tokens get the same 200 and
/// change nothing.
class RevocationEndpoint
{
public:
    RevocationEndpoint(const Dependencies &dependencies, ClientAuthenticator &authenticator,
                       AccessTokenVerifier &verifier);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    void revoke(const QByteArray &token, const service::Catalog &catalog, const ClientPtr &client,
                const RequestMeta &meta, ApiReply reply);
    /// What a token of this client's can be ended by; neither for unknown and foreign ones.
    struct Target
    {
        std::optional<domain::Connection> connection;
        std::optional<LiveAccessToken> alone;
    };
    [[nodiscard]] base::Result<Target> targetOf(const QByteArray &token,
                                                const service::Catalog &catalog,
                                                const service::CatalogClient &client,
                                                base::Timestamp now);
    /// True: this call ended it. For the writer's thread.
    [[nodiscard]] static base::Result<bool> end(const Target &target, store::UnitOfWork &work,
                                                base::Timestamp at);

    const store::GrantRepository &m_grants;
    store::Store &m_store;
    base::Executor &m_answerTo;
    ClientAuthenticator &m_authenticator;
    AccessTokenVerifier &m_verifier;
};

} // namespace server::oauth
