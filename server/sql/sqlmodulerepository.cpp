// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlmodulerepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ExternalApp;
using domain::Module;
using domain::ModuleId;

namespace {

const auto selectModule =
    u"SELECT id, code, name, description, icon, enabled, built_in, created_at FROM modules "_s;
const auto insertModule =
    u"INSERT INTO modules (code, name, description, icon, enabled, built_in, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const auto updateModule =
    u"UPDATE modules SET code = ?, name = ?, description = ?, icon = ?, enabled = ? WHERE id = ?"_s;
const auto retireClientIds =
    u"INSERT INTO retired_client_ids (client_id) SELECT client_id FROM clients WHERE module_id = ?"_s;
const auto removeClients = u"DELETE FROM clients WHERE module_id = ?"_s;
const auto removeApps = u"UPDATE apps SET removed = 1 WHERE module_id = ?"_s;
const auto removeModule = u"DELETE FROM modules WHERE id = ?"_s;

const auto selectApp =
    u"SELECT module_id, enabled, use_module_data, name, description, icon FROM external_apps "_s;
const auto insertApp =
    u"INSERT INTO external_apps (module_id, enabled, use_module_data, name, description, icon)"
    " VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto updateApp = u"UPDATE external_apps SET enabled = ?, use_module_data = ?, name = ?, "
                       u"description = ?, icon = ?"
                       " WHERE module_id = ?"_s;

Result<Module> parseModule(RowReader &row)
{
    Module module;
    module.id = row.id<ModuleId>();
    module.code = row.string();
    module.name = row.string();
    module.description = row.string();
    module.iconPng = row.bytes();
    module.enabled = row.flag();
    module.builtIn = row.flag();
    module.createdAt = row.time();
    return module;
}

Result<ExternalApp> parseApp(RowReader &row)
{
    ExternalApp app;
    app.module = row.id<ModuleId>();
    app.enabled = row.flag();
    app.useModuleData = row.flag();
    app.name = row.string();
    app.description = row.string();
    app.iconPng = row.bytes();
    return app;
}

} // namespace

SqlModuleRepository::SqlModuleRepository(SqlConnection &connection)
    : m_all(connection, selectModule + u"ORDER BY id"_s)
    , m_byId(connection, selectModule + u"WHERE id = ?"_s)
    , m_byCode(connection, selectModule + u"WHERE code = ?"_s)
    , m_insert(connection, dialect::insertReturningId(insertModule))
    , m_update(connection, updateModule)
    , m_retireClientIds(connection, retireClientIds)
    , m_removeClients(connection, removeClients)
    , m_removeApps(connection, removeApps)
    , m_remove(connection, removeModule)
    , m_apps(connection, selectApp + u"ORDER BY module_id"_s)
    , m_app(connection, selectApp + u"WHERE module_id = ?"_s)
    , m_insertApp(connection, insertApp)
    , m_updateApp(connection, updateApp)
{
}

Result<QList<Module>> SqlModuleRepository::all() const
{
    return readAll(m_all, parseModule);
}

Result<std::optional<Module>> SqlModuleRepository::byId(ModuleId id) const
{
    return readOne(m_byId, parseModule, id);
}

Result<std::optional<Module>> SqlModuleRepository::byCode(const QString &code) const
{
    return readOne(m_byCode, parseModule, code);
}

Result<ModuleId> SqlModuleRepository::insert(const Module &module)
{
    return m_insert
        .insert(module.code, module.name, module.description, module.iconPng, module.enabled,
                module.builtIn, module.createdAt)
        .map([](qint64 id) { return ModuleId(id); });
}

Result<void> SqlModuleRepository::update(const Module &module)
{
    return m_update.changeOne(module.code, module.name, module.description, module.iconPng,
                              module.enabled, module.id);
}

Result<void> SqlModuleRepository::remove(ModuleId id)
{
    if (auto retired = m_retireClientIds.change(id); !retired)
        return base::passOn(retired);
    if (auto removed = m_removeClients.change(id); !removed)
        return base::passOn(removed);
    if (auto removed = m_removeApps.change(id); !removed)
        return base::passOn(removed);
    return m_remove.changeOne(id);
}

Result<QList<ExternalApp>> SqlModuleRepository::externalApps() const
{
    return readAll(m_apps, parseApp);
}

Result<std::optional<ExternalApp>> SqlModuleRepository::externalApp(ModuleId module) const
{
    return readOne(m_app, parseApp, module);
}

Result<void> SqlModuleRepository::insertExternalApp(const ExternalApp &app)
{
    return m_insertApp.changeOne(app.module, app.enabled, app.useModuleData, app.name,
                                 app.description, app.iconPng);
}

Result<void> SqlModuleRepository::updateExternalApp(const ExternalApp &app)
{
    return m_updateApp.changeOne(app.enabled, app.useModuleData, app.name, app.description,
                                 app.iconPng, app.module);
}

} // namespace server::sql
