// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, RFC 7617 section 2; requirements A-26.
#pragma once

#include "server/oauth/clientauth/secretcheck.h"

namespace server::oauth {

/// `client_secret_basic`: identifier and secret in the Authorization header. The form-encoded
/// reading of RFC 6749 and the raw one of many libraries are both tried.
class ClientSecretBasic final : public ClientAuthMethod
{
public:
    explicit ClientSecretBasic(SecretCheck &secrets)
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
