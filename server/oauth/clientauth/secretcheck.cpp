// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, security CA-02, CA-03.
#include "server/oauth/clientauth/secretcheck.h"

#include "server/crypto/digest.h"

namespace server::oauth {

ClientAuthMethod::Proof proveSecret(const service::CatalogClient *client, const QByteArray &secret,
                                    base::Timestamp now)
{
    const QByteArray digest = crypto::sha256(secret);
    // A stand-in for a client that is not known or has no secret: the comparison takes its time,
    // and its answer cannot count, since an empty list of live secrets has nothing to match.
    static const QList<domain::ClientSecret> standIn{[] {
        domain::ClientSecret none;
        none.digest = QByteArray(32, '\0');
        none.revokedAt = base::Timestamp();
        return none;
    }()};
    const auto &candidates = client && !client->secrets.isEmpty() ? client->secrets : standIn;
    ClientAuthMethod::Proof proof;
    for (const auto &candidate : candidates) {
        const bool equal = crypto::constantTimeEquals(digest, candidate.digest);
        if (equal && candidate.isLive(now) && !secret.isEmpty())
            proof = {true, candidate.id};
    }
    return proof;
}

} // namespace server::oauth
