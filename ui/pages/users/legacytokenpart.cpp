// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14.
#include "ui/pages/users/legacytokenpart.h"

#include "server/api/adminapi.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/secretdialog.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using namespace ui::widgets;
using ui::support::whenAnswered;

namespace {

constexpr int mostDigits = 6;
constexpr int tableHeight = 130;

} // namespace

LegacyTokenPart::LegacyTokenPart(server::api::AdminApi &api,
                                 const ui::support::Environment &environment, UserId user,
                                 MessageBar &messages, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_user(user)
    , m_messages(messages)
    , m_number(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_generate(new QPushButton(tr("Generate token"), this))
    , m_revoke(new QPushButton(tr("Revoke"), this))
{
    makeTable();
    addControls();
    connect(m_number, &QLineEdit::textChanged, this,
            [this] { m_generate->setEnabled(duration().has_value()); });
    connect(m_unit, &QComboBox::currentIndexChanged, this,
            [this] { m_generate->setEnabled(duration().has_value()); });
    connect(m_generate, &QPushButton::clicked, this, &LegacyTokenPart::generate);
    connect(m_revoke, &QPushButton::clicked, this, &LegacyTokenPart::revoke);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_revoke->setEnabled(m_table->currentRecord() >= 0); });
    load();
}

void LegacyTokenPart::makeTable()
{
    const auto &clock = m_environment.clock;
    const auto exact = [](const auto &at) {
        return Cell{.text = ui::support::exactTime(at), .sortKey = server::base::toMillis(at)};
    };
    const QList<Tokens::Column> columns{
        {{tr("Created"), 1.4},
         [exact](const LegacyToken &token) { return exact(token.createdAt); }},
        {{tr("Ends"), 1.4}, [exact](const LegacyToken &token) { return exact(token.expiresAt); }},
        {{tr("Last used"), 1.2},
         [&clock](const LegacyToken &token) {
             return Cell{.text = ui::support::relativeTime(token.lastUsedAt, clock.now())};
         }},
    };
    m_tokens = new Tokens(
        columns, [](const LegacyToken &token) { return token.id.value(); }, this);
    m_table = new TableView(QStringLiteral("legacyTokensTableView"), tr("Legacy tokens"), *m_tokens,
                            m_environment.preferences, TableView::Height::Free,
                            TableView::Menu::None, this);
    m_table->setFixedHeight(tableHeight);
}

void LegacyTokenPart::addControls()
{
    m_number->setObjectName(QStringLiteral("legacyDurationLineEdit"));
    m_number->setAccessibleName(tr("Duration"));
    m_number->setMaxLength(mostDigits);
    m_number->setMaximumWidth(90);
    m_unit->setObjectName(QStringLiteral("legacyUnitComboBox"));
    m_unit->setAccessibleName(tr("Unit of the duration"));
    m_unit->addItem(tr("Hours"), QStringLiteral("h"));
    m_unit->addItem(tr("Days"), QStringLiteral("d"));
    m_generate->setObjectName(QStringLiteral("generateLegacyTokenPushButton"));
    m_generate->setAutoDefault(false);
    m_generate->setEnabled(false);
    m_revoke->setObjectName(QStringLiteral("revokeLegacyTokenPushButton"));
    m_revoke->setAutoDefault(false);
    m_revoke->setEnabled(false);
    auto *label = new QLabel(tr("Duration"), this);
    label->setBuddy(m_number);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(label);
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addWidget(m_generate);
    row->addStretch(1);
    row->addWidget(m_revoke);
    auto *column = new QVBoxLayout(this);
    // Room for the focus frames at the left, for the scroll bar at the right.
    column->setContentsMargins(2, 0, 12, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_table);
}

std::optional<server::base::Seconds> LegacyTokenPart::duration() const
{
    const auto parsed = parseLegacyDuration(m_number->text() + m_unit->currentData().toString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void LegacyTokenPart::load()
{
    m_tokensAnswer.ask(m_api.legacyTokens(m_user), this, [this](auto answer) {
        if (!answer) {
            m_messages.sayFailure(answer.error());
            return;
        }
        const auto now = m_environment.clock.now();
        answer->removeIf([now](const LegacyToken &token) { return !token.isLive(now); });
        m_tokens->setRecords(*answer);
    });
}

void LegacyTokenPart::generate()
{
    const auto wanted = duration();
    if (!wanted)
        return;
    m_generate->setEnabled(false);
    m_createAnswer.ask(m_api.createLegacyToken(m_user, *wanted), this, [this](auto answer) {
        m_generate->setEnabled(duration().has_value());
        if (!answer) {
            m_messages.sayFailure(answer.error());
            return;
        }
        load();
        auto *dialog = new SecretDialog(tr("Legacy token"),
                                        {{QStringLiteral("serviceKey"), tr("Service key"),
                                          QString::fromLatin1(answer->serviceKey.reveal()), true},
                                         {QStringLiteral("legacyToken"), tr("Token"),
                                          QString::fromLatin1(answer->token.reveal()), true}},
                                        {}, m_environment, this);
        dialog->open();
    });
}

void LegacyTokenPart::revoke()
{
    const LegacyToken *token = m_tokens->record(m_table->currentRecord());
    if (!token)
        return;
    whenAnswered(m_api.revokeLegacyToken(m_user, token->id), this, [this](auto answer) {
        if (!answer)
            m_messages.sayFailure(answer.error());
        load();
    });
}

} // namespace ui::pages::users
