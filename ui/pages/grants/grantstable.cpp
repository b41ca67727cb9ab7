// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grants/grantstable.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::grants {

using server::api::GrantSummary;
using ui::support::exactTime;
using ui::support::relativeTime;
using ui::widgets::Cell;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::grants::GrantsTable)
};

Cell clientCell(const GrantSummary &grant)
{
    const QString text = Texts::tr("%1, through %2").arg(grant.clientName, grant.app.name);
    return {.text = text,
            .tooltip = grant.clientUsable ? grant.redirectHost
                                          : Texts::tr("The client is off or has expired"),
            .muted = !grant.clientUsable};
}

Cell timeCell(const std::optional<server::base::Timestamp> &at, const server::base::Clock &clock)
{
    return {.text = relativeTime(at, clock.now()),
            .tooltip = at ? exactTime(*at) : QString(),
            .sortKey = at ? server::base::toMillis(*at) : qint64(0)};
}

} // namespace

GrantsTable *makeGrantsTable(const server::base::Clock &clock, QObject *parent)
{
    const QList<GrantsTable::Column> columns{
        {{Texts::tr("Person"), 2},
         [](const GrantSummary &grant) {
             return Cell{.text = grant.userName, .tooltip = grant.userCode};
         }},
        {{Texts::tr("Client"), 3}, clientCell},
        {{Texts::tr("Access levels"), 2},
         [](const GrantSummary &grant) {
             const auto names = grant.grant.scopes.names();
             return Cell{.text = QString::fromLatin1(names.join(' ')),
                         .chips = ui::widgets::scopeChips(names)};
         }},
        {{Texts::tr("Since"), 1.4},
         [&clock](const GrantSummary &grant) { return timeCell(grant.grant.createdAt, clock); }},
        {{Texts::tr("Last used"), 1.4},
         [&clock](const GrantSummary &grant) { return timeCell(grant.grant.lastUsedAt, clock); }},
    };
    return new GrantsTable(
        columns, [](const GrantSummary &grant) { return grant.grant.id.value(); }, parent);
}

} // namespace ui::pages::grants
