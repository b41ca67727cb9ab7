// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/users/userspage.h"

#include "server/api/adminapi.h"
#include "ui/pages/users/apiclientdialog.h"
#include "ui/pages/users/directorydialog.h"
#include "ui/pages/users/passworddialog.h"
#include "ui/pages/users/userdialog.h"
#include "ui/pages/users/usersearch.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using server::api::Topic;
using ui::support::Color;
using ui::support::Icon;
using ui::support::whenAnswered;
using ui::widgets::TableView;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

UsersPage::UsersPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                     QWidget *parent)
    : Page(parent)
    , m_api(api)
    , m_environment(environment)
    , m_model(makeUserModel(environment.clock, m_units))
    , m_filter(new ui::widgets::FilterField(QStringLiteral("usersFilterField"), this))
    , m_search(new UserSearch(api, *m_filter, std::nullopt, this))
{
    setObjectName(QStringLiteral("usersPage"));
    auto *create =
        new QPushButton(ui::support::icon(Icon::Plus, Color::AccentText), tr("Create user"), this);
    create->setObjectName(QStringLiteral("createUserPushButton"));
    ui::support::setButtonKind(*create, ui::support::ButtonKind::Primary);
    auto *header = new ui::widgets::PageHeader(tr("Users"), this);
    auto *directory = new QPushButton(tr("Configuration"), this);
    directory->setObjectName(QStringLiteral("directoryPushButton"));
    header->controls()->addWidget(m_filter);
    header->controls()->addWidget(directory);
    header->controls()->addWidget(create);
    auto *card = new ui::widgets::Card(this);
    m_table = new TableView(QStringLiteral("usersTableView"), tr("Users"), *m_model,
                            environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, card);
    m_more = new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, card);
    m_nothing = new ui::widgets::EmptyState(Icon::Users, tr("Nobody found"),
                                            tr("No user matches the filter."), card);
    m_nothing->hide();
    m_more->hide();
    card->content()->addWidget(m_table);
    card->content()->addWidget(m_nothing);
    card->content()->addWidget(m_more);
    column()->addWidget(header);
    column()->addWidget(card);
    column()->addStretch(1);

    connect(m_search, &UserSearch::found, this, &UsersPage::showUsers);
    connect(m_search, &UserSearch::failed, messages(), &ui::widgets::MessageBar::sayFailure);
    connect(create, &QPushButton::clicked, this, &UsersPage::createNew);
    connect(directory, &QPushButton::clicked, this, [this] {
        auto *dialog = new DirectoryDialog(m_api, m_environment, this);
        connect(dialog, &QDialog::finished, this, &UsersPage::load);
        dialog->open();
    });
    connect(m_table, &TableView::openRequested, this, &UsersPage::editUser);
    connect(m_table, &TableView::renameRequested, this, &UsersPage::editUser);
    connect(m_table, &TableView::deleteRequested, this, &UsersPage::deleteUser);
    connect(m_table, &TableView::menuRequested, this, &UsersPage::openMenu);
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (isVisible() && topic == Topic::Users)
            load();
    });
}

UsersPage::~UsersPage() = default;

QString UsersPage::title() const
{
    return tr("Users");
}

void UsersPage::activate()
{
    load();
}

void UsersPage::refresh()
{
    load();
}

void UsersPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void UsersPage::load()
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

void UsersPage::showUsers(const QList<User> &users)
{
    m_model->setRecords(users);
    m_table->setVisible(!users.isEmpty());
    m_nothing->setVisible(users.isEmpty());
    const QString more = m_search->moreText();
    m_more->setContent(more);
    m_more->setVisible(!more.isEmpty());
}

void UsersPage::createNew()
{
    auto *dialog = new UserDialog(m_api, m_environment, m_units, std::nullopt, this);
    connect(dialog, &UserDialog::created, this, &UsersPage::showPassword);
    dialog->open();
}

void UsersPage::editUser(int row)
{
    const User *user = m_model->record(row);
    if (!user)
        return;
    if (user->type == UserType::RestApiClient) {
        auto *dialog = new ApiClientDialog(m_api, m_units, m_permissions, *user, this);
        connect(dialog, &ApiClientDialog::changed, this, &UsersPage::load);
        dialog->open();
        return;
    }
    auto *dialog = new UserDialog(m_api, m_environment, m_units, *user, this);
    connect(dialog, &QDialog::accepted, this, &UsersPage::load);
    dialog->open();
}

void UsersPage::showPassword(const std::shared_ptr<server::api::CreatedUser> &user)
{
    load();
    if (!user->generatedPassword)
        return;
    const QString password = QString::fromUtf8(user->generatedPassword->reveal());
    auto *dialog = new ui::widgets::SecretDialog(
        tr("Password of %1").arg(user->user.name),
        {{QStringLiteral("userName"), tr("User name"), user->user.code, false},
         {QStringLiteral("userPassword"), tr("Password"), password, true}},
        {}, m_environment, this);
    dialog->open();
}

void UsersPage::setPassword(int row)
{
    const User *user = m_model->record(row);
    if (!user)
        return;
    auto *dialog = new PasswordDialog(m_api, *user, this);
    connect(dialog, &PasswordDialog::changed, this, &UsersPage::showPassword);
    dialog->open();
}

void UsersPage::setLocked(int row)
{
    const User *user = m_model->record(row);
    if (!user)
        return;
    whenAnswered(m_api.setUserLocked(user->id, !user->locked), this, [this](auto answer) {
        if (!answer)
            messages()->sayFailure(answer.error());
        load();
    });
}

void UsersPage::deleteUser(int row)
{
    const User *found = m_model->record(row);
    if (!found)
        return;
    const User user = *found;
    whenAnswered(m_api.userImpact(user.id), this, [this, user](auto measured) {
        const server::api::Impact impact = measured ? *measured : server::api::Impact();
        m_environment.questions.ask(
            this,
            {tr("Delete user?"), tr("Delete %1? This cannot be undone.").arg(user.name),
             tr("%1, %2").arg(tr("%n granted access(es)", nullptr, impact.clients),
                              ui::support::connectionCount(impact.connections)),
             tr("Delete user"), true},
            [this, id = user.id](bool agreed) {
                if (!agreed)
                    return;
                whenAnswered(m_api.deleteUser(id), this, [this](auto answer) {
                    if (!answer)
                        messages()->sayFailure(answer.error());
                    load();
                });
            });
    });
}

void UsersPage::openMenu(int row, const QPoint &where)
{
    const User *found = m_model->record(row);
    if (!found)
        return;
    const User user = *found;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("userMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Edit…"), this, [this, row] { editUser(row); });
    menu->addAction(tr("New password…"), this, [this, row] { setPassword(row); });
    menu->addAction(tr("Show granted accesses"), this, [this, user] {
        emit locationRequested(QStringLiteral("grants/user/%1").arg(user.id.value()));
    });
    menu->addSeparator();
    menu->addAction(user.locked ? tr("Unlock") : tr("Lock"), this, [this, row] { setLocked(row); });
    menu->addAction(tr("Delete…"), this, [this, row] { deleteUser(row); });
    menu->popup(where);
}

} // namespace ui::pages::users
