// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02, D-04.
#include "ui/pages/users/smartthingstab.h"

#include "server/api/adminapi.h"
#include "ui/pages/users/apiclientdialog.h"
#include "ui/pages/users/usersearch.h"
#include "ui/support/environment.h"
#include "ui/support/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using namespace ui::widgets;
using ui::support::Icon;

SmartThingsTab::SmartThingsTab(server::api::AdminApi &api,
                               const ui::support::Environment &environment, MessageBar &messages,
                               QWidget *parent)
    : DirectoryTab(tr("Programs that call the REST API with a name and a password of their own."),
                   parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(messages)
    , m_filter(new FilterField(QStringLiteral("smartThingsFilterField"), this))
    , m_search(new UserSearch(api, *m_filter, UserType::RestApiClient, this))
{
    auto *create = new QPushButton(ui::support::icon(Icon::Plus), tr("Smart thing"), this);
    create->setObjectName(QStringLiteral("createSmartThingPushButton"));
    create->setAccessibleName(tr("New smart thing"));
    create->setAutoDefault(false);
    addControl(m_filter);
    addControl(create);
    makeList();
    connect(create, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(m_search, &UserSearch::found, this, &SmartThingsTab::showThings);
    connect(m_search, &UserSearch::failed, &messages, &MessageBar::sayFailure);
}

void SmartThingsTab::makeList()
{
    const QList<Things::Column> columns{
        {{tr("Name"), 1.4}, [](const User &user) { return Cell{.text = user.name}; }},
        {{tr("User"), 1.2}, [](const User &user) { return Cell{.text = user.code}; }},
        {{tr("Type"), 1.2}, [](const User &) { return Cell{.text = tr("Rest API Client")}; }},
        {{tr("Application Permission"), 2},
         [](const User &user) {
             return Cell{.text = user.permissions.join(QStringLiteral(", "))};
         }},
    };
    m_things = new Things(
        columns, [](const User &user) { return user.id.value(); }, this);
    auto *table = new TableView(QStringLiteral("smartThingsTableView"), tr("Smart things"),
                                *m_things, m_environment.preferences, TableView::Height::Free,
                                TableView::Menu::None, this);
    auto *empty = new EmptyState(Icon::Key, tr("No smart thing yet"),
                                 tr("One for each program: it gets tokens with its own name and "
                                    "password, and is locked without touching a person."),
                                 this);
    auto *first =
        empty->offer(tr("New smart thing"), QStringLiteral("createFirstSmartThingPushButton"));
    first->setAutoDefault(false);
    setList(table, empty);
    connect(first, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(table, &TableView::openRequested, this, &SmartThingsTab::edit);
    connect(table, &TableView::renameRequested, this, &SmartThingsTab::edit);
}

void SmartThingsTab::load()
{
    m_unitsAnswer.ask(m_api.units(), this, [this](auto answer) {
        if (answer)
            m_units = *answer;
    });
    m_permissionsAnswer.ask(m_api.permissions(), this, [this](auto answer) {
        if (answer)
            m_permissions = *answer;
    });
    m_search->load();
}

void SmartThingsTab::showThings(const QList<User> &things)
{
    m_things->setRecords(things);
    const bool nothingYet = things.isEmpty() && !m_search->isFiltered();
    showContent(nothingYet ? Content::EmptyState : Content::List);
    m_filter->setVisible(!nothingYet);
    setNote(things.isEmpty() && !nothingYet ? tr("No smart thing matches the filter.")
                                            : m_search->moreText());
}

void SmartThingsTab::edit(int row)
{
    const User *user = m_things->record(row);
    auto *dialog = new ApiClientDialog(m_api, m_units, m_permissions,
                                       user ? std::optional(*user) : std::nullopt, this);
    connect(dialog, &ApiClientDialog::created, this, &SmartThingsTab::showPassword);
    connect(dialog, &ApiClientDialog::changed, this, &SmartThingsTab::load);
    dialog->open();
}

void SmartThingsTab::showPassword(const std::shared_ptr<server::api::CreatedUser> &user)
{
    if (!user->generatedPassword)
        return;
    const QString password = QString::fromUtf8(user->generatedPassword->reveal());
    auto *dialog =
        new SecretDialog(tr("Password of %1").arg(user->user.name),
                         {{QStringLiteral("apiClientId"), tr("User"), user->user.code, false},
                          {QStringLiteral("apiClientSecret"), tr("Password"), password, true}},
                         {}, m_environment, this);
    dialog->open();
}

} // namespace ui::pages::users
