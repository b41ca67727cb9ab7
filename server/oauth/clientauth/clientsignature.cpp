// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2, OpenID Connect Core section 10.1.1, FAPI 2.0 section 5.4.1.
#include "server/oauth/clientauth/clientsignature.h"

#include "server/service/signingkeys.h"

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;
using crypto::Verification;
using Wanted = ClientKeyStore::Wanted;

QString causeOf(Verification verification)
{
    switch (verification) {
    case Verification::Genuine:
        return {};
    case Verification::NoFittingKey:
        return u"no key of the client fits its algorithm and kid"_s;
    case Verification::BadSignature:
        break;
    }
    return u"the signature is wrong"_s;
}

} // namespace

QList<crypto::Algorithm> allowedAlgorithms(const domain::TemplatePolicy &policy,
                                           std::optional<domain::SigningAlgorithm> registered)
{
    using domain::SigningAlgorithm;
    QList<crypto::Algorithm> allowed;
    for (const auto algorithm : {SigningAlgorithm::RS256, SigningAlgorithm::PS256,
                                 SigningAlgorithm::ES256, SigningAlgorithm::EdDSA}) {
        const bool ofProfile =
            policy.profile != domain::Profile::Fapi2 || algorithm != SigningAlgorithm::RS256;
        if (ofProfile && (!registered || *registered == algorithm))
            allowed.append(service::toCrypto(algorithm));
    }
    return allowed;
}

void verifyByClientKeys(ClientKeyStore &keys, const ClientPtr &client, const crypto::ParsedJws &jws,
                        const QList<crypto::Algorithm> &allowed, base::Executor &answerTo,
                        SignatureReply done)
{
    keys.find(*client, Wanted::Remembered, answerTo,
              [&keys, client, jws, allowed, &answerTo,
               done = std::move(done)](const base::Result<JwkSetPtr> &known) {
                  if (!known)
                      return done(known.error().detail);
                  const auto first = crypto::verifyCompact(jws, (*known)->keys, allowed);
                  if (first != Verification::NoFittingKey)
                      return done(causeOf(first));
                  keys.find(*client, Wanted::Latest, answerTo,
                            [jws, allowed, done](const base::Result<JwkSetPtr> &latest) {
                                if (!latest)
                                    return done(latest.error().detail);
                                done(causeOf(crypto::verifyCompact(jws, (*latest)->keys, allowed)));
                            });
              });
}

} // namespace server::oauth
