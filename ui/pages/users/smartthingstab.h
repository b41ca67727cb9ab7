// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02, D-04.
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

#include <QWidget>

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

/// The programs among the users: each is a client by itself.
class SmartThingsTab : public QWidget
{
    Q_OBJECT
public:
    SmartThingsTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                   ui::widgets::MessageBar &messages, QWidget *parent);
    void load();

private:
    using Things = ui::widgets::RecordTable<server::domain::User>;
    void makeTable();
    void edit(int row);
    void showPassword(const std::shared_ptr<server::api::CreatedUser> &user);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::widgets::MessageBar &m_messages;
    ui::support::LatestAnswer m_usersAnswer, m_unitsAnswer, m_permissionsAnswer;
    QList<server::domain::OrganizationalUnit> m_units;
    QList<server::domain::Permission> m_permissions;
    Things *m_things = nullptr;
    ui::widgets::TableView *m_table = nullptr;
};

} // namespace ui::pages::users
