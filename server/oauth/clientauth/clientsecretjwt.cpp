// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 9 (`client_secret_jwt`), RFC 7523 section 2.2.
#include "server/oauth/clientauth/clientsecretjwt.h"

#include "server/crypto/jwsverify.h"
#include "server/domain/clientkeys.h"
#include "server/oauth/clientauth/clientassertion.h"
#include "server/service/clients.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

} // namespace

domain::AuthMethod ClientSecretJwt::method() const
{
    return domain::AuthMethod::SecretJwt;
}

bool ClientSecretJwt::isPresented(const Parameters &body, const RequestMeta &,
                                  const service::Catalog &) const
{
    return assertionKind(body) == AssertionKind::BySecret;
}

QByteArrayList ClientSecretJwt::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return assertedClientIds(body);
}

void ClientSecretJwt::prove(const ClientPtr &client, const Parameters &body,
                            const RequestMeta &meta, const service::CatalogPtr &catalog,
                            ProofReply done)
{
    if (!client)
        return done(Proof());
    const auto assertion = readClientAssertion(*client, body, meta, *catalog);
    if (!assertion)
        return done(Proof{.cause = assertion.error().detail});
    const QByteArray registered = domain::clientKeys(client->client.metadata).assertionAlgorithm;
    // The secrets that are made here are as long as HS256 wants, and no longer (RFC 7518
    // section 3.2).
    if (!registered.isEmpty() && registered != "HS256")
        return done(Proof{.cause = u"another algorithm is registered"_s});
    for (const auto &secret : client->secrets) {
        if (!secret.isLive(meta.now) || secret.sealed.isEmpty())
            continue;
        const auto key = service::unsealSecret(m_sealer, client->client.clientId, secret);
        if (!key)
            return done(base::passOn(key));
        if (crypto::verifyCompactHmac(assertion->jws, *key, {crypto::HmacAlgorithm::HS256}))
            return done(Proof{.holds = true, .secret = secret.id, .once = assertion->once});
    }
    done(Proof{.cause = u"no live secret of the client made the signature"_s});
}

} // namespace server::oauth
