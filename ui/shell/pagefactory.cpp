// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagefactory.h"

#include "ui/pages/activity/activitypage.h"
#include "ui/pages/app/apppage.h"
#include "ui/pages/grants/grantspage.h"
#include "ui/pages/module/modulepage.h"
#include "ui/pages/modules/modulespage.h"
#include "ui/pages/modulesettings/modulesettingspage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/profile/profilepage.h"
#include "ui/pages/server/serverpage.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/pages/users/userspage.h"

namespace ui::shell {

ui::widgets::Page *makePage(const Location &location, server::api::AdminApi &api,
                            const ui::support::Environment &environment, QWidget *parent)
{
    using namespace ui::pages;
    switch (location.section) {
    case Section::Overview:
        return new overview::OverviewPage(api, environment, parent);
    case Section::Modules: {
        const ::server::domain::ModuleId id(location.object);
        if (!id.isValid())
            return new modules::ModulesPage(api, environment, parent);
        if (location.app > 0)
            return new app::AppPage(api, environment, ::server::domain::AppId(location.app),
                                    parent);
        if (location.settings)
            return new modulesettings::ModuleSettingsPage(api, environment, id, location.tab,
                                                          parent);
        return new module::ModulePage(api, environment, id, parent);
    }
    case Section::Users:
        return new users::UsersPage(api, environment, parent);
    case Section::Grants: {
        ::server::api::GrantQuery query;
        if (location.object > 0 && location.kind == u"client")
            query.client = ::server::domain::ClientKey(location.object);
        else if (location.object > 0 && location.kind == u"user")
            query.user = ::server::domain::UserId(location.object);
        return new grants::GrantsPage(api, environment, query, parent);
    }
    case Section::Activity:
        return new activity::ActivityPage(api, environment, parent);
    case Section::Server:
        return new serverpage::ServerPage(api, environment, parent);
    case Section::Settings:
        return new settings::SettingsPage(api, environment, parent);
    case Section::Profile:
        break;
    }
    return new profile::ProfilePage(api, environment, location.tab, parent);
}

} // namespace ui::shell
