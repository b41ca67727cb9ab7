// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "server/service/change.h"

namespace server::service {

/// Organizational units and permissions (requirements D-05, D-06): each is saved by its code, made
/// when there is none. Made for one write job. Fails with InvalidInput (fields of domain::checkUnit
/// and checkPermission, "superior" unknown or in a circle), NotFound, Conflict ("short" taken) or
/// Forbidden (a predefined permission).
class Organization
{
public:
    explicit Organization(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<domain::OrganizationalUnit> saveUnit(const domain::UnitDraft &draft);
    [[nodiscard]] base::Result<domain::Permission>
    savePermission(const domain::PermissionDraft &draft);
    /// Conflict ("in_use", params: how many) while accounts have it.
    [[nodiscard]] base::Result<void> removePermission(const QString &code);

private:
    Change &m_change;
};

} // namespace server::service
