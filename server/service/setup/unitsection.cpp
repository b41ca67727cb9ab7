// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/organization.h"
#include "server/service/setup/sections.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

using Units = QList<domain::OrganizationalUnit>;

const domain::OrganizationalUnit *findUnit(const Units &units, const QString &code)
{
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&code](const auto &unit) { return unit.code == code; });
    return found == units.end() ? nullptr : &*found;
}

void applyUnit(Application &run, Members &members, const QString &code)
{
    const auto units = run.valueOf(members, run.change.work().users().units());
    if (!units)
        return;
    domain::UnitDraft draft{code, code, code, {}};
    const auto *stored = findUnit(*units, code);
    if (stored)
        draft = {code, stored->name, stored->shortName,
                 domain::unitCodeOf(*units, stored->superior)};
    members.text(u"name"_s, draft.name);
    members.text(u"short"_s, draft.shortName);
    members.text(u"superior"_s, draft.superiorCode);
    if (!members.done())
        return;
    const auto saved = run.valueOf(members, Organization(run.change).saveUnit(draft));
    if (!saved)
        return;
    run.outcome.saved(u"units"_s, members.path(), stored, *saved);
}

} // namespace

void applyUnits(Application &run, Members &document)
{
    // A superior may stand further down in the file: it goes first. What is left over after a round
    // in which nothing went hangs together in a circle, and the use case says so.
    auto waiting = document.objects(u"units"_s);
    QSet<QString> seen;
    for (bool stuck = false; !waiting.isEmpty() && !run.failed;) {
        QSet<QString> codes;
        for (const auto &element : std::as_const(waiting))
            codes.insert(element.object.value(u"code"_s).toString());
        QList<Members::Element> later;
        for (const auto &element : std::as_const(waiting)) {
            const auto superior = element.object.value(u"superior"_s).toString();
            if (!stuck && !superior.isEmpty() && codes.contains(superior)
                && superior != element.object.value(u"code"_s).toString()) {
                later.append(element);
                continue;
            }
            Members members(element.object, element.path, run.faults);
            QString code;
            if (!members.newKey(u"code"_s, code, seen))
                continue;
            applyUnit(run, members, code);
        }
        stuck = later.size() == waiting.size();
        waiting = std::move(later);
    }
}

QJsonArray exportUnits(const Picture &picture)
{
    QJsonArray array;
    for (const auto &unit : picture.units) {
        const auto superior = domain::unitCodeOf(picture.units, unit.superior);
        array.append(QJsonObject{{u"code"_s, unit.code},
                                 {u"name"_s, unit.name},
                                 {u"short"_s, unit.shortName},
                                 {u"superior"_s, superior.isEmpty() ? QJsonValue() : superior}});
    }
    return array;
}

} // namespace server::service::setup
