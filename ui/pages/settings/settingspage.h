// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "ui/support/environment.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace server::api {
class AdminApi;
}

namespace ui::widgets {
class Form;
class IconWell;
} // namespace ui::widgets

namespace ui::pages::settings {

class SettingsController;

/// How the console looks (language, theme: at once, for this user) and the company (for everybody,
/// when saved).
class SettingsPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    SettingsPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                 QWidget *parent = nullptr);

    void activate() override;
    [[nodiscard]] bool canLeave() const override;
    [[nodiscard]] QString title() const override;

private:
    [[nodiscard]] QWidget *makeLookCard();
    [[nodiscard]] QWidget *makeCompanyCard();
    void showCompany(const server::domain::Company &company);
    void followCompany();
    [[nodiscard]] bool isChanged() const;

    const ui::support::Environment &m_environment;
    SettingsController *m_controller;
    server::domain::Company m_company;
    QComboBox *m_language = nullptr;
    QComboBox *m_scheme = nullptr;
    ui::widgets::Form *m_form = nullptr;
    QLineEdit *m_companyName = nullptr;
    ui::widgets::IconWell *m_companyIcon = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace ui::pages::settings
