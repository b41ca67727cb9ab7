// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 9 (`client_secret_jwt`), RFC 7523 section 2.2.
#pragma once

#include "server/crypto/sealer.h"
#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// `client_secret_jwt`: an assertion under HMAC with the client's secret, which is stored sealed
/// for clients that use this method and no other. Public keys never come near it.
class ClientSecretJwt final : public ClientAuthMethod
{
public:
    explicit ClientSecretJwt(const crypto::Sealer &sealer)
        : m_sealer(sealer)
    {
    }
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta,
                                   const service::Catalog &catalog) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;

private:
    const crypto::Sealer &m_sealer;
};

} // namespace server::oauth
