// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/support/answers.h"
#include "ui/widgets/page.h"

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Tabs;
}

namespace ui::pages::profile {

class ExternalAppsTab;
class PersonalDataTab;
class SecurityTab;

/// The signed-in person's own page: Personal data, External Apps, Sign-in and security.
class ProfilePage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ProfilePage(server::api::AdminApi &api, const ui::support::Environment &environment,
                const QString &tab, QWidget *parent = nullptr);

    void activate() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ui::widgets::Crumb> crumbs() const override;
    void refresh() override;

signals:
    void signOutRequested();

private:
    void load();
    server::api::AdminApi &m_api;
    ui::support::LatestAnswer m_answer;
    ui::widgets::Tabs *m_tabs;
    PersonalDataTab *m_data;
    ExternalAppsTab *m_apps;
    SecurityTab *m_security;
};

} // namespace ui::pages::profile
