// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/signingkeys.h"

#include <QJsonDocument>

#include <future>

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

const QByteArray &sealPurpose()
{
    static const QByteArray purpose = QByteArrayLiteral("signing-key");
    return purpose;
}

} // namespace

crypto::Algorithm toCrypto(domain::SigningAlgorithm algorithm)
{
    switch (algorithm) {
    case domain::SigningAlgorithm::RS256:
        return crypto::Algorithm::RS256;
    case domain::SigningAlgorithm::PS256:
        return crypto::Algorithm::PS256;
    case domain::SigningAlgorithm::ES256:
        return crypto::Algorithm::ES256;
    case domain::SigningAlgorithm::EdDSA:
        return crypto::Algorithm::EdDSA;
    }
    Q_UNREACHABLE();
}

base::Result<domain::SigningKey> makeSigningKey(domain::SigningAlgorithm algorithm,
                                                const crypto::Sealer &sealer, base::Timestamp now)
{
    const auto pair = crypto::SigningKeyPair::generate(toCrypto(algorithm));
    if (!pair)
        return base::passOn(pair);
    const auto der = (*pair)->privateDer();
    if (!der)
        return base::passOn(der);
    domain::SigningKey key;
    key.kid = (*pair)->kid();
    key.algorithm = algorithm;
    key.publicJwk = QJsonDocument((*pair)->publicJwk()).toJson(QJsonDocument::Compact);
    key.createdAt = now;
    // The kid is bound in, so that the private parts of two rows cannot be exchanged in the
    // database.
    auto sealed = sealer.seal(sealPurpose(), der->reveal(), key.kid);
    if (!sealed)
        return base::passOn(sealed);
    key.sealedPrivate = std::move(*sealed);
    return key;
}

base::Result<QList<domain::SigningKey>>
makeSigningKeys(const QList<domain::SigningAlgorithm> &algorithms, const crypto::Sealer &sealer,
                base::Timestamp now)
{
    std::vector<std::future<base::Result<domain::SigningKey>>> running;
    for (const auto algorithm : algorithms)
        running.push_back(std::async(std::launch::async, [algorithm, &sealer, now] {
            return makeSigningKey(algorithm, sealer, now);
        }));
    base::Result<QList<domain::SigningKey>> made;
    for (auto &each : running) {
        auto key = each.get();
        if (made && key)
            made->append(std::move(*key));
        else if (made)
            made = base::passOn(key);
    }
    return made;
}

base::Result<KeyPairPtr> openSigningKey(const domain::SigningKey &key, const crypto::Sealer &sealer)
{
    const auto der = sealer.unseal(sealPurpose(), key.sealedPrivate, key.kid);
    if (!der)
        return base::failure(base::Error::Kind::Corrupt,
                             u"the signing key %1 cannot be opened with this master key"_s.arg(
                                 QString::fromLatin1(key.kid)));
    auto pair = crypto::SigningKeyPair::fromPrivateDer(toCrypto(key.algorithm), *der);
    if (!pair)
        return base::passOn(pair);
    if ((*pair)->kid() != key.kid)
        return base::failure(base::Error::Kind::Corrupt,
                             u"the signing key %1 does not match its identifier"_s.arg(
                                 QString::fromLatin1(key.kid)));
    return pair;
}

} // namespace server::service
