// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6.
#include "server/sql/sqlprotectionrepository.h"

#include "server/sql/jsontext.h"

#include <QJsonArray>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ProtectionRule;

namespace {

const auto columns = u"module_id, host, path_prefix, demands"_s;
const auto allRules = u"protection_rules ORDER BY host, path_prefix"_s;
const auto rulesOfModule = u"protection_rules WHERE module_id = ? ORDER BY host, path_prefix"_s;
const auto removeRules = u"DELETE FROM protection_rules WHERE module_id = ?"_s;
const auto insertRule = u"INSERT INTO protection_rules (module_id, host, path_prefix, demands)"
                        " VALUES (?, ?, ?, ?)"_s;

QString demandsOf(const ProtectionRule &rule)
{
    const auto draft = domain::draftOf(rule);
    return toJson(
        QJsonObject{{u"users"_s, QJsonArray::fromStringList(draft.users)},
                    {u"groups"_s, QJsonArray::fromStringList(draft.groups)},
                    {u"scope"_s, QString::fromLatin1(rule.scopes.toString())},
                    {u"services"_s, draft.services},
                    {u"stranger"_s, QString::fromLatin1(domain::toName(draft.stranger))}});
}

QStringList namesIn(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toVariant().toStringList();
}

Result<ProtectionRule> parseRule(RowReader &row)
{
    const auto module = row.id<domain::ModuleId>();
    domain::ProtectionDraft draft;
    draft.host = row.string();
    draft.path = row.string();
    const auto demands = objectFromJson(row.string());
    if (!demands)
        return base::passOn(demands);
    draft.users = namesIn(*demands, "users"_L1);
    draft.groups = namesIn(*demands, "groups"_L1);
    const auto scopes = domain::ScopeSet::parse(demands->value("scope"_L1).toString().toUtf8());
    const auto stranger =
        domain::strangerFromName(demands->value("stranger"_L1).toString().toUtf8());
    if (!scopes || !stranger)
        return corruptRow(u"the rule of %1%2"_s.arg(draft.host, draft.path));
    draft.scopes = scopes->names();
    draft.services = demands->value("services"_L1).toBool();
    draft.stranger = *stranger;
    auto rule = domain::parseProtection(draft);
    if (!rule)
        return corruptRow(u"the rule of %1%2"_s.arg(draft.host, draft.path));
    rule->module = module;
    return rule;
}

} // namespace

SqlProtectionRepository::SqlProtectionRepository(SqlConnection &connection)
    : m_all(connection, selectFrom(columns, allRules))
    , m_ofModule(connection, selectFrom(columns, rulesOfModule))
    , m_remove(connection, removeRules)
    , m_insert(connection, insertRule)
{
}

Result<QList<ProtectionRule>> SqlProtectionRepository::all() const
{
    return readAll(m_all, parseRule);
}

Result<QList<ProtectionRule>> SqlProtectionRepository::ofModule(domain::ModuleId module) const
{
    return readAll(m_ofModule, parseRule, module);
}

Result<void> SqlProtectionRepository::replace(domain::ModuleId module,
                                              const QList<ProtectionRule> &rules)
{
    if (const auto removed = m_remove.change(module); !removed)
        return base::passOn(removed);
    for (const auto &rule : rules) {
        const auto inserted =
            m_insert.change(module, QString::fromLatin1(rule.host), rule.path, demandsOf(rule));
        if (!inserted)
            return base::passOn(inserted);
    }
    return {};
}

} // namespace server::sql
