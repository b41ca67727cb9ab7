// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6.
#pragma once

#include "server/base/error.h"
#include "server/domain/protection.h"

namespace server::store {

/// Which parts of which hosts are guarded here, and for whom. Host and path are unique over all
/// modules.
class ProtectionRepository
{
public:
    virtual ~ProtectionRepository() = default;
    [[nodiscard]] virtual base::Result<QList<domain::ProtectionRule>> all() const = 0;
    [[nodiscard]] virtual base::Result<QList<domain::ProtectionRule>>
    ofModule(domain::ModuleId module) const = 0;
    /// Puts `rules` in the place of all that the module has. Conflict when another module has one
    /// of them.
    [[nodiscard]] virtual base::Result<void>
    replace(domain::ModuleId module, const QList<domain::ProtectionRule> &rules) = 0;
};

} // namespace server::store
