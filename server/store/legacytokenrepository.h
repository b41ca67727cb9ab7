// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15.
#pragma once

#include "server/domain/legacytoken.h"

#include <QList>

namespace server::store {

/// Opaque tokens of persons for the Constellio web services; only their digests are kept.
class LegacyTokenRepository
{
public:
    virtual ~LegacyTokenRepository() = default;
    /// Revoked and expired ones too, until they are cleaned up; the newest first.
    [[nodiscard]] virtual base::Result<QList<domain::LegacyToken>>
    ofUser(domain::UserId user) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::LegacyToken>>
    byDigest(const QByteArray &digest) const = 0;
    [[nodiscard]] virtual base::Result<domain::LegacyTokenId>
    insert(const domain::LegacyToken &token) = 0;
    /// True when this call revoked it.
    [[nodiscard]] virtual base::Result<bool> revoke(domain::LegacyTokenId id,
                                                    base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<int> revokeAllOfUser(domain::UserId user,
                                                            base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<void> recordUse(domain::LegacyTokenId id,
                                                       base::Timestamp at) = 0;
    /// Deletes at most `limit` rows that are over. Returns how many.
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
};

} // namespace server::store
