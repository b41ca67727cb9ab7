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
class PageHeader;
class Tabs;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

class ExternalAppTab;
class GeneralTab;
class HistoryTab;
class ProtectionTab;

/// A module's settings in tabs: General, External App, Protection, History. The built-in module has
/// neither External App nor Protection.
class ModuleSettingsPage : public ui::widgets::Page
{
    Q_OBJECT
public:
    ModuleSettingsPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                       server::domain::ModuleId module, const QString &tab,
                       QWidget *parent = nullptr);

    void activate() override;
    [[nodiscard]] bool canLeave() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ui::widgets::Crumb> crumbs() const override;
    void createNew() override;
    void refresh() override;

private:
    void load();
    void show(const server::api::ModuleSummary &summary);
    server::api::AdminApi &m_api;
    server::domain::ModuleId m_module;
    ui::support::LatestAnswer m_answer;
    QString m_wantedTab;
    QString m_name;
    ui::widgets::PageHeader *m_header;
    ui::widgets::Tabs *m_tabs;
    GeneralTab *m_general;
    ExternalAppTab *m_app;
    ProtectionTab *m_protection;
    HistoryTab *m_history;
    bool m_shown = false;
};

} // namespace ui::pages::modulesettings
