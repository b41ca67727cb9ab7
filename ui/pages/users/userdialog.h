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

namespace ui::support {
struct Environment;
}

namespace ui::widgets {
class CollapsibleSection;
}

namespace ui::pages::users {

class ClaimsEdit;

/// Makes or edits a person. A new one gets a password that is typed, or one that is generated and
/// shown once.
class UserDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    UserDialog(server::api::AdminApi &api, const ui::support::Environment &environment,
               QList<server::domain::OrganizationalUnit> units,
               const std::optional<server::domain::User> &existing, QWidget *parent);

signals:
    /// Shared because a generated password is move-only; exactly one window takes it.
    void created(const std::shared_ptr<server::api::CreatedUser> &user);

private:
    void addFields();
    void addClaims();
    void addLegacyTokens(const ui::support::Environment &environment);
    void showExisting(const server::domain::User &user);
    [[nodiscard]] server::domain::UserDraft draft() const;
    void follow();
    void save();
    server::api::AdminApi &m_api;
    QList<server::domain::OrganizationalUnit> m_units;
    std::optional<server::domain::User> m_existing;
    ui::support::LatestAnswer m_answer;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QLineEdit *m_email;
    QComboBox *m_unit;
    QLineEdit *m_groups;
    QLineEdit *m_permissions;
    QCheckBox *m_administrator;
    QCheckBox *m_generate;
    QLineEdit *m_password;
    ui::widgets::CollapsibleSection *m_section = nullptr;
    ClaimsEdit *m_claims = nullptr;
};

} // namespace ui::pages::users
