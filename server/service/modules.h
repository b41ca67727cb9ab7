// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/module.h"
#include "server/service/change.h"

namespace server::service {

/// The use cases of modules (requirements B-01, B-02, A-19, X-09). Made for one write job, used in
/// the writer's thread. Fails with InvalidInput (fields of domain::checkModule), NotFound, Conflict
/// ("code" taken) or Forbidden (the built-in module).
class Modules
{
public:
    explicit Modules(Change &change)
        : m_change(change)
    {
    }
    [[nodiscard]] base::Result<domain::Module> create(const domain::ModuleDraft &draft);
    /// The code stays: services and documents name the module by it.
    [[nodiscard]] base::Result<domain::Module> update(domain::ModuleId id,
                                                      const domain::ModuleDraft &draft);
    [[nodiscard]] base::Result<void> setEnabled(domain::ModuleId id, bool enabled);
    /// With its external app, templates, clients and everything that was granted to them.
    [[nodiscard]] base::Result<void> remove(domain::ModuleId id);

private:
    [[nodiscard]] base::Result<domain::Module> custom(domain::ModuleId id);
    Change &m_change;
};

} // namespace server::service
