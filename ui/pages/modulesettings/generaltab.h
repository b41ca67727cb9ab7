// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Form;
class IconWell;
class MessageBar;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

/// Name, description, icon and code of the module, and its deletion.
class GeneralTab : public QWidget
{
    Q_OBJECT
public:
    GeneralTab(server::api::AdminApi &api, const ui::support::Environment &environment,
               QWidget *parent = nullptr);
    /// Does not overwrite what is being typed.
    void show(const server::api::ModuleSummary &summary);
    [[nodiscard]] bool isChanged() const;

signals:
    void deleted();

private:
    [[nodiscard]] server::domain::ModuleDraft draft() const;
    void fill();
    void follow();
    void save();
    void askToDelete();
    server::api::AdminApi &m_api;
    const ui::support::Environment &m_environment;
    std::optional<server::api::ModuleSummary> m_summary;
    ui::support::LatestAnswer m_answer;
    ui::widgets::MessageBar *m_messages;
    ui::widgets::Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QPlainTextEdit *m_description;
    ui::widgets::IconWell *m_icon;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace ui::pages::modulesettings
