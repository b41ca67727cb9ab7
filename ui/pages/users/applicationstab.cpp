// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements A-24, C-02.
#include "ui/pages/users/applicationstab.h"

#include "server/api/adminapi.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QItemSelectionModel>
#include <QPushButton>

namespace ui::pages::users {

using namespace ui::widgets;
using server::api::ClientSummary;
using ui::support::whenAnswered;

ApplicationsTab::ApplicationsTab(server::api::AdminApi &api,
                                 const ui::support::Environment &environment, MessageBar &messages,
                                 QWidget *parent)
    : DirectoryTab(
        tr("Made by web service at /oauth/v2/credentials, each with a key pair of its own."),
        parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(messages)
    , m_remove(new QPushButton(tr("Delete…"), this))
{
    m_remove->setObjectName(QStringLiteral("deleteApplicationPushButton"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    addControl(m_remove);
    makeList();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_table->currentRecord() >= 0); });
    connect(m_remove, &QPushButton::clicked, this, [this] { remove(m_table->currentRecord()); });
    connect(m_table, &TableView::deleteRequested, this, &ApplicationsTab::remove);
}

void ApplicationsTab::makeList()
{
    const auto &clock = m_environment.clock;
    const QList<Applications::Column> columns{
        {{tr("Name"), 1.6},
         [](const ClientSummary &each) { return Cell{.text = each.client.name}; }},
        {{tr("Client identifier"), 2},
         [](const ClientSummary &each) {
             return Cell{.text = QString::fromLatin1(each.client.clientId)};
         }},
        {{tr("Last used"), 1.2},
         [&clock](const ClientSummary &each) {
             const auto &at = each.client.lastUsedAt;
             return Cell{ui::support::relativeTime(at, clock.now()),
                         at ? ui::support::exactTime(*at) : QString(),
                         at ? server::base::toMillis(*at) : 0};
         }},
    };
    m_applications = new Applications(
        columns, [](const ClientSummary &each) { return each.client.id.value(); }, this);
    m_table = new TableView(QStringLiteral("applicationsTableView"), tr("Applications"),
                            *m_applications, m_environment.preferences, TableView::Height::Free,
                            TableView::Menu::None, this);
    setList(m_table,
            new EmptyState(ui::support::Icon::Key, tr("No application yet"),
                           tr("A program adds itself by that web service, with a legacy token "
                              "of a person."),
                           this));
}

void ApplicationsTab::load()
{
    m_modulesAnswer.ask(m_api.modules(), this, [this](auto answer) {
        if (!answer) {
            m_messages.sayFailure(answer.error());
            return;
        }
        for (const auto &summary : *answer) {
            if (summary.module.builtIn)
                loadClientsOf(summary.module.id);
        }
    });
}

void ApplicationsTab::loadClientsOf(server::domain::ModuleId module)
{
    m_clientsAnswer.ask(m_api.clients(module), this, [this](auto answer) {
        if (!answer) {
            m_messages.sayFailure(answer.error());
            return;
        }
        // What is a user at the same time stands among the smart things.
        answer->removeIf([](const ClientSummary &each) { return each.client.user.has_value(); });
        m_applications->setRecords(*answer);
        m_remove->setVisible(!answer->isEmpty());
        showContent(answer->isEmpty() ? Content::EmptyState : Content::List);
    });
}

void ApplicationsTab::remove(int row)
{
    const ClientSummary *found = m_applications->record(row);
    if (!found)
        return;
    m_environment.questions.ask(
        this,
        {tr("Delete application?"),
         tr("Delete %1? All its tokens stop at once.").arg(found->client.name),
         ui::support::connectionCount(found->connections), tr("Delete application"), true},
        [this, id = found->client.id](bool agreed) {
            if (!agreed)
                return;
            whenAnswered(m_api.deleteClient(id), this, [this](auto answer) {
                if (!answer)
                    m_messages.sayFailure(answer.error());
                load();
            });
        });
}

} // namespace ui::pages::users
