// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02 to D-05, A-35.
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QLineEdit;
class QListWidget;

namespace server::api {
class AdminApi;
}

namespace ui::pages::users {

/// Makes or edits a smart thing of the type Rest API Client: a program that is a client by itself.
/// A new one gets a password, which is its secret, generated and shown once. Accept and Create
/// saves and offers an empty form.
class ApiClientDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    ApiClientDialog(server::api::AdminApi &api,
                    const QList<server::domain::OrganizationalUnit> &units,
                    const QList<server::domain::Permission> &permissions,
                    const std::optional<server::domain::User> &existing, QWidget *parent);

signals:
    /// Shared because a generated password is move-only; exactly one window takes it.
    void created(const std::shared_ptr<server::api::CreatedUser> &user);
    void changed();

private:
    enum class Afterwards { Close, AnotherOne };
    void addFields(const QList<server::domain::OrganizationalUnit> &units,
                   const QList<server::domain::Permission> &permissions);
    void suggest();
    void showExisting(const server::domain::User &user,
                      const QList<server::domain::OrganizationalUnit> &units);
    [[nodiscard]] server::domain::UserDraft draft() const;
    void follow();
    void save(Afterwards afterwards);
    server::api::AdminApi &m_api;
    std::optional<server::domain::User> m_existing;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_email;
    QComboBox *m_type;
    QComboBox *m_unit;
    QLineEdit *m_licences;
    QListWidget *m_permissions;
};

} // namespace ui::pages::users
