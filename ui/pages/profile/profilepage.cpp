// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/profilepage.h"

#include "server/api/adminapi.h"
#include "ui/pages/profile/externalappstab.h"
#include "ui/pages/profile/personaldatatab.h"
#include "ui/pages/profile/securitytab.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabs.h"

#include <QVBoxLayout>

namespace ui::pages::profile {

using namespace Qt::StringLiterals;

ProfilePage::ProfilePage(server::api::AdminApi &api, const ui::support::Environment &environment,
                         const QString &tab, QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_tabs(new ui::widgets::Tabs(u"profileTabBar"_s, tr("Profile"), this))
    , m_data(new PersonalDataTab(this))
    , m_apps(new ExternalAppsTab(api, environment, this))
    , m_security(new SecurityTab(api, environment, this))
{
    setObjectName(u"profilePage"_s);
    m_tabs->addTab(u"personal-data"_s, tr("Personal data"), m_data);
    m_tabs->addTab(u"external-apps"_s, tr("External Apps"), m_apps);
    m_tabs->addTab(u"security"_s, tr("Sign-in and security"), m_security);
    m_tabs->setCurrent(tab);
    column()->addWidget(new ui::widgets::PageHeader(title(), this));
    column()->addWidget(m_tabs);
    column()->addStretch(1);
    connect(m_tabs, &ui::widgets::Tabs::currentChanged, this, &ProfilePage::titleChanged);
    connect(m_security, &SecurityTab::signOutRequested, this, &ProfilePage::signOutRequested);
}

QString ProfilePage::title() const
{
    return tr("Your profile");
}

QList<ui::widgets::Crumb> ProfilePage::crumbs() const
{
    return {{tr("Profile"), {}}, {m_tabs->currentTitle(), {}}};
}

void ProfilePage::activate()
{
    load();
}

void ProfilePage::refresh()
{
    load();
}

void ProfilePage::load()
{
    m_answer.ask(m_api.ownUser(), this, [this](auto answer) {
        if (!answer) {
            messages()->sayFailure(answer.error());
            return;
        }
        m_data->show(*answer);
        m_security->load(answer->code);
    });
    m_apps->load();
}

} // namespace ui::pages::profile
