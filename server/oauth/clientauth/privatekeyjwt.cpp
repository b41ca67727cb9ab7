// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 9 (`private_key_jwt`), RFC 7523 section 2.2, FAPI 2.0
// section 5.3.2.1.
#include "server/oauth/clientauth/privatekeyjwt.h"

#include "server/domain/clientkeys.h"
#include "server/oauth/clientauth/clientassertion.h"
#include "server/oauth/clientauth/clientsignature.h"

namespace server::oauth {

domain::AuthMethod PrivateKeyJwt::method() const
{
    return domain::AuthMethod::PrivateKeyJwt;
}

bool PrivateKeyJwt::isPresented(const Parameters &body, const RequestMeta &,
                                const service::Catalog &) const
{
    return assertionKind(body) == AssertionKind::ByKey;
}

QByteArrayList PrivateKeyJwt::claimedClientIds(const Parameters &body, const RequestMeta &) const
{
    return assertedClientIds(body);
}

void PrivateKeyJwt::prove(const ClientPtr &client, const Parameters &body, const RequestMeta &meta,
                          const service::CatalogPtr &catalog, ProofReply done)
{
    if (!client)
        return done(Proof());
    auto assertion = readClientAssertion(*client, body, meta, *catalog);
    if (!assertion)
        return done(Proof{.cause = assertion.error().detail});
    const QByteArray registered = domain::clientKeys(client->client.metadata).assertionAlgorithm;
    const auto algorithm = domain::fromName<domain::SigningAlgorithm>(registered);
    // A client that registered an algorithm with a shared secret has none for its keys.
    const auto allowed = registered.isEmpty() || algorithm
                             ? allowedAlgorithms(client->policy(), algorithm)
                             : QList<crypto::Algorithm>();
    verifyByClientKeys(m_keys, client, assertion->jws, allowed, m_answerTo,
                       [once = assertion->once, done = std::move(done)](const QString &cause) {
                           if (!cause.isEmpty())
                               return done(Proof{.cause = cause});
                           done(Proof{.holds = true, .once = once});
                       });
}

} // namespace server::oauth
