// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/builtins.h"

#include "server/service/organization.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

struct BuiltInTemplate
{
    domain::Preset preset;
    QLatin1StringView name;
};
constexpr std::array builtInTemplates{
    BuiltInTemplate{domain::Preset::RestApiClient, "Rest API Client"_L1},
    BuiltInTemplate{domain::Preset::Application, "Application"_L1},
};

struct PredefinedPermission
{
    QLatin1StringView application;
    QLatin1StringView code;
    QLatin1StringView name;
};
constexpr std::array predefinedPermissions{
    PredefinedPermission{"Deyel"_L1, "DEYEL_END_USER"_L1, "Deyel End User"_L1},
};

constexpr auto administrationCode = "administration"_L1;
constexpr auto unitCode = "COMPANY"_L1;

const domain::ClientTemplate *find(const QList<domain::ClientTemplate> &templates,
                                   domain::Preset preset)
{
    for (const auto &value : templates) {
        if (value.builtIn && value.preset == preset)
            return &value;
    }
    return nullptr;
}

bool isKnown(const QList<domain::Permission> &permissions, const PredefinedPermission &wanted)
{
    return std::any_of(permissions.begin(), permissions.end(), [&wanted](const auto &each) {
        return each.code == wanted.code && each.predefined;
    });
}

} // namespace

base::Result<domain::ModuleId> BuiltIns::administration()
{
    const auto found = m_change.work().modules().byCode(administrationCode);
    if (!found)
        return base::passOn(found);
    if (*found)
        return (*found)->id;
    domain::Module module;
    module.code = administrationCode;
    module.name = u"Administration"_s;
    module.enabled = true;
    module.builtIn = true;
    module.createdAt = m_change.now();
    m_change.catalogChanged();
    return m_change.work().modules().insert(module);
}

base::Result<domain::ClientTemplate> BuiltIns::clientTemplate(domain::Preset preset)
{
    const auto entry = std::find_if(builtInTemplates.begin(), builtInTemplates.end(),
                                    [preset](const auto &each) { return each.preset == preset; });
    if (entry == builtInTemplates.end())
        return notFound(u"built-in template"_s);
    const auto templates = m_change.work().templates().all();
    if (!templates)
        return base::passOn(templates);
    if (const auto *present = find(*templates, preset))
        return *present;
    const auto module = administration();
    if (!module)
        return base::passOn(module);
    domain::ClientTemplate value;
    value.module = *module;
    value.name = entry->name;
    value.preset = preset;
    value.policy = domain::policyOf(preset);
    value.builtIn = true;
    value.createdAt = m_change.now();
    const auto id = m_change.work().templates().insert(value);
    if (!id)
        return base::passOn(id);
    value.id = *id;
    m_change.catalogChanged();
    return value;
}

base::Result<domain::OrganizationalUnit> BuiltIns::unit()
{
    const auto units = m_change.work().users().units();
    if (!units)
        return base::passOn(units);
    for (const auto &each : *units) {
        if (each.code == unitCode)
            return each;
    }
    return Organization(m_change).saveUnit({unitCode, u"Company"_s, unitCode, {}});
}

base::Result<void> BuiltIns::completePermissions()
{
    const auto known = m_change.work().users().permissions();
    if (!known)
        return base::passOn(known);
    for (const auto &wanted : predefinedPermissions) {
        if (isKnown(*known, wanted))
            continue;
        domain::Permission permission;
        for (const auto &each : *known) {
            if (each.code == wanted.code)
                permission = each; // somebody made one of this code before it was predefined
        }
        permission.application = wanted.application;
        permission.code = wanted.code;
        permission.name = wanted.name;
        permission.predefined = true;
        auto &users = m_change.work().users();
        const auto done = permission.id.isValid()
                              ? users.updatePermission(permission)
                              : users.insertPermission(permission).map([](auto) {});
        if (!done)
            return done;
        m_change.catalogChanged();
    }
    return {};
}

base::Result<void> BuiltIns::complete()
{
    for (const auto &entry : builtInTemplates) {
        auto value = clientTemplate(entry.preset);
        if (!value)
            return base::passOn(value);
        const auto policy = domain::policyOf(entry.preset);
        if (value->policy == policy)
            continue;
        value->policy = policy;
        if (auto done = m_change.work().templates().update(*value); !done)
            return done;
        m_change.catalogChanged();
    }
    return completePermissions();
}

base::Result<bool> BuiltIns::areComplete(const store::ReadSession &session)
{
    const auto templates = session.templates().all();
    if (!templates)
        return base::passOn(templates);
    for (const auto &entry : builtInTemplates) {
        const auto *value = find(*templates, entry.preset);
        if (!value || !(value->policy == domain::policyOf(entry.preset)))
            return false;
    }
    const auto permissions = session.users().permissions();
    if (!permissions)
        return base::passOn(permissions);
    return std::all_of(predefinedPermissions.begin(), predefinedPermissions.end(),
                       [&permissions](const auto &each) { return isKnown(*permissions, each); });
}

} // namespace server::service
