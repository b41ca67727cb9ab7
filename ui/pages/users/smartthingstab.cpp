// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02, D-04.
#include "ui/pages/users/smartthingstab.h"

#include "server/api/adminapi.h"
#include "ui/pages/users/apiclientdialog.h"
#include "ui/support/environment.h"
#include "ui/support/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using namespace ui::widgets;
using ui::support::Color;
using ui::support::Icon;

namespace {

constexpr int shownAtMost = 10'000;

} // namespace

SmartThingsTab::SmartThingsTab(server::api::AdminApi &api,
                               const ui::support::Environment &environment, MessageBar &messages,
                               QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(messages)
{
    makeTable();
    auto *create = new QPushButton(ui::support::icon(Icon::Plus), tr("Smart thing"), this);
    create->setObjectName(QStringLiteral("createSmartThingPushButton"));
    create->setAccessibleName(tr("New smart thing"));
    create->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new TextLabel(tr("Programs that call the REST API with a name and a password "
                                     "of their own."),
                                  TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap,
                                  this),
                    1);
    head->addWidget(create, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(create, &QPushButton::clicked, this, [this] { edit(-1); });
    connect(m_table, &TableView::openRequested, this, &SmartThingsTab::edit);
    connect(m_table, &TableView::renameRequested, this, &SmartThingsTab::edit);
}

void SmartThingsTab::makeTable()
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
    m_table = new TableView(QStringLiteral("smartThingsTableView"), tr("Smart things"), *m_things,
                            m_environment.preferences, TableView::Height::Free,
                            TableView::Menu::None, this);
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
    m_usersAnswer.ask(m_api.users({.type = UserType::RestApiClient, .limit = shownAtMost}), this,
                      [this](auto answer) {
                          if (!answer) {
                              m_messages.sayFailure(answer.error());
                              return;
                          }
                          m_things->setRecords(*answer);
                      });
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
