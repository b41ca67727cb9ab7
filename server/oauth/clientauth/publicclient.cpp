// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.1, OpenID Connect Core section 9 ("none").
#include "server/oauth/clientauth/publicclient.h"

namespace server::oauth {

domain::AuthMethod PublicClient::method() const
{
    return domain::AuthMethod::None;
}

bool PublicClient::isPresented(const Parameters &body, const RequestMeta &meta) const
{
    return meta.authorization.isEmpty() && !body.contains("client_secret")
           && body.contains("client_id");
}

QByteArrayList PublicClient::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return {body.value("client_id")};
}

void PublicClient::prove(const ClientPtr &client, const Parameters &, const RequestMeta &,
                         const service::CatalogPtr &, ProofReply done)
{
    done(Proof{client && client->client.isPublic(), std::nullopt});
}

} // namespace server::oauth
