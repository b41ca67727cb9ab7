// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, RFC 7617 section 2; requirements A-26.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// `client_secret_basic`: identifier and secret in the Authorization header. The form-encoded
/// reading of RFC 6749 and the raw one of many libraries are both tried.
class ClientSecretBasic final : public ClientAuthMethod
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
