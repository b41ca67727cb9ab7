// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/directorydialog.h"

#include "server/api/adminapi.h"
#include "ui/pages/users/applicationstab.h"
#include "ui/pages/users/directorytab.h"
#include "ui/pages/users/permissiondialog.h"
#include "ui/pages/users/smartthingstab.h"
#include "ui/pages/users/unitdialog.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tabs.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::users {

using namespace server::domain;
using namespace ui::widgets;
using ui::support::Color;
using ui::support::Icon;
using ui::support::whenAnswered;

DirectoryDialog::DirectoryDialog(server::api::AdminApi &api,
                                 const ui::support::Environment &environment, QWidget *parent)
    : QDialog(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(new MessageBar(this))
    , m_smartThings(new SmartThingsTab(api, environment, *m_messages, this))
    , m_applications(new ApplicationsTab(api, environment, *m_messages, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("directoryDialog"));
    setWindowTitle(tr("Configuration"));
    makeUnits();
    makePermissions();
    auto *createUnit = new QPushButton(ui::support::icon(Icon::Plus), tr("Unit"), this);
    createUnit->setObjectName(QStringLiteral("createUnitPushButton"));
    createUnit->setAccessibleName(tr("Create organizational unit"));
    auto *createPermission = new QPushButton(ui::support::icon(Icon::Plus), tr("Permission"), this);
    createPermission->setObjectName(QStringLiteral("createPermissionPushButton"));
    createPermission->setAccessibleName(tr("Create permission"));
    auto *tabs = new Tabs(QStringLiteral("directoryTabBar"), tr("Configuration"), this);
    tabs->addTab(QStringLiteral("smart-things"), tr("Smart things"), m_smartThings);
    tabs->addTab(QStringLiteral("units"), tr("Organizational units"),
                 makeTab(m_unitsTable, createUnit,
                         tr("Where a person belongs; some services read it from the token.")));
    tabs->addTab(QStringLiteral("permissions"), tr("Permissions"),
                 makeTab(m_permissionsTable, createPermission,
                         tr("What a person may do in an application; users hold them by code.")));
    tabs->addTab(QStringLiteral("applications"), tr("Applications"), m_applications);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeDirectoryPushButton"));
    close->setAutoDefault(false); // Enter in the filter is no wish to leave
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("Configuration"), TextSize::Title, Color::Text,
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
    connect(m_permissionsTable, &TableView::deleteRequested, this,
            &DirectoryDialog::deletePermission);
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
    auto *tab = new DirectoryTab(hint, this);
    create->setAutoDefault(false);
    tab->addControl(create);
    tab->setList(table);
    return tab;
}

QString DirectoryDialog::unitName(UnitId id) const
{
    const auto *unit = server::domain::unitOf(m_units->records(), id);
    return unit ? unit->name : QString();
}

void DirectoryDialog::load()
{
    m_smartThings->load();
    m_applications->load();
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

const Permission *DirectoryDialog::ownPermission(int row)
{
    m_messages->clear();
    const Permission *permission = m_permissions->record(row);
    if (permission && permission->predefined) {
        m_messages->say(
            tr("%1 is predefined: it can neither be changed nor deleted.").arg(permission->name),
            Tone::Neutral);
        return nullptr;
    }
    return permission;
}

void DirectoryDialog::editPermission(int row)
{
    const Permission *permission = row < 0 ? nullptr : ownPermission(row);
    if (row >= 0 && !permission)
        return;
    auto *dialog =
        new PermissionDialog(m_api, permission ? std::optional(*permission) : std::nullopt, this);
    connect(dialog, &QDialog::accepted, this, &DirectoryDialog::load);
    dialog->open();
}

void DirectoryDialog::deletePermission(int row)
{
    const Permission *permission = ownPermission(row);
    if (!permission)
        return;
    m_environment.questions.ask(this,
                                {tr("Delete permission?"),
                                 tr("Delete %1?").arg(permission->name),
                                 {},
                                 tr("Delete permission"),
                                 true},
                                [this, code = permission->code](bool agreed) {
                                    if (!agreed)
                                        return;
                                    whenAnswered(m_api.deletePermission(code), this,
                                                 [this](auto answer) {
                                                     if (!answer)
                                                         m_messages->sayFailure(answer.error());
                                                     load();
                                                 });
                                });
}

} // namespace ui::pages::users
