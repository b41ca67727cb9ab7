// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1.
#include "server/oauth/clientauth/clientsecretpost.h"

#include "server/oauth/clientauth/secretcheck.h"

namespace server::oauth {

domain::AuthMethod ClientSecretPost::method() const
{
    return domain::AuthMethod::SecretPost;
}

bool ClientSecretPost::isPresented(const Parameters &body, const RequestMeta &) const
{
    return body.contains("client_secret");
}

QByteArrayList ClientSecretPost::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return {body.value("client_id")};
}

void ClientSecretPost::prove(const ClientPtr &client, const Parameters &body,
                             const RequestMeta &meta, const service::CatalogPtr &, ProofReply done)
{
    done(proveSecret(client.get(), body.value("client_secret"), meta.now));
}

} // namespace server::oauth
