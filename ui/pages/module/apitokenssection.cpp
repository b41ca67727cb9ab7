// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/module/apitokenssection.h"

#include "server/api/adminapi.h"
#include "ui/pages/module/createapitokendialog.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace ui::pages::module {

using namespace server::api;
using ui::support::Icon;
using ui::support::whenAnswered;
using ui::widgets::Cell;
using ui::widgets::TableView;

ApiTokensSection::ApiTokensSection(AdminApi &api, const ui::support::Environment &environment,
                                   QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_environment(environment)
{
    setObjectName(QStringLiteral("apiTokensCard"));
    auto *section = new ui::widgets::CollapsibleSection(
        tr("Tokens"), QStringLiteral("apiTokensToolButton"), this);
    section->setSummary(tr("Open the Web API as a person, without a sign-in"));
    auto *button = new QPushButton(ui::support::icon(Icon::Plus), tr("Token"), section);
    button->setObjectName(QStringLiteral("createApiTokenPushButton"));
    button->setAccessibleName(tr("Create token"));
    section->headerControls()->addWidget(button);
    makeTable();
    m_empty = new ui::widgets::EmptyState(
        Icon::Key, tr("No token yet"),
        tr("A token lets a program use the Web API with the rights of a person."), section);
    section->body()->addWidget(m_table);
    section->body()->addWidget(m_empty);
    content()->addWidget(section);
    connect(button, &QPushButton::clicked, this, &ApiTokensSection::create);
    connect(m_table, &TableView::deleteRequested, this, &ApiTokensSection::askToDelete);
    connect(m_table, &TableView::menuRequested, this, &ApiTokensSection::openMenu);
    connect(&api, &AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Apps && isVisible())
            load();
    });
}

ApiTokensSection::~ApiTokensSection() = default;

void ApiTokensSection::makeTable()
{
    using Table = ui::widgets::RecordTable<ApiTokenSummary>;
    const auto &clock = m_environment.clock;
    m_model = new Table(
        {{{tr("Name"), 1.4},
          [](const ApiTokenSummary &token) {
              const QString prefix = QString::fromLatin1(token.token.prefix) + u'…';
              return Cell{token.token.name, prefix};
          }},
         {{tr("User"), 1.2},
          [](const ApiTokenSummary &token) {
              return Cell{token.userName, token.userCode};
          }},
         {{tr("Expires"), 1},
          [&clock](const ApiTokenSummary &token) {
              const auto &end = token.token.expiresAt;
              if (!end)
                  return Cell{tr("no end"), {}, std::numeric_limits<qint64>::max()};
              const bool over = !token.token.isLive(clock.now());
              return Cell{over ? tr("Expired") : ui::support::shortDate(*end),
                          ui::support::exactTime(*end),
                          server::base::toMillis(*end),
                          {},
                          over};
          }},
         {{tr("Last used"), 1},
          [&clock](const ApiTokenSummary &token) {
              const auto &at = token.token.lastUsedAt;
              return Cell{ui::support::relativeTime(at, clock.now()),
                          at ? ui::support::exactTime(*at) : QString(),
                          at ? server::base::toMillis(*at) : 0};
          }}},
        [](const ApiTokenSummary &token) { return token.token.id.value(); }, this);
    m_table = new TableView(QStringLiteral("apiTokensTableView"), tr("Tokens"), *m_model,
                            m_environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::PerRow, this);
}

void ApiTokensSection::load()
{
    m_answer.ask(m_api.apiTokens(), this, [this](auto answer) {
        if (answer)
            showTokens(*answer);
        else
            emit failed(answer.error());
    });
}

void ApiTokensSection::showTokens(const QList<ApiTokenSummary> &tokens)
{
    m_model->setRecords(tokens);
    m_table->setVisible(!tokens.isEmpty());
    m_empty->setVisible(tokens.isEmpty());
}

void ApiTokensSection::create()
{
    auto *dialog = new CreateApiTokenDialog(m_api, m_environment.clock, this);
    connect(dialog, &CreateApiTokenDialog::created, this,
            [this](const std::shared_ptr<CreatedApiToken> &token) {
                load();
                showCreated(*token);
            });
    dialog->open();
}

void ApiTokensSection::showCreated(const CreatedApiToken &created)
{
    const QString text = QString::fromLatin1(created.token.reveal());
    auto *dialog = new ui::widgets::SecretDialog(
        tr("%1 is ready").arg(created.record.name),
        {{QStringLiteral("apiToken"), tr("Token"), text, true}}, {}, m_environment, this);
    dialog->open();
}

void ApiTokensSection::askToDelete(int row)
{
    const ApiTokenSummary *found = m_model->record(row);
    if (!found)
        return;
    m_environment.questions.ask(
        this,
        {tr("Delete token?"), tr("What uses %1 stops at once.").arg(found->token.name),
         found->userName, tr("Delete token"), true},
        [this, id = found->token.id](bool agreed) {
            if (!agreed)
                return;
            whenAnswered(m_api.deleteApiToken(id), this, [this](auto answer) {
                if (!answer)
                    emit failed(answer.error());
                load();
            });
        });
}

void ApiTokensSection::setExpiry(server::domain::ApiTokenId id,
                                 const std::optional<server::base::Timestamp> &at)
{
    whenAnswered(m_api.setApiTokenExpiry(id, at), this, [this](auto answer) {
        if (!answer)
            emit failed(answer.error());
        load();
    });
}

void ApiTokensSection::openMenu(int row, const QPoint &where)
{
    const ApiTokenSummary *found = m_model->record(row);
    if (!found)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("apiTokenMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto now = server::base::toMillis(m_environment.clock.now());
    const auto inMonths = [now](int months) {
        return server::base::fromMillis(
            QDateTime::fromMSecsSinceEpoch(now).addMonths(months).toMSecsSinceEpoch());
    };
    const auto add = [this, menu, id = found->token.id](
                         const QString &text, const std::optional<server::base::Timestamp> &at) {
        menu->addAction(text, this, [this, id, at] { setExpiry(id, at); });
    };
    add(tr("Expires in 1 month"), inMonths(1));
    add(tr("Expires in 1 year"), inMonths(12));
    add(tr("No end"), std::nullopt);
    menu->addSeparator();
    menu->addAction(tr("Delete…"), this, [this, row] { askToDelete(row); });
    menu->popup(where);
}

} // namespace ui::pages::module
