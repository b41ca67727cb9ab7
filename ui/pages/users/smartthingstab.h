// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02, D-04.
#pragma once

#include "server/api/views.h"
#include "ui/pages/users/directorytab.h"
#include "ui/support/answers.h"
#include "ui/widgets/recordtable.h"

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class FilterField;
class MessageBar;
} // namespace ui::widgets

namespace ui::pages::users {

class UserSearch;

/// The programs among the users: each is a client by itself.
class SmartThingsTab : public DirectoryTab
{
    Q_OBJECT
public:
    SmartThingsTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                   ui::widgets::MessageBar &messages, QWidget *parent);
    void load();

private:
    using Things = ui::widgets::RecordTable<server::domain::User>;
    void makeList();
    void showThings(const QList<server::domain::User> &things);
    void edit(int row);
    void showPassword(const std::shared_ptr<server::api::CreatedUser> &user);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::widgets::MessageBar &m_messages;
    ui::support::LatestAnswer m_unitsAnswer, m_permissionsAnswer;
    QList<server::domain::OrganizationalUnit> m_units;
    QList<server::domain::Permission> m_permissions;
    ui::widgets::FilterField *m_filter;
    UserSearch *m_search;
    Things *m_things = nullptr;
};

} // namespace ui::pages::users
