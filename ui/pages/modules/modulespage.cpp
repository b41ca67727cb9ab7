// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modules/modulespage.h"

#include "server/api/adminapi.h"
#include "ui/pages/modules/createmoduledialog.h"
#include "ui/pages/modules/modulemodel.h"
#include "ui/pages/modules/moduletile.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/preferences.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace ui::pages::modules {

using server::api::ModuleSummary;
using server::api::Topic;
using ui::support::Icon;
using ui::support::Preference;
using ui::widgets::TableView;

namespace {

constexpr int tileWidth = 290;

QString locationOf(const ModuleSummary &summary)
{
    return QStringLiteral("module/%1").arg(summary.module.id.value());
}

} // namespace

ModulesPage::ModulesPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                         QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_environment(environment)
    , m_model(makeModuleModel())
    , m_filter(new ui::widgets::FilterField(QStringLiteral("modulesFilterField"), this))
    , m_kind(new QToolButton(this))
    , m_add(new QPushButton(ui::support::icon(Icon::Plus, ui::support::Color::AccentText),
                            tr("Module"), this))
    , m_tileBox(new QWidget(this))
    , m_tiles(new QGridLayout(m_tileBox))
    , m_listCard(new ui::widgets::Card(this))
    , m_table(new TableView(QStringLiteral("modulesTableView"), tr("Modules"), *m_model,
                            environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::None, m_listCard))
    , m_empty(new ui::widgets::EmptyState(
          Icon::Modules, tr("No module yet"),
          tr("A module is a part of your platform that outside services connect to."), this))
{
    setObjectName(QStringLiteral("modulesPage"));
    m_kind->setObjectName(QStringLiteral("modulesKindToolButton"));
    m_kind->setAutoRaise(true);
    m_kind->setFixedSize(32, 32);
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_add->setObjectName(QStringLiteral("addModulePushButton"));
    m_add->setAccessibleName(tr("Create module"));
    ui::support::setButtonKind(*m_add, ui::support::ButtonKind::Primary);
    auto *header = new ui::widgets::PageHeader(tr("Modules"), this);
    header->controls()->addWidget(m_filter);
    header->controls()->addWidget(m_kind);
    header->controls()->addWidget(m_add);
    m_tiles->setContentsMargins(0, 0, 0, 0);
    m_tiles->setSpacing(16);
    m_listCard->content()->addWidget(m_table);
    auto *offer = m_empty->offer(tr("Create module"), QStringLiteral("createModulePushButton"));
    m_empty->hide();
    column()->addWidget(header);
    column()->addWidget(m_tileBox);
    column()->addWidget(m_listCard);
    column()->addWidget(m_empty);
    column()->addStretch(1);

    connect(m_add, &QPushButton::clicked, this, &ModulesPage::createNew);
    connect(offer, &QPushButton::clicked, this, &ModulesPage::createNew);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->setFilter(text);
        showTiles();
    });
    connect(m_kind, &QToolButton::clicked, this, [this] {
        const bool asList = !m_environment.preferences.value(Preference::ModulesAsList).toBool();
        m_environment.preferences.setValue(Preference::ModulesAsList, asList);
        showKind(asList);
    });
    connect(m_table, &TableView::openRequested, this, [this](int row) {
        if (const ModuleSummary *summary = m_model->record(row))
            emit locationRequested(locationOf(*summary));
    });
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (isVisible() && (topic == Topic::Modules || topic == Topic::Clients))
            load();
    });
    showKind(environment.preferences.value(Preference::ModulesAsList).toBool());
}

ModulesPage::~ModulesPage() = default;

QString ModulesPage::title() const
{
    return tr("Modules");
}

void ModulesPage::activate()
{
    load();
}

void ModulesPage::refresh()
{
    load();
}

void ModulesPage::createNew()
{
    auto *dialog = new CreateModuleDialog(m_api, m_environment, this);
    connect(dialog, &CreateModuleDialog::created, this, [this](server::domain::ModuleId id) {
        emit locationRequested(QStringLiteral("module/%1").arg(id.value()));
    });
    dialog->open();
}

void ModulesPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void ModulesPage::load()
{
    m_answer.ask(m_api.modules(), this, [this](auto answer) {
        if (!answer) {
            messages()->sayFailure(answer.error());
            return;
        }
        messages()->clear();
        show(*answer);
    });
}

void ModulesPage::show(const QList<ModuleSummary> &modules)
{
    QList<ModuleSummary> own = modules;
    // The built-in module has nothing to set up; it appears where its templates are used.
    own.removeIf([](const ModuleSummary &m) { return m.module.builtIn; });
    m_loaded = true;
    m_model->setRecords(own);
    showTiles();
    showKind(m_environment.preferences.value(Preference::ModulesAsList).toBool());
}

void ModulesPage::showKind(bool asList)
{
    const bool nothing = m_loaded && m_model->rowCount() == 0;
    m_empty->setVisible(nothing);
    m_listCard->setVisible(asList && !nothing);
    m_tileBox->setVisible(!asList && !nothing);
    m_kind->setIcon(ui::support::icon(asList ? Icon::Tiles : Icon::List));
    m_kind->setToolTip(asList ? tr("Show as tiles") : tr("Show as a list"));
    m_kind->setAccessibleName(m_kind->toolTip());
}

void ModulesPage::showTiles()
{
    // A focused tile must not lose the focus because the list was loaded again.
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    while (QLayoutItem *item = m_tiles->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_columns = std::max(1, (width() - 56 + 16) / (tileWidth + 16));
    const QString filter = m_filter->text();
    int at = 0;
    for (const ModuleSummary &summary : m_model->records()) {
        const auto &module = summary.module;
        if (!module.name.contains(filter, Qt::CaseInsensitive)
            && !module.code.contains(filter, Qt::CaseInsensitive)
            && !module.description.contains(filter, Qt::CaseInsensitive))
            continue;
        auto *tile = new ModuleTile(summary, m_tileBox);
        connect(tile, &QAbstractButton::clicked, this,
                [this, location = locationOf(summary)] { emit locationRequested(location); });
        m_tiles->addWidget(tile, at / m_columns, at % m_columns);
        if (tile->objectName() == focused)
            tile->setFocus(Qt::OtherFocusReason);
        ++at;
    }
    for (int column = 0; column < std::max(m_columns, m_tiles->columnCount()); ++column)
        m_tiles->setColumnStretch(column, column < m_columns ? 1 : 0);
}

void ModulesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (std::max(1, (width() - 56 + 16) / (tileWidth + 16)) != m_columns)
        showTiles();
}

} // namespace ui::pages::modules
