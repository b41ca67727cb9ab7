// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/apppage.h"

#include "server/api/adminapi.h"
#include "server/base/clock.h"
#include "ui/pages/app/appcontroller.h"
#include "ui/pages/app/appdialog.h"
#include "ui/pages/app/itemdialog.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui::pages::app {

using namespace server::domain;
using namespace ui::widgets;
using server::api::ItemPage;
using ui::support::Icon;

namespace {
constexpr std::chrono::milliseconds typingPause{250};
}

AppPage::AppPage(server::api::AdminApi &api, const ui::support::Environment &environment, AppId app,
                 QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_environment(environment)
    , m_controller(new AppController(api, app, this))
{
    setObjectName(QStringLiteral("appPage"));
    makeHeader();
    m_card = new Card(this);
    m_filters = makeFilters();
    m_empty = new EmptyState(Icon::List, tr("No items yet"),
                             tr("Services make items by the Web API; you can make them here too."),
                             m_card);
    m_none = new TextLabel(tr("No item fits the filter."), TextSize::Normal,
                           ui::support::Color::MutedText);
    m_pager = makePager();
    m_card->content()->addWidget(m_filters);
    m_card->content()->addWidget(m_empty);
    m_card->content()->addWidget(m_none);
    m_card->content()->addWidget(m_pager);
    m_card->hide();
    column()->addWidget(m_card);
    column()->addStretch(1);
    connectAll();
}

AppPage::~AppPage() = default;

void AppPage::makeHeader()
{
    m_header = new PageHeader({}, this);
    m_edit = new QPushButton(ui::support::icon(Icon::Sliders), tr("Fields and rights"), this);
    m_edit->setObjectName(QStringLiteral("editAppPushButton"));
    m_create = new QPushButton(ui::support::icon(Icon::Plus, ui::support::Color::AccentText),
                               tr("Create item"), this);
    m_create->setObjectName(QStringLiteral("createItemPushButton"));
    ui::support::setButtonKind(*m_create, ui::support::ButtonKind::Primary);
    m_header->controls()->addWidget(m_edit);
    m_header->controls()->addWidget(m_create);
    m_header->hide();
    column()->addWidget(m_header);
}

QWidget *AppPage::makeFilters()
{
    auto *filters = new QWidget(m_card);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_filter = new FilterField(QStringLiteral("itemsFilterLineEdit"), filters);
    m_status = new QComboBox(filters);
    m_status->setObjectName(QStringLiteral("itemStatusComboBox"));
    m_status->setAccessibleName(tr("Status"));
    m_sort = new QComboBox(filters);
    m_sort->setObjectName(QStringLiteral("itemSortComboBox"));
    m_sort->setAccessibleName(tr("Order"));
    row->addWidget(m_filter);
    row->addWidget(m_status);
    row->addStretch();
    row->addWidget(m_sort);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    return filters;
}

QWidget *AppPage::makePager()
{
    auto *pager = new QWidget(m_card);
    auto *row = new QHBoxLayout(pager);
    row->setContentsMargins(0, 0, 0, 0);
    m_range = new TextLabel({}, TextSize::Small, ui::support::Color::MutedText);
    m_range->setObjectName(QStringLiteral("itemRangeLabel"));
    m_previous = new QPushButton(tr("Previous"), pager);
    m_previous->setObjectName(QStringLiteral("previousItemsPushButton"));
    m_next = new QPushButton(tr("Next"), pager);
    m_next->setObjectName(QStringLiteral("nextItemsPushButton"));
    row->addWidget(m_range);
    row->addStretch();
    row->addWidget(m_previous);
    row->addWidget(m_next);
    return pager;
}

void AppPage::connectAll()
{
    connect(m_edit, &QPushButton::clicked, this, &AppPage::editApp);
    connect(m_create, &QPushButton::clicked, this, &AppPage::createNew);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { m_controller->setText(m_filter->text()); });
    connect(m_status, &QComboBox::currentIndexChanged, this,
            [this] { m_controller->setStatus(m_status->currentData().toString()); });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_sort->currentData().toInt();
        m_controller->setSort({qAbs(chosen), chosen > 0});
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { m_controller->turnPage(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_controller->turnPage(1); });
    connect(m_controller, &AppController::appLoaded, this, &AppPage::showApp);
    connect(m_controller, &AppController::itemsLoaded, this, &AppPage::showItems);
    connect(m_controller, &AppController::failed, messages(), &MessageBar::sayFailure);
}

void AppPage::activate()
{
    m_controller->load();
}

void AppPage::refresh()
{
    m_controller->load();
}

void AppPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

bool AppPage::event(QEvent *event)
{
    // What services do by the Web API is announced to nobody: look again when somebody looks.
    if (event->type() == QEvent::WindowActivate)
        m_controller->refreshItems();
    return Page::event(event);
}

QString AppPage::title() const
{
    return m_controller->summary() ? m_controller->summary()->app.name : tr("App");
}

QList<Crumb> AppPage::crumbs() const
{
    QList<Crumb> crumbs{{tr("Modules"), QStringLiteral("modules")}};
    if (const auto &summary = m_controller->summary())
        crumbs.append(
            {summary->moduleName, QStringLiteral("module/%1").arg(summary->app.module.value())});
    crumbs.append({title(), {}});
    return crumbs;
}

