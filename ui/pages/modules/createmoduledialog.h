// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/module.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class IconWell;
}

namespace ui::pages::modules {

/// +Module: name, code (suggested from the name until it is typed), description, icon.
class CreateModuleDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    CreateModuleDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                       QWidget *parent);

signals:
    void created(server::domain::ModuleId module);

private:
    [[nodiscard]] server::domain::ModuleDraft draft() const;
    void follow();
    void save();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QPlainTextEdit *m_description;
    ui::widgets::IconWell *m_icon;
    bool m_codeTyped = false;
};

} // namespace ui::pages::modules
