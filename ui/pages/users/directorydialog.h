// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

#include <QDialog>

class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class MessageBar;
class TableView;
} // namespace ui::widgets

namespace ui::pages::users {

class ApplicationsTab;
class SmartThingsTab;

/// What stands beside the people: programs that are users, organizational units, permissions, and
/// the applications that were made by web service.
class DirectoryDialog : public QDialog
{
    Q_OBJECT
public:
    DirectoryDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                    QWidget *parent);

private:
    using Units = ui::widgets::RecordTable<server::domain::OrganizationalUnit>;
    using Permissions = ui::widgets::RecordTable<server::domain::Permission>;
    void makeUnits();
    void makePermissions();
    [[nodiscard]] QWidget *makeTab(ui::widgets::TableView *table, QPushButton *create,
                                   const QString &hint);
    [[nodiscard]] QString unitName(server::domain::UnitId id) const;
    void load();
    void editUnit(int row);
    void editPermission(int row);
    void deletePermission(int row);
    /// The permission of the row, unless it is predefined: then it says so.
    [[nodiscard]] const server::domain::Permission *ownPermission(int row);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_unitsAnswer, m_permissionsAnswer;
    Units *m_units = nullptr;
    Permissions *m_permissions = nullptr;
    ui::widgets::MessageBar *m_messages;
    SmartThingsTab *m_smartThings;
    ApplicationsTab *m_applications;
    ui::widgets::TableView *m_unitsTable = nullptr;
    ui::widgets::TableView *m_permissionsTable = nullptr;
};

} // namespace ui::pages::users
