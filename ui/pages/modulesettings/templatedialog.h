// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}
namespace ui::widgets {
class CollapsibleSection;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

class AdvancedPolicy;

/// +Create template, and the edit of one: Name, Access levels, preset; the rest folded away.
class TemplateDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    TemplateDialog(server::api::AdminApi &api, server::domain::ModuleId module,
                   const std::optional<server::api::TemplateSummary> &existing, QWidget *parent);

private:
    QWidget *makeLevels();
    void makeAdvanced();
    void usePreset(server::domain::Preset preset);
    void showLevels(const QByteArrayList &levels);
    [[nodiscard]] server::domain::TemplateDraft draft(server::base::FieldErrors &faults) const;
    void follow();
    void save();
    void showRefusal(const server::base::Error &error);
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    std::optional<server::api::TemplateSummary> m_existing;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QCheckBox *m_openid;
    QCheckBox *m_apiLevel;
    QLineEdit *m_ownLevels;
    QComboBox *m_preset;
    ui::widgets::TextLabel *m_presetHint = nullptr;
    ui::widgets::CollapsibleSection *m_section = nullptr;
    AdvancedPolicy *m_advanced = nullptr;
};

} // namespace ui::pages::modulesettings
