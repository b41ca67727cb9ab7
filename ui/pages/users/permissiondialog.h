// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::users {

/// A permission of an application, new or existing; its code never changes.
class PermissionDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    PermissionDialog(server::api::AdminApi &api,
                     const std::optional<server::domain::Permission> &existing, QWidget *parent);

private:
    [[nodiscard]] server::domain::PermissionDraft draft() const;
    void save();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_application;
    QLineEdit *m_name;
    QLineEdit *m_code;
};

} // namespace ui::pages::users
