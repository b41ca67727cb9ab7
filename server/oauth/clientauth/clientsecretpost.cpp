// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1.
#include "server/oauth/clientauth/clientsecretpost.h"

namespace server::oauth {

domain::AuthMethod ClientSecretPost::method() const
{
    return domain::AuthMethod::SecretPost;
}

bool ClientSecretPost::isPresented(const Parameters &body, const RequestMeta &,
                                   const service::Catalog &) const
{
    return body.contains("client_secret");
}

QByteArrayList ClientSecretPost::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return {body.value("client_id")};
}

bool ClientSecretPost::isGuess(const ClientPtr &client, const Parameters &body,
                               const RequestMeta &) const
{
    return !m_secrets.isFamiliar(client, {body.value("client_secret")});
}

void ClientSecretPost::prove(const ClientPtr &client, const Parameters &body,
                             const RequestMeta &meta, const service::CatalogPtr &, ProofReply done)
{
    m_secrets.prove(client, {body.value("client_secret")}, meta.now, std::move(done));
}

} // namespace server::oauth
