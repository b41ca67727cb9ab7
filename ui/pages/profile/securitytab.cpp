// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/securitytab.h"

#include "server/api/adminapi.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/tableview.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui::pages::profile {

using server::base::Error;
using server::base::Secret;
using server::domain::Session;
using ui::support::ButtonKind;
using ui::support::Color;
using ui::support::whenAnswered;
using ui::widgets::Card;
using ui::widgets::Cell;
using ui::widgets::Form;
using ui::widgets::RecordTable;
using ui::widgets::TableView;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

namespace {

QLineEdit *makeField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    field->setMaxLength(1024);
    return field;
}

} // namespace

SecurityTab::SecurityTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                         QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(new ui::widgets::MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_messages);
    column->addWidget(makePasswordCard());
    column->addWidget(makeSessionsCard());
    column->addWidget(makeSignOutCard());
    follow();
}

SecurityTab::~SecurityTab() = default;

QWidget *SecurityTab::makePasswordCard()
{
    auto *card = new Card(this);
    card->content()->addWidget(
        new TextLabel(QCoreApplication::translate("ui::pages::profile::SecurityTab", "Password"),
                      TextSize::Section, Color::Text, TextLabel::Overflow::Grow, card));
    m_form = new Form(card);
    m_old = makeField(QStringLiteral("oldPasswordLineEdit"));
    m_new = makeField(QStringLiteral("newPasswordLineEdit"));
    m_repeated = makeField(QStringLiteral("repeatedPasswordLineEdit"));
    m_form->addRow(
        "old_password",
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "Present password"), m_old,
        Form::Need::Required);
    m_form->addRow("password",
                   QCoreApplication::translate("ui::pages::profile::SecurityTab", "New password"),
                   m_new, Form::Need::Required);
    m_form->addRow(
        "repeated",
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "New password again"),
        m_repeated, Form::Need::Required);
    m_change = new QPushButton(
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "Change password"), card);
    m_change->setObjectName(QStringLiteral("changePasswordPushButton"));
    m_form->setMaximumWidth(640);
    auto *row = new QHBoxLayout;
    row->addWidget(m_form, 1);
    row->addStretch(0);
    card->content()->addLayout(row);
    card->content()->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_form, &Form::edited, this, &SecurityTab::follow);
    connect(m_change, &QPushButton::clicked, this, &SecurityTab::changePassword);
    return card;
}

QWidget *SecurityTab::makeSessionsCard()
{
    const auto &clock = m_environment.clock;
    QList<RecordTable<Session>::Column> columns{
        {{QCoreApplication::translate("ui::pages::profile::SecurityTab", "Browser"), 2.4},
         [](const Session &s) {
             return Cell{s.userAgent, s.userAgent};
         }},
        {{QCoreApplication::translate("ui::pages::profile::SecurityTab", "Address"), 1.2},
         [](const Session &s) { return Cell{s.address}; }},
        {{QCoreApplication::translate("ui::pages::profile::SecurityTab", "Signed in"), 1.2},
         [&clock](const Session &s) {
             return Cell{ui::support::relativeTime(s.createdAt, clock.now()),
                         ui::support::exactTime(s.createdAt), server::base::toMillis(s.createdAt)};
         }},
        {{QCoreApplication::translate("ui::pages::profile::SecurityTab", "Last seen"), 1.2},
         [&clock](const Session &s) {
             return Cell{ui::support::relativeTime(s.lastSeenAt, clock.now()),
                         ui::support::exactTime(s.lastSeenAt),
                         server::base::toMillis(s.lastSeenAt)};
         }},
    };
    m_model = std::make_unique<RecordTable<Session>>(std::move(columns),
                                                     [](const Session &s) { return s.id.value(); });
    auto *card = new Card(this);
    m_end = new QPushButton(
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "Sign this browser out"),
        card);
    m_end->setObjectName(QStringLiteral("endSessionPushButton"));
    ui::support::setButtonKind(*m_end, ButtonKind::Danger);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(QCoreApplication::translate("ui::pages::profile::SecurityTab",
                                                              "Signed-in browsers"),
                                  TextSize::Section, Color::Text, TextLabel::Overflow::Grow, card),
                    1);
    head->addWidget(m_end);
    m_table = new TableView(
        QStringLiteral("sessionsTableView"),
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "Signed-in browsers"),
        *m_model, m_environment.preferences, TableView::Height::AllRows, TableView::Menu::None,
        card);
    m_noSessions =
        new TextLabel(QCoreApplication::translate("ui::pages::profile::SecurityTab",
                                                  "You are signed in in no browser."),
                      TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, card);
    card->content()->addLayout(head);
    card->content()->addWidget(m_table);
    card->content()->addWidget(m_noSessions);
    connect(m_end, &QPushButton::clicked, this, &SecurityTab::endSession);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SecurityTab::follow);
    return card;
}

