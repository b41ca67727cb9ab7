// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/organization.h"

using namespace Qt::StringLiterals;

namespace server::service {

namespace {

using Units = QList<domain::OrganizationalUnit>;

QJsonObject describe(const domain::OrganizationalUnit &unit)
{
    return {{u"code"_s, unit.code},
            {u"name"_s, unit.name},
            {u"short"_s, unit.shortName},
            {u"superior"_s, unit.superior ? unit.superior->value() : 0}};
}

QJsonObject describe(const domain::Permission &permission)
{
    return {{u"application"_s, permission.application},
            {u"code"_s, permission.code},
            {u"name"_s, permission.name}};
}

/// Whether `unit` is `above` or stands somewhere over it.
bool isAbove(const Units &units, domain::UnitId unit, domain::UnitId above)
{
    auto current = std::optional(above);
    for (qsizetype steps = 0; current && steps <= units.size(); ++steps) {
        if (*current == unit)
            return true;
        const auto found = std::find_if(units.begin(), units.end(), [&current](const auto &each) {
            return each.id == *current;
        });
        current = found == units.end() ? std::nullopt : found->superior;
    }
    return false;
}

/// The number of the superior that the draft names.
base::Result<std::optional<domain::UnitId>> superiorOf(const domain::UnitDraft &draft,
                                                       const Units &units, domain::UnitId self)
{
    if (draft.superiorCode.isEmpty())
        return std::nullopt;
    const auto found = std::find_if(units.begin(), units.end(), [&draft](const auto &each) {
        return each.code == draft.superiorCode;
    });
    if (found == units.end())
        return fault("superior", "unknown", {draft.superiorCode});
    if (self.isValid() && isAbove(units, self, found->id))
        return fault("superior", "circle", {draft.superiorCode});
    return found->id;
}

} // namespace

base::Result<domain::OrganizationalUnit> Organization::saveUnit(const domain::UnitDraft &draft)
{
    if (auto wrong = domain::checkUnit(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto units = m_change.work().users().units();
    if (!units)
        return base::passOn(units);
    domain::OrganizationalUnit unit;
    for (const auto &each : *units) {
        if (each.code == draft.code)
            unit = each;
        else if (!draft.shortName.isEmpty() && each.shortName == draft.shortName)
            return taken("short", draft.shortName);
    }
    const auto superior = superiorOf(draft, *units, unit.id);
    if (!superior)
        return base::passOn(superior);
    const auto before = unit;
    unit.code = draft.code;
    unit.name = draft.name;
    unit.shortName = draft.shortName;
    unit.superior = *superior;
    if (unit == before)
        return unit;
    m_change.catalogChanged();
    if (unit.id.isValid()) {
        if (auto done = m_change.work().users().updateUnit(unit); !done)
            return base::passOn(done);
        auto difference = differenceOf(describe(before), describe(unit));
        difference.insert(u"code"_s, unit.code);
        if (auto done = m_change.record("unit.changed", {}, difference); !done)
            return base::passOn(done);
        return unit;
    }
    const auto id = m_change.work().users().insertUnit(unit);
    if (!id)
        return base::passOn(id);
    unit.id = *id;
    if (auto done = m_change.record("unit.created", {}, describe(unit)); !done)
        return base::passOn(done);
    return unit;
}

base::Result<domain::Permission> Organization::savePermission(const domain::PermissionDraft &draft)
{
    if (auto wrong = domain::checkPermission(draft); !wrong.isEmpty())
        return faults(std::move(wrong));
    const auto known = m_change.work().users().permissions();
    if (!known)
        return base::passOn(known);
    domain::Permission permission;
    for (const auto &each : *known) {
        if (each.code == draft.code)
            permission = each;
    }
    const auto before = permission;
    permission.application = draft.application;
    permission.code = draft.code;
    permission.name = draft.name;
    if (permission == before)
        return permission;
    if (before.predefined)
        return builtIn(u"permission"_s);
    m_change.catalogChanged();
    if (permission.id.isValid()) {
        if (auto done = m_change.work().users().updatePermission(permission); !done)
            return base::passOn(done);
        auto difference = differenceOf(describe(before), describe(permission));
        difference.insert(u"code"_s, permission.code);
        if (auto done = m_change.record("permission.changed", {}, difference); !done)
            return base::passOn(done);
        return permission;
    }
    const auto id = m_change.work().users().insertPermission(permission);
    if (!id)
        return base::passOn(id);
    permission.id = *id;
    if (auto done = m_change.record("permission.created", {}, describe(permission)); !done)
        return base::passOn(done);
    return permission;
}

base::Result<void> Organization::removePermission(const QString &code)
{
    auto &users = m_change.work().users();
    const auto known = users.permissions();
    if (!known)
        return base::passOn(known);
    const auto found = std::find_if(known->begin(), known->end(),
                                    [&code](const auto &each) { return each.code == code; });
    if (found == known->end())
        return notFound(u"permission"_s);
    if (found->predefined)
        return builtIn(u"permission"_s);
    const auto holders = users.permissionHolders(code);
    if (!holders)
        return base::passOn(holders);
    if (*holders > 0)
        return base::failure(base::Error::Kind::Conflict, u"accounts have the permission"_s,
                             {{"code", "in_use", {QString::number(*holders)}}});
    if (auto done = users.removePermission(found->id); !done)
        return done;
    m_change.catalogChanged();
    return m_change.record("permission.deleted", {}, describe(*found));
}

} // namespace server::service
