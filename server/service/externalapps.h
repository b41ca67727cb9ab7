// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/module.h"
#include "server/service/change.h"

namespace server::service {

/// The use cases of external apps (requirements B-03 to B-07, A-19). Made for one write job. Fails
/// with InvalidInput, NotFound, Forbidden (built-in module) or Conflict (it is enabled already).
class ExternalApps
{
public:
    explicit ExternalApps(Change &change)
        : m_change(change)
    {
    }
    /// Makes the app at the first time. Of two at once, the unique key lets one through.
    [[nodiscard]] base::Result<domain::ExternalApp> enable(domain::ModuleId module);
    /// While the module's data are used, the app's own values stay as they were.
    [[nodiscard]] base::Result<domain::ExternalApp> update(domain::ModuleId module,
                                                           const domain::ExternalAppDraft &draft);
    /// Its clients stop until it is enabled again (requirements X-09).
    [[nodiscard]] base::Result<void> disable(domain::ModuleId module);

private:
    Change &m_change;
};

} // namespace server::service
