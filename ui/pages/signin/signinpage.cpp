// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/signin/signinpage.h"

#include "server/api/adminapi.h"
#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::signin {

using server::base::Error;
using server::base::Secret;
using ui::support::Color;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

SignInPage::SignInPage(server::api::AdminApi &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_messages(new ui::widgets::MessageBar(this))
    , m_login(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_button(new QPushButton(tr("Sign in"), this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_login->setObjectName(QStringLiteral("loginLineEdit"));
    m_login->setAccessibleName(tr("User name or e-mail"));
    m_login->setMaxLength(254);
    m_password->setObjectName(QStringLiteral("passwordLineEdit"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1024);
    m_button->setObjectName(QStringLiteral("signInPushButton"));
    ui::support::setButtonKind(*m_button, ui::support::ButtonKind::Primary);

    auto *card = new ui::widgets::Card(this);
    card->setFixedWidth(400);
    auto *column = card->content();
    column->setContentsMargins(28, 26, 28, 28);
    auto *logo = new QLabel(card);
    logo->setPixmap(ui::support::facePixmap({}, QStringLiteral("C"), 40, devicePixelRatioF(),
                                            ui::support::color(Color::Brand)));
    column->addWidget(logo);
    column->addWidget(new TextLabel(tr("Sign in to Consentry"), TextSize::Title, Color::Text,
                                    TextLabel::Overflow::Wrap, card));
    column->addWidget(m_messages);
    const auto add = [&](const QString &text, QLineEdit *field) {
        auto *label = new TextLabel(text, TextSize::Normal, Color::MutedText,
                                    TextLabel::Overflow::Grow, card);
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
    };
    add(tr("User name or e-mail"), m_login);
    add(tr("Password"), m_password);
    column->addSpacing(6);
    column->addWidget(m_button);

    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(3);

    connect(m_login, &QLineEdit::textChanged, this, &SignInPage::followFields);
    connect(m_password, &QLineEdit::textChanged, this, &SignInPage::followFields);
    connect(m_login, &QLineEdit::returnPressed, m_password,
            [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_button, &QPushButton::clicked, this, &SignInPage::submit);
    followFields();
}

void SignInPage::activate()
{
    m_answer.forget();
    m_busy = false;
    m_password->clear();
    m_messages->clear();
    followFields();
    m_login->setFocus(Qt::OtherFocusReason);
}

void SignInPage::followFields()
{
    const bool complete = !m_login->text().trimmed().isEmpty() && !m_password->text().isEmpty();
    m_button->setEnabled(complete && !m_busy);
    m_button->setToolTip(complete ? QString() : tr("Enter your user name and password"));
}

void SignInPage::submit()
{
    if (!m_button->isEnabled())
        return;
    m_busy = true;
    followFields();
    m_messages->clear();
    m_answer.ask(m_api.signIn(m_login->text().trimmed(), Secret::fromUtf8(m_password->text())),
                 this, [this](auto answer) { showAnswer(answer); });
}

void SignInPage::showAnswer(const server::base::Result<server::api::Principal> &answer)
{
    m_busy = false;
    m_password->clear();
    followFields();
    if (answer) {
        emit signedIn(*answer);
        return;
    }
    m_password->setFocus(Qt::OtherFocusReason);
    switch (answer.error().kind) {
    case Error::Kind::Unauthorized:
        m_messages->say(tr("The user name or the password is not right."), Tone::Danger);
        break;
    case Error::Kind::Unavailable: {
        const int seconds = answer.error().detail.toInt();
        m_messages->say(seconds > 0
                            ? tr("Too many attempts. Try again in %n second(s).", nullptr, seconds)
                            : tr("The server cannot check it now. Try again in a moment."),
                        Tone::Warning);
        break;
    }
    default:
        m_messages->sayFailure(answer.error());
    }
}

} // namespace ui::pages::signin
