// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/protection.h"
#include "ui/support/answers.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace server::api {
class AdminApi;
}

namespace ui::pages::modulesettings {

/// Add rule, and the edit of one: which address, who, which access levels, what others get.
class ProtectionDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    /// `rules` are all of the module; `row` is the one to edit, or none for a new one.
    ProtectionDialog(server::api::AdminApi &api, server::domain::ModuleId module,
                     QList<server::domain::ProtectionRule> rules, std::optional<int> row,
                     QWidget *parent);

private:
    void addFields();
    void show(const server::domain::ProtectionDraft &draft);
    [[nodiscard]] server::domain::ProtectionDraft draft() const;
    void follow();
    void save();
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    QList<server::domain::ProtectionRule> m_others;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_host;
    QLineEdit *m_path;
    QLineEdit *m_users;
    QLineEdit *m_groups;
    QLineEdit *m_scopes;
    QCheckBox *m_services;
    QComboBox *m_stranger;
};

} // namespace ui::pages::modulesettings
