// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

base::Result<const crypto::SigningKeyPair *> signingKey(const Issuance &issuance,
                                                        domain::SigningAlgorithm algorithm)
{
    std::optional<domain::ClientKey> owner;
    if (issuance.client.policy().keyOwner == domain::KeyOwner::Client)
        owner = issuance.client.client.id;
    const auto *key =
        issuance.catalog.keys ? issuance.catalog.keys->active(algorithm, owner) : nullptr;
    if (!key) {
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("no active signing key for the algorithm"));
    }
    return key;
}

} // namespace server::oauth
