// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/directorydialog.h"

#include "server/api/adminapi.h"
#include "ui/pages/users/permissiondialog.h"
#include "ui/pages/users/unitdialog.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabs.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using namespace ui::widgets;
using ui::support::Color;
using ui::support::Icon;

DirectoryDialog::DirectoryDialog(server::api::AdminApi &api,
                                 const ui::support::Environment &environment, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("directoryDialog"));
    setWindowTitle(tr("Units and permissions"));
    makeUnits();
    makePermissions();
    auto *createUnit = new QPushButton(ui::support::icon(Icon::Plus), tr("Unit"), this);
    createUnit->setObjectName(QStringLiteral("createUnitPushButton"));
    createUnit->setAccessibleName(tr("Create organizational unit"));
    auto *createPermission = new QPushButton(ui::support::icon(Icon::Plus), tr("Permission"), this);
    createPermission->setObjectName(QStringLiteral("createPermissionPushButton"));
    createPermission->setAccessibleName(tr("Create permission"));
    auto *tabs = new Tabs(QStringLiteral("directoryTabBar"), tr("Units and permissions"), this);
    tabs->addTab(QStringLiteral("units"), tr("Organizational units"),
                 makeTab(m_unitsTable, createUnit,
                         tr("Where a person belongs; some services read it from the token.")));
    tabs->addTab(QStringLiteral("permissions"), tr("Permissions"),
                 makeTab(m_permissionsTable, createPermission,
                         tr("What a person may do in an application; users hold them by code.")));
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeDirectoryPushButton"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("Units and permissions"), TextSize::Title, Color::Text,
                                    TextLabel::Overflow::Wrap, this));
    column->addWidget(m_messages);
    column->addWidget(tabs, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(720, 520);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(createUnit, &QPushButton::clicked, this, [this] { editUnit(-1); });
    connect(createPermission, &QPushButton::clicked, this, [this] { editPermission(-1); });
    connect(m_unitsTable, &TableView::openRequested, this, &DirectoryDialog::editUnit);
    connect(m_unitsTable, &TableView::renameRequested, this, &DirectoryDialog::editUnit);
    connect(m_permissionsTable, &TableView::openRequested, this, &DirectoryDialog::editPermission);
    connect(m_permissionsTable, &TableView::renameRequested, this,
            &DirectoryDialog::editPermission);
    load();
}

void DirectoryDialog::makeUnits()
{
    const QList<Units::Column> columns{
        {{tr("Name"), 2}, [](const OrganizationalUnit &unit) { return Cell{.text = unit.name}; }},
        {{tr("Code"), 1.2}, [](const OrganizationalUnit &unit) { return Cell{.text = unit.code}; }},
        {{tr("Short name"), 1},
         [](const OrganizationalUnit &unit) { return Cell{.text = unit.shortName}; }},
        {{tr("Belongs to"), 1.6},
         [this](const OrganizationalUnit &unit) {
             return Cell{.text = unit.superior ? unitName(*unit.superior) : QString()};
         }},
    };
    m_units = new Units(
        columns, [](const OrganizationalUnit &unit) { return unit.id.value(); }, this);
    m_unitsTable = new TableView(QStringLiteral("unitsTableView"), tr("Organizational units"),
                                 *m_units, m_environment.preferences, TableView::Height::Free,
                                 TableView::Menu::None, this);
}

void DirectoryDialog::makePermissions()
{
    const QList<Permissions::Column> columns{
        {{tr("Application"), 1.4},
         [](const Permission &permission) { return Cell{.text = permission.application}; }},
        {{tr("Name"), 2},
         [](const Permission &permission) { return Cell{.text = permission.name}; }},
        {{tr("Code"), 1.6},
         [](const Permission &permission) { return Cell{.text = permission.code}; }},
    };
    m_permissions = new Permissions(
        columns, [](const Permission &permission) { return permission.id.value(); }, this);
    m_permissionsTable = new TableView(QStringLiteral("permissionsTableView"), tr("Permissions"),
                                       *m_permissions, m_environment.preferences,
                                       TableView::Height::Free, TableView::Menu::None, this);
}

QWidget *DirectoryDialog::makeTab(TableView *table, QPushButton *create, const QString &hint)
{
    auto *tab = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(
        new TextLabel(hint, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, tab), 1);
    create->setAutoDefault(false);
    head->addWidget(create, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(table, 1);
    return tab;
}

QString DirectoryDialog::unitName(UnitId id) const
{
    for (const OrganizationalUnit &unit : m_units->records()) {
        if (unit.id == id)
            return unit.name;
    }
    return {};
}

void DirectoryDialog::load()
{
    m_unitsAnswer.ask(m_api.units(), this, [this](auto answer) {
        if (answer)
            m_units->setRecords(*answer);
        else
            m_messages->sayFailure(answer.error());
    });
    m_permissionsAnswer.ask(m_api.permissions(), this, [this](auto answer) {
        if (answer)
            m_permissions->setRecords(*answer);
        else
            m_messages->sayFailure(answer.error());
    });
}

void DirectoryDialog::editUnit(int row)
{
    const OrganizationalUnit *unit = m_units->record(row);
    auto *dialog =
        new UnitDialog(m_api, m_units->records(), unit ? std::optional(*unit) : std::nullopt, this);
    connect(dialog, &QDialog::accepted, this, &DirectoryDialog::load);
    dialog->open();
}

void DirectoryDialog::editPermission(int row)
{
    const Permission *permission = m_permissions->record(row);
    // Predefined ones belong to the product: their names are not ours to change.
    if (permission && permission->predefined)
        return;
    auto *dialog =
        new PermissionDialog(m_api, permission ? std::optional(*permission) : std::nullopt, this);
    connect(dialog, &QDialog::accepted, this, &DirectoryDialog::load);
    dialog->open();
}

} // namespace ui::pages::users
