// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/crypto/signingkeypair.h"
#include "server/domain/signingkey.h"

namespace server::service {

/// The unsealed signing keys of one moment. Immutable; shared between threads as part of the
/// Catalog.
struct KeyRing
{
    struct Entry
    {
        domain::SigningKey record;
        std::shared_ptr<const crypto::SigningKeyPair> pair;
    };
    QList<Entry> entries; ///< next, active and retired ones that are still published

    /// The active key for an algorithm: the client's own where the policy says so, else the
    /// server's.
    [[nodiscard]] const crypto::SigningKeyPair *
    active(domain::SigningAlgorithm algorithm, std::optional<domain::ClientKey> client = {}) const;
    [[nodiscard]] const crypto::SigningKeyPair *byKid(const QByteArray &kid) const;
    /// RFC 7517 section 5: every published public key.
    [[nodiscard]] QByteArray jwksJson() const;
};

} // namespace server::service
