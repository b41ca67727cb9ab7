// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqltemplaterepository.h"

#include "server/sql/jsontext.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ClientTemplate;
using domain::TemplateId;

namespace {

const auto selectTemplate =
    u"SELECT id, module_id, name, preset, policy, built_in, created_at FROM client_templates "_s;
const auto insertTemplate =
    u"INSERT INTO client_templates (module_id, name, preset, policy, built_in, created_at)"
    " VALUES (?, ?, ?, ?, ?, ?)"_s;
const auto updateTemplate =
    u"UPDATE client_templates SET name = ?, preset = ?, policy = ? WHERE id = ?"_s;
const auto removeTemplate = u"DELETE FROM client_templates WHERE id = ?"_s;

Result<ClientTemplate> parseTemplate(RowReader &row)
{
    ClientTemplate value;
    value.id = row.id<TemplateId>();
    value.module = row.id<domain::ModuleId>();
    value.name = row.string();
    const auto preset = domain::fromName<domain::Preset>(row.text());
    const auto object = objectFromJson(row.string());
    if (!preset || !object)
        return corruptRow(u"client_templates"_s);
    value.preset = *preset;
    auto policy = domain::policyFromJson(*object, domain::policyOf(*preset));
    if (!policy)
        return corruptRow(u"client_templates.policy"_s);
    value.policy = std::move(*policy);
    value.builtIn = row.flag();
    value.createdAt = row.time();
    return value;
}

} // namespace

SqlTemplateRepository::SqlTemplateRepository(SqlConnection &connection)
    : m_all(connection, selectTemplate + u"ORDER BY id"_s)
    , m_byId(connection, selectTemplate + u"WHERE id = ?"_s)
    , m_insert(connection, dialect::insertReturningId(insertTemplate))
    , m_update(connection, updateTemplate)
    , m_remove(connection, removeTemplate)
{
}

Result<QList<ClientTemplate>> SqlTemplateRepository::all() const
{
    return readAll(m_all, parseTemplate);
}

Result<std::optional<ClientTemplate>> SqlTemplateRepository::byId(TemplateId id) const
{
    return readOne(m_byId, parseTemplate, id);
}

Result<TemplateId> SqlTemplateRepository::insert(const ClientTemplate &value)
{
    return m_insert
        .insert(value.module, value.name, Text{domain::toName(value.preset)},
                toJson(domain::policyToJson(value.policy)), value.builtIn, value.createdAt)
        .map([](qint64 id) { return TemplateId(id); });
}

Result<void> SqlTemplateRepository::update(const ClientTemplate &value)
{
    return m_update.changeOne(value.name, Text{domain::toName(value.preset)},
                              toJson(domain::policyToJson(value.policy)), value.id);
}

Result<void> SqlTemplateRepository::remove(TemplateId id)
{
    // A client that refers to it, a deleted one too, makes the foreign key refuse.
    return m_remove.changeOne(id);
}

} // namespace server::sql