QWidget *SecurityTab::makeSignOutCard()
{
    auto *card = new Card(this);
    auto *signOut = new QPushButton(
        QCoreApplication::translate("ui::pages::profile::SecurityTab", "Sign out"), card);
    signOut->setObjectName(QStringLiteral("signOutPushButton"));
    auto *row = new QHBoxLayout;
    row->addWidget(
        new TextLabel(
            QCoreApplication::translate("ui::pages::profile::SecurityTab",
                                        "Leave this console; the server goes on serving."),
            TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, card),
        1);
    row->addWidget(signOut);
    card->content()->addLayout(row);
    connect(signOut, &QPushButton::clicked, this, &SecurityTab::signOutRequested);
    return card;
}

void SecurityTab::load(const QString &userCode)
{
    m_userCode = userCode;
    m_answer.ask(m_api.ownSessions(), this, [this](auto answer) {
        if (!answer) {
            m_messages->sayFailure(answer.error());
            return;
        }
        m_model->setRecords(*answer);
        m_table->setVisible(!answer->isEmpty());
        m_end->setVisible(!answer->isEmpty());
        m_noSessions->setVisible(answer->isEmpty());
        follow();
    });
}

void SecurityTab::follow()
{
    server::base::FieldErrors faults;
    if (m_old->text().isEmpty())
        faults.append({"old_password", "required", {}});
    const auto weak = server::domain::checkPassword(Secret::fromUtf8(m_new->text()), m_userCode);
    for (server::base::FieldError fault : weak) {
        fault.field = "password";
        faults.append(fault);
    }
    if (m_new->text() != m_repeated->text())
        faults.append({"repeated", "not_the_same", {}});
    m_form->setFaults(faults);
    m_change->setEnabled(faults.isEmpty());
    m_change->setToolTip(m_form->firstFault().toHtmlEscaped());
    m_end->setEnabled(m_table->currentRecord() >= 0);
}

void SecurityTab::changePassword()
{
    m_change->setEnabled(false);
    m_passwordAnswer.ask(
        m_api.changeOwnPassword(Secret::fromUtf8(m_old->text()), Secret::fromUtf8(m_new->text())),
        this, [this](auto answer) {
            if (!answer) {
                if (answer.error().kind == Error::Kind::Unauthorized)
                    m_messages->say(
                        QCoreApplication::translate("ui::pages::profile::SecurityTab",
                                                    "The present password is not right."),
                        Tone::Danger);
                else
                    m_messages->sayFailure(answer.error());
                follow();
                return;
            }
            // Every field changes here, and none of it is a fault of the person.
            const QSignalBlocker quiet(m_form);
            for (QLineEdit *field : {m_old, m_new, m_repeated})
                field->clear();
            m_change->setEnabled(false);
            m_messages->say(QCoreApplication::translate("ui::pages::profile::SecurityTab",
                                                        "Your password was changed."),
                            Tone::Good);
        });
}

void SecurityTab::endSession()
{
    const Session *session = m_model->record(m_table->currentRecord());
    if (!session)
        return;
    whenAnswered(m_api.endOwnSession(session->id), this, [this](auto answer) {
        if (!answer)
            m_messages->sayFailure(answer.error());
        load(m_userCode);
    });
}

} // namespace ui::pages::profile
