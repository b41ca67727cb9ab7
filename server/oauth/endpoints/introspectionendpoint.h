// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7662 section 2.
#pragma once

#include "server/oauth/clientauth/clientauthenticator.h"
#include "server/oauth/tokens/accesstokenverifier.h"

namespace server::oauth {

/// Tells a confidential client whether a token of its own is live. Whatever is not live, unknown or
/// somebody else's gets the same bytes. One for each HTTP worker, used in its thread.
class IntrospectionEndpoint
{
public:
    IntrospectionEndpoint(const Dependencies &dependencies, ClientAuthenticator &authenticator,
                          AccessTokenVerifier &verifier);
    void handle(const Parameters &body, const RequestMeta &meta, ApiReply reply);

private:
    [[nodiscard]] ApiAnswer answer(const QByteArray &token, const service::Catalog &catalog,
                                   const service::CatalogClient &client, base::Timestamp now);
    [[nodiscard]] base::Result<QJsonObject>
    describeAccessToken(const QByteArray &token, const service::Catalog &catalog,
                        const service::CatalogClient &client, base::Timestamp now);
    [[nodiscard]] base::Result<QJsonObject>
    describeRefreshToken(const QByteArray &token, const service::Catalog &catalog,
                         const service::CatalogClient &client, base::Timestamp now);

    const store::GrantRepository &m_grants;
    ClientAuthenticator &m_authenticator;
    AccessTokenVerifier &m_verifier;
};

} // namespace server::oauth
