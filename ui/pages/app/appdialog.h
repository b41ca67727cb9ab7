// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::app {

class FieldsEdit;
class RightsEdit;
class StatusesEdit;

/// What an app is: name, fields, statuses, and who may do what with its items.
class AppDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    AppDialog(server::api::AdminApi &api, const server::domain::App &app, QWidget *parent);

private:
    void check();
    void save();
    [[nodiscard]] server::domain::AppDraft draft() const;

    server::api::AdminApi &m_api;
    server::domain::App m_app;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    FieldsEdit *m_fields;
    StatusesEdit *m_statuses;
    RightsEdit *m_rights;
};

} // namespace ui::pages::app
