// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-07, A-25, A-30; RFC 7009 section 2.1.
#pragma once

#include "server/service/catalog.h"
#include "server/service/change.h"

namespace server::service {

/// Ends the refresh token that an administrator names, with every other member of its chain. Where
/// a client's tokens open REST API v2, the access token that is under way lives out its time; every
/// other client loses its connection. A token that is not known, or over, changes nothing. Made for
/// one write job.
class RefreshChains
{
public:
    explicit RefreshChains(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<void> end(const QByteArray &refreshToken, const Catalog &catalog);

private:
    Change &m_change;
};

} // namespace server::service
