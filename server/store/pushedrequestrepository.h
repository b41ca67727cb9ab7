// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 sections 2.2, 4 and 7.3.
#pragma once

#include "server/base/error.h"
#include "server/domain/pushedrequest.h"

namespace server::store {

/// Pushed authorization requests until they have run out.
class PushedRequestRepository
{
public:
    virtual ~PushedRequestRepository() = default;
    [[nodiscard]] virtual base::Result<void> insert(const domain::PushedRequest &request) = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::PushedRequest>>
    byDigest(const QByteArray &digest) const = 0;
    /// One conditional write. True: this call used it up. It may have run out since its page was
    /// opened: what counts is that it was live then.
    [[nodiscard]] virtual base::Result<bool> consume(const QByteArray &digest,
                                                     base::Timestamp at) = 0;
    /// Deletes at most `limit` that nothing can use any more. Returns how many.
    [[nodiscard]] virtual base::Result<int> cleanUp(base::Timestamp now, int limit) = 0;
};

} // namespace server::store
