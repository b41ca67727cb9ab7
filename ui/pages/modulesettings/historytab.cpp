// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/historytab.h"

#include "server/api/adminapi.h"
#include "ui/support/environment.h"
#include "ui/support/eventtexts.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using server::api::AuditRow;
using ui::widgets::Cell;
using ui::widgets::RecordTable;
using ui::widgets::TableView;

HistoryTab::HistoryTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                       server::domain::ModuleId module, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_module(module)
    , m_messages(new ui::widgets::MessageBar(this))
{
    const auto &clock = environment.clock;
    QList<RecordTable<AuditRow>::Column> columns{
        {{QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "When"), 1},
         [&clock](const AuditRow &row) {
             return Cell{ui::support::relativeTime(row.event.at, clock.now()),
                         ui::support::exactTime(row.event.at), row.event.id.value()};
         }},
        {{QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "What"), 2},
         [](const AuditRow &row) { return Cell{ui::support::eventText(row.event)}; }},
        {{QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "Client"), 1.5},
         [](const AuditRow &row) { return Cell{row.clientName}; }},
        {{QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "Who"), 1.2},
         [](const AuditRow &row) {
             return Cell{ui::support::actorText(row.event.actor), row.event.actor.address};
         }},
    };
    m_model = std::make_unique<RecordTable<AuditRow>>(
        std::move(columns), [](const AuditRow &row) { return row.event.id.value(); });
    auto *card = new ui::widgets::Card(this);
    m_table = new TableView(
        QStringLiteral("historyTableView"),
        QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "History"), *m_model,
        environment.preferences, TableView::Height::AllRows, TableView::Menu::None, card);
    m_empty = new ui::widgets::EmptyState(
        ui::support::Icon::Activity,
        QCoreApplication::translate("ui::pages::modulesettings::HistoryTab", "Nothing yet"),
        QCoreApplication::translate("ui::pages::modulesettings::HistoryTab",
                                    "Changes of this module and its clients appear here."),
        card);
    card->content()->addWidget(m_table);
    card->content()->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_messages);
    column->addWidget(card);
}

HistoryTab::~HistoryTab() = default;

void HistoryTab::load()
{
    server::domain::AuditQuery query;
    query.module = m_module;
    query.limit = 100;
    m_answer.ask(m_api.audit(query), this, [this](auto answer) {
        if (!answer) {
            m_messages->sayFailure(answer.error());
            return;
        }
        m_model->setRecords(*answer);
        m_table->setVisible(!answer->isEmpty());
        m_empty->setVisible(answer->isEmpty());
    });
}

} // namespace ui::pages::modulesettings
