// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.1, OpenID Connect Core section 9 ("none").
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// `none`: a public client names itself in the body and proves nothing; PKCE guards its codes. A
/// confidential client that sends no secret ends here too, and is refused.
class PublicClient final : public UnguessableMethod
{
public:
    [[nodiscard]] domain::AuthMethod method() const override;
    [[nodiscard]] bool isPresented(const Parameters &body, const RequestMeta &meta,
                                   const service::Catalog &catalog) const override;
    [[nodiscard]] QByteArrayList claimedClientIds(const Parameters &body,
                                                  const RequestMeta &meta) const override;
    void prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
               const service::CatalogPtr &catalog, ProofReply done) override;
};

} // namespace server::oauth
