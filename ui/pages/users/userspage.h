// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/users/usermodel.h"
#include "ui/support/answers.h"
#include "ui/widgets/page.h"

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class EmptyState;
class FilterField;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::users {

class UserSearch;

/// Everybody with an account here.
class UsersPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    UsersPage(server::api::AdminApi &api, const ui::support::Environment &environment,
              QWidget *parent = nullptr);
    ~UsersPage() override;

    void activate() override;
    [[nodiscard]] QString title() const override;
    void createNew() override;
    void focusFilter() override;
    void refresh() override;

private:
    void load();
    void showUsers(const QList<server::domain::User> &users);
    void editUser(int row);
    void deleteUser(int row);
    void setPassword(int row);
    void setLocked(int row);
    void openMenu(int row, const QPoint &where);
    void showPassword(const std::shared_ptr<server::api::CreatedUser> &user);
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    ui::support::LatestAnswer m_unitsAnswer, m_permissionsAnswer;
    QList<server::domain::OrganizationalUnit> m_units;
    QList<server::domain::Permission> m_permissions;
    std::unique_ptr<UserModel> m_model;
    ui::widgets::FilterField *m_filter;
    UserSearch *m_search;
    ui::widgets::TableView *m_table;
    ui::widgets::TextLabel *m_more;
    ui::widgets::EmptyState *m_nothing;
};

} // namespace ui::pages::users