void AppPage::showApp()
{
    const auto &summary = *m_controller->summary();
    m_header->setTitle(summary.app.name);
    m_header->setSubtitle(
        QStringLiteral("/pub/v1/app/%1/%2").arg(summary.moduleCode, summary.app.code));
    m_header->show();
    if (!m_table || m_shown != summary.app) {
        m_shown = summary.app;
        makeTable();
        showChoices();
    }
    emit titleChanged();
}

/// Columns are the app's fields: with other fields it is another table.
void AppPage::makeTable()
{
    delete m_table;
    delete m_model;
    m_model = makeItemModel(m_shown, m_people, m_environment.clock, this);
    m_table = new TableView(QStringLiteral("itemsTableView"), tr("Items"), *m_model,
                            m_environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, m_card);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_card->content()->insertWidget(1, m_table);
    connect(m_table, &TableView::openRequested, this, &AppPage::editItem);
    connect(m_table, &TableView::renameRequested, this, &AppPage::editItem);
    connect(m_table, &TableView::deleteRequested, this, &AppPage::askToDelete);
    connect(m_table, &TableView::menuRequested, this, &AppPage::openMenu);
}

void AppPage::showChoices()
{
    const QSignalBlocker quietStatus(m_status);
    const QSignalBlocker quietSort(m_sort);
    m_status->clear();
    m_status->addItem(tr("Every status"), QString());
    for (const AppStatus &status : m_shown.statuses)
        m_status->addItem(status.name, status.code);
    m_status->setVisible(!m_shown.statuses.isEmpty());
    m_sort->clear();
    // A minus: backwards.
    m_sort->addItem(tr("Newest first"), -int(ItemAttribute::CreatedAt));
    m_sort->addItem(tr("Oldest first"), int(ItemAttribute::CreatedAt));
    m_sort->addItem(tr("Last changed first"), -int(ItemAttribute::UpdatedAt));
    m_sort->addItem(tr("By name"), int(ItemAttribute::Name));
    for (const AppField &field : m_shown.fields) {
        if (field.indexed)
            m_sort->addItem(tr("By %1").arg(field.name), field.number);
    }
}

void AppPage::showItems(const ItemPage &page)
{
    m_people = page.people;
    if (m_model->records() != page.items)
        m_model->setRecords(page.items);
    const bool hasItems = !page.items.isEmpty();
    const bool filtered = m_controller->isFiltered();
    m_card->show();
    m_table->setVisible(hasItems);
    m_filters->setVisible(hasItems || filtered);
    m_empty->setVisible(!hasItems && !filtered);
    m_none->setVisible(!hasItems && filtered);
    m_pager->setVisible(hasItems);
    const qint64 from = m_controller->from();
    m_range->setContent(tr("%1–%2 of %3")
                            .arg(ui::support::number(from + 1),
                                 ui::support::number(from + page.items.size()),
                                 ui::support::number(page.total)));
    m_previous->setEnabled(from > 0);
    m_next->setEnabled(from + page.items.size() < page.total);
}

void AppPage::editApp()
{
    if (!m_controller->summary())
        return;
    auto *dialog = new AppDialog(m_api, m_controller->summary()->app, this);
    connect(dialog, &QDialog::accepted, m_controller, &AppController::load);
    dialog->open();
}

void AppPage::createNew()
{
    if (!m_controller->summary())
        return;
    auto *dialog =
        new ItemDialog(m_api, m_shown, std::nullopt, m_people, m_environment.clock.now(), this);
    connect(dialog, &QDialog::accepted, m_controller, &AppController::load);
    dialog->open();
}

void AppPage::editItem(int row)
{
    const Item *item = m_model->record(row);
    if (!item)
        return;
    auto *dialog = new ItemDialog(m_api, m_shown, *item, m_people, m_environment.clock.now(), this);
    connect(dialog, &QDialog::accepted, m_controller, &AppController::load);
    dialog->open();
}

void AppPage::askToDelete()
{
    QByteArrayList uids;
    for (const int row : m_table->selectedRecords()) {
        if (const Item *item = m_model->record(row))
            uids.append(item->uid);
    }
    if (uids.isEmpty())
        return;
    m_environment.questions.ask(
        this,
        {tr("Delete items?"), tr("They are gone for services too. This cannot be undone."),
         tr("%n item(s)", nullptr, int(uids.size())), tr("Delete items"), true},
        [this, uids](bool agreed) {
            if (agreed)
                m_controller->deleteItems(uids);
        });
}

void AppPage::openMenu(int row, const QPoint &where)
{
    const Item *item = m_model->record(row);
    if (!item)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("itemMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit…"), this, [this, row] { editItem(row); });
    menu->addAction(tr("Copy identifier"), this,
                    [this, id = uidToText(item->uid)] { m_environment.clipboard.copyPlain(id); });
    if (!m_shown.statuses.isEmpty()) {
        auto *statuses = menu->addMenu(tr("Status"));
        for (const AppStatus &status : m_shown.statuses) {
            statuses->addAction(status.name, this, [this, uid = item->uid, code = status.code] {
                m_controller->setItemStatus(uid, code);
            });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Delete…"), this, [this, row] {
        if (!m_table->selectedRecords().contains(row))
            m_table->selectRecord(row);
        askToDelete();
    });
    menu->popup(where);
}

} // namespace ui::pages::app
