// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::module {

/// Name and code of a new app; its fields are made on its own page.
class CreateAppDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    CreateAppDialog(server::api::AdminApi &api, server::domain::ModuleId module, QWidget *parent);

signals:
    void created(const server::domain::App &app);

private:
    [[nodiscard]] server::domain::AppDraft draft() const;
    void save();
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QCheckBox *m_everyone;
    bool m_codeTyped = false;
};

} // namespace ui::pages::module
