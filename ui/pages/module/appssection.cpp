// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/appssection.h"

#include "server/api/adminapi.h"
#include "ui/pages/module/createappdialog.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::module {

using namespace server::api;
using ui::support::Icon;
using ui::support::whenAnswered;
using ui::widgets::Cell;
using ui::widgets::TableView;

namespace {

QString addressOf(const AppSummary &summary)
{
    return QStringLiteral("/pub/v1/app/%1/%2").arg(summary.moduleCode, summary.app.code);
}

} // namespace

AppsSection::AppsSection(AdminApi &api, const ui::support::Environment &environment,
                         server::domain::ModuleId module, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_environment(environment)
    , m_module(module)
{
    setObjectName(QStringLiteral("appsCard"));
    using Table = ui::widgets::RecordTable<AppSummary>;
    m_model = new Table(
        {{{tr("Name"), 1.4}, [](const AppSummary &app) { return Cell{app.app.name}; }},
         {{tr("Address"), 1.9},
          [](const AppSummary &app) {
              return Cell{addressOf(app), addressOf(app)};
          }},
         {{tr("Fields"), 0.6},
          [](const AppSummary &app) {
              return Cell{ui::support::number(app.app.fields.size()), {}, app.app.fields.size()};
          }},
         {{tr("Items"), 0.6},
          [](const AppSummary &app) {
              return Cell{ui::support::number(app.items), {}, app.items};
          }}},
        [](const AppSummary &app) { return app.app.id.value(); }, this);
    auto *section =
        new ui::widgets::CollapsibleSection(tr("Apps"), QStringLiteral("appsToolButton"), this);
    section->setSummary(tr("Items that services read and write by the Web API"));
    auto *button = new QPushButton(ui::support::icon(Icon::Plus), tr("Create app"), section);
    button->setObjectName(QStringLiteral("createAppPushButton"));
    section->headerControls()->addWidget(button);
    m_table = new TableView(QStringLiteral("appsTableView"), tr("Apps"), *m_model,
                            environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, section);
    m_empty = new ui::widgets::EmptyState(
        Icon::List, tr("No app yet"),
        tr("An app keeps items of one kind, such as tickets or contracts, for services that have "
           "the access level api."),
        section);
    section->body()->addWidget(m_table);
    section->body()->addWidget(m_empty);
    content()->addWidget(section);
    connect(button, &QPushButton::clicked, this, &AppsSection::create);
    connect(m_table, &TableView::openRequested, this, &AppsSection::open);
    connect(m_table, &TableView::renameRequested, this, &AppsSection::open);
    connect(m_table, &TableView::deleteRequested, this, &AppsSection::askToDelete);
    connect(m_table, &TableView::menuRequested, this, &AppsSection::openMenu);
    connect(&api, &AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Apps)
            load();
    });
}

AppsSection::~AppsSection() = default;

void AppsSection::load()
{
    m_answer.ask(m_api.apps(m_module), this, [this](auto answer) {
        if (answer)
            showApps(*answer);
        else
            emit failed(answer.error());
    });
}

void AppsSection::showApps(const QList<AppSummary> &apps)
{
    m_model->setRecords(apps);
    m_table->setVisible(!apps.isEmpty());
    m_empty->setVisible(apps.isEmpty());
}

void AppsSection::create()
{
    auto *dialog = new CreateAppDialog(m_api, m_module, this);
    connect(dialog, &CreateAppDialog::created, this,
            [this](const server::domain::App &app) { emit appRequested(app.id); });
    dialog->open();
}

void AppsSection::open(int row)
{
    if (const AppSummary *app = m_model->record(row))
        emit appRequested(app->app.id);
}

void AppsSection::askToDelete(int row)
{
    const AppSummary *found = m_model->record(row);
    if (!found)
        return;
    m_environment.questions.ask(
        this,
        {tr("Delete app?"),
         tr("%1 is deleted with everything in it. This cannot be undone.").arg(found->app.name),
         tr("%n item(s)", nullptr, int(found->items)), tr("Delete app"), true},
        [this, id = found->app.id](bool agreed) {
            if (!agreed)
                return;
            whenAnswered(m_api.deleteApp(id), this, [this](auto answer) {
                if (!answer)
                    emit failed(answer.error());
                load();
            });
        });
}

void AppsSection::openMenu(int row, const QPoint &where)
{
    const AppSummary *found = m_model->record(row);
    if (!found)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("appMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open items"), this, [this, row] { open(row); });
    menu->addAction(tr("Copy address"), this, [this, address = addressOf(*found)] {
        m_environment.clipboard.copyPlain(address);
    });
    menu->addSeparator();
    menu->addAction(tr("Delete…"), this, [this, row] { askToDelete(row); });
    menu->popup(where);
}

} // namespace ui::pages::module
