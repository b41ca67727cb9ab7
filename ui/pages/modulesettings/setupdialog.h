// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
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

namespace ui::pages::modulesettings {

/// Set up: whether the external app shows the module's own name, description and icon, or others.
class SetUpDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    SetUpDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
                const server::api::ModuleSummary &summary, QWidget *parent);

private:
    [[nodiscard]] server::domain::ExternalAppDraft draft() const;
    void showFace();
    void follow();
    void save();
    server::api::AdminApi &m_api;
    server::api::ModuleSummary m_summary;
    server::domain::ExternalAppDraft m_own; ///< kept while the module's data is shown
    ui::support::LatestAnswer m_answer;
    QCheckBox *m_inherit;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    ui::widgets::IconWell *m_icon;
};

} // namespace ui::pages::modulesettings
