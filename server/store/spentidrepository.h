// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7523 section 3, item 7; RFC 7009 section 2.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"

namespace server::store {

/// Identifiers that count no more: the `jti` of a client's assertion, which counts once, and those
/// of access tokens that were revoked one by one. They are kept as digests until what they stood in
/// has run out by itself.
class SpentIdRepository
{
public:
    virtual ~SpentIdRepository() = default;
    /// One conditional write. True: this call spent it.
    [[nodiscard]] virtual base::Result<bool> spend(const QByteArray &digest,
                                                   base::Timestamp expiresAt) = 0;
    /// Deletes at most `limit` that have run out. Returns how many.
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
    [[nodiscard]] virtual base::Result<bool> isSpent(const QByteArray &digest) const = 0;
};

} // namespace server::store
