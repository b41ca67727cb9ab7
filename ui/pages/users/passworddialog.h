// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::users {

/// A new password for somebody else: typed, or generated and shown once. One-time by default.
class PasswordDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    PasswordDialog(server::api::AdminApi &api, const server::domain::User &user, QWidget *parent);

signals:
    void changed(const std::shared_ptr<server::api::CreatedUser> &user);

private:
    void follow();
    void save();
    server::api::AdminApi &m_api;
    server::domain::User m_user;
    ui::support::LatestAnswer m_answer;
    QCheckBox *m_generate;
    QLineEdit *m_password;
    QCheckBox *m_mustChange;
};

} // namespace ui::pages::users
