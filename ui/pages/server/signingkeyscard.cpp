// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/signingkeyscard.h"

#include "server/api/adminapi.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/questions.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

namespace ui::pages::serverpage {

using namespace ui::widgets;
using ::server::api::SigningKeys;
using ::server::base::Result;
using ui::support::Color;
using Speed = ::server::api::KeyRotationOrder::Speed;

namespace {

constexpr int longestAge = 3650;

} // namespace

SigningKeysCard::SigningKeysCard(::server::api::AdminApi &api,
                                 const ui::support::Environment &environment, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_environment(environment)
    , m_model(makeSigningKeyTable(environment.clock, this))
    , m_table(new TableView(QStringLiteral("signingKeysTableView"), tr("Signing keys"), *m_model,
                            environment.preferences, TableView::Height::AllRows,
                            TableView::Menu::None, this))
    , m_days(new QSpinBox(this))
    , m_rotate(new QPushButton(tr("Rotate now"), this))
    , m_replace(new QPushButton(tr("Replace at once"), this))
{
    setObjectName(QStringLiteral("signingKeysCard"));
    m_rotate->setObjectName(QStringLiteral("rotateKeysPushButton"));
    m_replace->setObjectName(QStringLiteral("replaceKeysPushButton"));
    ui::support::setButtonKind(*m_replace, ui::support::ButtonKind::Danger);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(new TextLabel(tr("Signing keys"), TextSize::Section, Color::Text,
                                  TextLabel::Overflow::Grow, this));
    head->addStretch(1);
    head->addWidget(m_replace);
    head->addWidget(m_rotate);
    auto *age = new TextLabel(tr("Rotate by themselves after"), TextSize::Normal, Color::Text,
                              TextLabel::Overflow::Grow, this);
    age->setBuddy(m_days);
    m_days->setObjectName(QStringLiteral("keyRotationDaysSpinBox"));
    m_days->setAccessibleName(age->content());
    m_days->setRange(0, longestAge);
    m_days->setSuffix(tr(" days"));
    m_days->setSpecialValueText(tr("never"));
    m_days->setMinimumWidth(120);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(10);
    foot->addWidget(age);
    foot->addWidget(m_days);
    foot->addStretch(1);
    content()->addLayout(head);
    content()->addWidget(m_table);
    content()->addLayout(foot);
    connect(m_rotate, &QPushButton::clicked, this, &SigningKeysCard::askToRotate);
    connect(m_replace, &QPushButton::clicked, this, &SigningKeysCard::askToReplace);
    connect(m_days, &QSpinBox::editingFinished, this, &SigningKeysCard::saveDays);
}

void SigningKeysCard::load()
{
    m_answer.ask(m_api.signingKeys(), this, [this](Result<SigningKeys> answer) {
        if (answer)
            show(*answer);
        else
            emit failed(answer.error());
    });
}

void SigningKeysCard::show(const SigningKeys &keys)
{
    m_model->setRecords(keys.keys);
    m_savedDays = keys.rotationDays;
    // Not while somebody is typing in it.
    if (!m_days->hasFocus())
        m_days->setValue(m_savedDays);
}

void SigningKeysCard::askToRotate()
{
    m_environment.questions.ask(
        this,
        {tr("Rotate the signing keys?"),
         tr("New keys are published now and sign from tomorrow on. The old ones stay until their "
            "last token has ended: nobody notices."),
         {},
         tr("Rotate now"),
         false},
        [this](bool agreed) {
            if (agreed)
                order(Speed::Overlapping, tr("The next keys are published."));
        });
}

void SigningKeysCard::askToReplace()
{
    m_environment.questions.ask(
        this,
        {tr("Replace the signing keys at once?"),
         tr("Only when a key may be in strange hands. Every token signed until now is refused from "
            "this moment on."),
         tr("All services must ask for new tokens."), tr("Replace at once"), true},
        [this](bool agreed) {
            if (agreed)
                order(Speed::Immediate, tr("The old keys are gone, and their tokens with them."));
        });
}

void SigningKeysCard::order(Speed speed, const QString &done)
{
    ::server::api::KeyRotationOrder wanted;
    wanted.speed = speed;
    m_answer.ask(m_api.rotateKeys(wanted), this, [this, done](Result<SigningKeys> answer) {
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        show(*answer);
        emit rotated(done);
    });
}

void SigningKeysCard::saveDays()
{
    if (m_days->value() == m_savedDays)
        return;
    m_answer.ask(m_api.setKeyRotationDays(m_days->value()), this,
                 [this](Result<SigningKeys> answer) {
                     if (answer)
                         show(*answer);
                     else
                         emit failed(answer.error());
                 });
}

} // namespace ui::pages::serverpage
