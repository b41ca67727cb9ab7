// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/grant.h"
#include "server/oauth/proofs/confirmation.h"
#include "server/oauth/tokens/delegation.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// For whom, for what and when one set of tokens is made. Refers to what its maker holds; lives
/// within one request.
struct Issuance
{
    const service::Catalog &catalog;
    const service::CatalogClient &client;
    const domain::User *user = nullptr;             ///< none: the client acts for itself
    const domain::Connection *connection = nullptr; ///< none likewise
    domain::ScopeSet scopes;                        ///< what these tokens are good for
    base::Timestamp now;
    const Confirmation &confirmation;       ///< what the access token will be bound to
    const Delegation *delegation = nullptr; ///< none: for a grant of the client's own
    QByteArray grantType = {};              ///< by which it was asked for; some tokens tell it
};

/// The key that a client's tokens are signed with; fails when the installation has none.
[[nodiscard]] base::Result<const crypto::SigningKeyPair *>
signingKey(const service::Catalog &catalog, const service::CatalogClient &client,
           domain::SigningAlgorithm algorithm);
[[nodiscard]] inline base::Result<const crypto::SigningKeyPair *>
signingKey(const Issuance &issuance, domain::SigningAlgorithm algorithm)
{
    return signingKey(issuance.catalog, issuance.client, algorithm);
}

} // namespace server::oauth
