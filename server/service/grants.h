// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/change.h"

namespace server::service {

/// Taking granted accesses and sessions back (requirements B-44, B-45). Made for one write job:
/// when it is answered, every token of the grant is refused. NotFound also for what belongs to
/// somebody else.
class Grants
{
public:
    explicit Grants(Change &change)
        : m_change(change)
    {
    }
    /// True when this call ended it.
    [[nodiscard]] base::Result<bool> end(domain::GrantId id);
    [[nodiscard]] base::Result<void> endOwn(domain::UserId owner, domain::GrantId id);
    [[nodiscard]] base::Result<void> endOwnSession(domain::UserId owner, domain::SessionId id);

private:
    Change &m_change;
};

} // namespace server::service
