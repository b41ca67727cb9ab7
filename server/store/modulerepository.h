// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/module.h"

#include <optional>

namespace server::store {

/// Modules and their external apps. Used in the thread of its session or unit of work.
/// insert and update fail with Conflict when a unique value is taken; the detail names the column.
class ModuleRepository
{
public:
    virtual ~ModuleRepository() = default;
    [[nodiscard]] virtual base::Result<QList<domain::Module>> all() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Module>>
    byId(domain::ModuleId id) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Module>>
    byCode(const QString &code) const = 0;
    [[nodiscard]] virtual base::Result<domain::ModuleId> insert(const domain::Module &module) = 0;
    [[nodiscard]] virtual base::Result<void> update(const domain::Module &module) = 0;
    [[nodiscard]] virtual base::Result<void> remove(domain::ModuleId id) = 0;

    [[nodiscard]] virtual base::Result<QList<domain::ExternalApp>> externalApps() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::ExternalApp>>
    externalApp(domain::ModuleId module) const = 0;
    /// Conflict when the module has one already: at most one per module, by a unique key.
    [[nodiscard]] virtual base::Result<void> insertExternalApp(const domain::ExternalApp &app) = 0;
    [[nodiscard]] virtual base::Result<void> updateExternalApp(const domain::ExternalApp &app) = 0;
};

} // namespace server::store
