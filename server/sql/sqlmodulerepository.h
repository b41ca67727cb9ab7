// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/modulerepository.h"

namespace server::sql {

class SqlModuleRepository final : public store::ModuleRepository
{
public:
    explicit SqlModuleRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::Module>> all() const override;
    [[nodiscard]] base::Result<std::optional<domain::Module>>
    byId(domain::ModuleId id) const override;
    [[nodiscard]] base::Result<std::optional<domain::Module>>
    byCode(const QString &code) const override;
    [[nodiscard]] base::Result<domain::ModuleId> insert(const domain::Module &module) override;
    [[nodiscard]] base::Result<void> update(const domain::Module &module) override;
    /// With everything below it: apps, templates, clients, grants. The identifiers of the clients
    /// stay taken.
    [[nodiscard]] base::Result<void> remove(domain::ModuleId id) override;

    [[nodiscard]] base::Result<QList<domain::ExternalApp>> externalApps() const override;
    [[nodiscard]] base::Result<std::optional<domain::ExternalApp>>
    externalApp(domain::ModuleId module) const override;
    [[nodiscard]] base::Result<void> insertExternalApp(const domain::ExternalApp &app) override;
    [[nodiscard]] base::Result<void> updateExternalApp(const domain::ExternalApp &app) override;

private:
    mutable Statement m_all, m_byId, m_byCode;
    Statement m_insert, m_update, m_retireClientIds, m_removeClients, m_removeApps, m_remove;
    mutable Statement m_apps, m_app;
    Statement m_insertApp, m_updateApp;
};

} // namespace server::sql
