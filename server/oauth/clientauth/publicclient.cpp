// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.1, OpenID Connect Core section 9 ("none").
#include "server/oauth/clientauth/publicclient.h"

#include "server/oauth/clientauth/clientassertion.h"
#include "server/oauth/clientauth/clientcertificate.h"

namespace server::oauth {

domain::AuthMethod PublicClient::method() const
{
    return domain::AuthMethod::None;
}

bool PublicClient::isPresented(const Parameters &body, const RequestMeta &meta,
                               const service::Catalog &catalog) const
{
    return meta.authorization.isEmpty() && !body.contains("client_secret")
           && body.contains("client_id") && assertionKind(body) == AssertionKind::None
           && !certificateMethod(body, meta, catalog);
}

QByteArrayList PublicClient::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return {body.value("client_id")};
}

void PublicClient::prove(const ClientPtr &client, const Parameters &, const RequestMeta &,
                         const service::CatalogPtr &, ProofReply done)
{
    done(Proof{.holds = client && client->client.isPublic()});
}

} // namespace server::oauth
