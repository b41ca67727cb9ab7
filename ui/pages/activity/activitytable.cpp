// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activity/activitytable.h"

#include "ui/support/eventtexts.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::activity {

using server::api::AuditRow;
using ui::widgets::Cell;
using ui::widgets::Tone;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::activity::ActivityTable)
};

QString concernOf(const AuditRow &row)
{
    QStringList parts;
    for (const QString &name : {row.clientName, row.userName, row.moduleName}) {
        if (!name.isEmpty() && !parts.contains(name))
            parts.append(name);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ActivityTable *makeActivityTable(const server::base::Clock &clock, QObject *parent)
{
    const QList<ActivityTable::Column> columns{
        {{Texts::tr("When"), 1.5},
         [&clock](const AuditRow &row) {
             return Cell{.text = ui::support::clockTime(row.event.at, clock.now()),
                         .tooltip = ui::support::exactTime(row.event.at),
                         .sortKey = row.event.id.value()};
         }},
        {{Texts::tr("What"), 2.6},
         [](const AuditRow &row) {
             return Cell{.text = ui::support::eventText(row.event),
                         .tooltip = QString::fromUtf8(row.event.type)};
         }},
        {{Texts::tr("Who"), 1.6},
         [](const AuditRow &row) { return Cell{.text = ui::support::actorText(row.event.actor)}; }},
        {{Texts::tr("Concerns"), 2.2},
         [](const AuditRow &row) {
             return Cell{.text = concernOf(row), .tooltip = concernOf(row)};
         }},
        {{Texts::tr("From"), 1.3},
         [](const AuditRow &row) { return Cell{.text = row.event.actor.address, .muted = true}; }},
        {{Texts::tr("Outcome"), 1.2},
         [](const AuditRow &row) {
             const QString text = row.event.success ? Texts::tr("Done") : Texts::tr("Refused");
             return Cell{.text = text,
                         .chips = {{text, row.event.success ? Tone::Good : Tone::Danger}}};
         }},
    };
    return new ActivityTable(
        columns, [](const AuditRow &row) { return row.event.id.value(); }, parent);
}

} // namespace ui::pages::activity
