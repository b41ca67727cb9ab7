// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// `client_secret_post`: identifier and secret in the body.
class ClientSecretPost final : public ClientAuthMethod
{
public:
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;
};

} // namespace server::oauth
