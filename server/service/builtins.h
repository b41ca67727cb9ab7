// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/clienttemplate.h"
#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

/// What every installation has: the built-in module Administration with a template for each kind of
/// client that belongs to no module of people's own, the predefined permissions, and the unit of
/// everybody who is given no other (requirements D-05, D-06). Each is made when it is missing. Made
/// for one write job.
class BuiltIns
{
public:
    explicit BuiltIns(Change &change)
        : m_change(change)
    {
    }
    /// NotFound for a preset that has no built-in template.
    [[nodiscard]] base::Result<domain::ClientTemplate> clientTemplate(domain::Preset preset);
    [[nodiscard]] base::Result<domain::OrganizationalUnit> unit();
    /// All of them; policies of built-in templates become those of this version.
    [[nodiscard]] base::Result<void> complete();
    /// Whether complete() would change nothing.
    [[nodiscard]] static base::Result<bool> areComplete(const store::ReadSession &session);

private:
    [[nodiscard]] base::Result<domain::ModuleId> administration();
    [[nodiscard]] base::Result<void> completePermissions();
    Change &m_change;
};

} // namespace server::service
