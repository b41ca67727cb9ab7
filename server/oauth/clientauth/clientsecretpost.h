// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1.
#pragma once

#include "server/oauth/clientauth/secretcheck.h"

namespace server::oauth {

/// `client_secret_post`: identifier and secret in the body.
class ClientSecretPost final : public ClientAuthMethod
{
public:
    explicit ClientSecretPost(SecretCheck &secrets)
        : m_secrets(secrets)
    {
    }
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta,
                                   const service::Catalog &catalog) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    [[nodiscard]] bool isGuess(const ClientPtr &client, const Parameters &body,
                               const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;

private:
    SecretCheck &m_secrets;
};

} // namespace server::oauth
