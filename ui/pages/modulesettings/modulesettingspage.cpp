// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/modulesettingspage.h"

#include "server/api/adminapi.h"
#include "ui/pages/modulesettings/externalapptab.h"
#include "ui/pages/modulesettings/generaltab.h"
#include "ui/pages/modulesettings/historytab.h"
#include "ui/pages/modulesettings/protectiontab.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabs.h"

#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using server::api::Topic;
using namespace Qt::StringLiterals;

ModuleSettingsPage::ModuleSettingsPage(server::api::AdminApi &api,
                                       const ui::support::Environment &environment,
                                       server::domain::ModuleId module, const QString &tab,
                                       QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_module(module)
    , m_wantedTab(tab)
    , m_header(new ui::widgets::PageHeader({}, this))
    , m_tabs(new ui::widgets::Tabs(u"moduleSettingsTabBar"_s, tr("Settings"), this))
    , m_general(new GeneralTab(api, environment, this))
    , m_app(new ExternalAppTab(api, environment, this))
    , m_protection(new ProtectionTab(api, environment, module, this))
    , m_history(new HistoryTab(api, environment, module, this))
{
    setObjectName(u"moduleSettingsPage"_s);
    m_general->hide();
    m_app->hide();
    m_protection->hide();
    m_history->hide();
    column()->addWidget(m_header);
    column()->addWidget(m_tabs);
    column()->addStretch(1);
    connect(m_tabs, &ui::widgets::Tabs::currentChanged, this, [this](const QString &name) {
        if (name == "history"_L1)
            m_history->load();
        else if (name == "protection"_L1)
            m_protection->load();
    });
    connect(m_app, &ExternalAppTab::changed, this, &ModuleSettingsPage::load);
    connect(m_general, &GeneralTab::deleted, this,
            [this] { emit locationRequested(u"modules"_s); });
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (isVisible()
            && (topic == Topic::Modules || topic == Topic::Templates || topic == Topic::Clients))
            load();
    });
}

void ModuleSettingsPage::activate()
{
    load();
}

void ModuleSettingsPage::refresh()
{
    load();
}

bool ModuleSettingsPage::canLeave() const
{
    return !m_general->isChanged();
}

QString ModuleSettingsPage::title() const
{
    return tr("%1 settings").arg(m_name);
}

QList<ui::widgets::Crumb> ModuleSettingsPage::crumbs() const
{
    return {{tr("Modules"), u"modules"_s},
            {m_name, u"module/%1"_s.arg(m_module.value())},
            {tr("Settings"), {}}};
}

void ModuleSettingsPage::createNew()
{
    if (m_tabs->current() == "external-app"_L1)
        m_app->createTemplate();
    else if (m_tabs->current() == "protection"_L1)
        m_protection->addRule();
}

void ModuleSettingsPage::load()
{
    m_answer.ask(m_api.module(m_module), this, [this](auto answer) {
        if (!answer) {
            messages()->sayFailure(answer.error());
            return;
        }
        show(*answer);
    });
}

void ModuleSettingsPage::show(const server::api::ModuleSummary &summary)
{
    m_name = summary.module.name;
    m_header->setTitle(title());
    if (!m_shown) {
        m_shown = true;
        m_tabs->addTab(u"general"_s, tr("General"), m_general);
        if (!summary.module.builtIn) {
            m_tabs->addTab(u"external-app"_s, tr("External App"), m_app);
            m_tabs->addTab(u"protection"_s, tr("Protection"), m_protection);
        }
        m_tabs->addTab(u"history"_s, tr("History"), m_history);
        m_tabs->setCurrent(m_wantedTab);
    }
    m_general->show(summary);
    m_app->show(summary);
    emit titleChanged();
}

} // namespace ui::pages::modulesettings
