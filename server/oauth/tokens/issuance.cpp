// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/oauth/tokens/issuance.h"

namespace server::oauth {

base::Result<const crypto::SigningKeyPair *> signingKey(const service::Catalog &catalog,
                                                        const service::CatalogClient &client,
                                                        domain::SigningAlgorithm algorithm)
{
    std::optional<domain::ClientKey> owner;
    if (client.policy().keyOwner == domain::KeyOwner::Client)
        owner = client.client.id;
    const auto *key = catalog.keys ? catalog.keys->active(algorithm, owner) : nullptr;
    if (!key) {
        return base::failure(base::Error::Kind::Internal,
                             QStringLiteral("no active signing key for the algorithm"));
    }
    return key;
}

} // namespace server::oauth
