// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/profile/externalappstab.h"

#include "server/api/adminapi.h"
#include "server/base/clock.h"
#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ui::pages::profile {

using server::api::GrantSummary;
using server::api::Topic;
using ui::support::ButtonKind;
using ui::support::Color;
using ui::support::whenAnswered;
using ui::widgets::Card;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

ExternalAppsTab::ExternalAppsTab(server::api::AdminApi &api,
                                 const ui::support::Environment &environment, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(new ui::widgets::MessageBar(this))
    , m_intro(new TextLabel(
          tr("Services that you allowed to use your account. Revoke one and it loses access at "
             "once."),
          TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this))
    , m_empty(new ui::widgets::EmptyState(
          ui::support::Icon::Grants, tr("No service uses your account"),
          tr("When you allow a service to use your account, it appears here."), this))
    , m_cards(new QVBoxLayout)
{
    m_empty->hide();
    m_cards->setSpacing(16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_messages);
    column->addWidget(m_intro);
    column->addLayout(m_cards);
    column->addWidget(m_empty);
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (isVisible() && topic == Topic::Grants)
            load();
    });
}

void ExternalAppsTab::load()
{
    m_answer.ask(m_api.ownGrants(), this, [this](auto answer) {
        if (answer)
            show(*answer);
        else
            m_messages->sayFailure(answer.error());
    });
}

void ExternalAppsTab::show(const QList<GrantSummary> &grants)
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const GrantSummary &grant : grants)
        m_cards->addWidget(makeCard(grant));
    m_intro->setVisible(!grants.isEmpty());
    m_empty->setVisible(grants.isEmpty());
}

QWidget *ExternalAppsTab::makeCard(const GrantSummary &grant)
{
    const QString number = QString::number(grant.grant.id.value());
    const auto now = m_environment.clock.now();
    auto *card = new Card(this);
    card->setObjectName(QStringLiteral("grant%1Card").arg(number));
    auto *face = new QLabel(card);
    face->setPixmap(
        ui::support::facePixmap(grant.app.iconPng, grant.app.name, 44, devicePixelRatioF()));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(grant.clientName, TextSize::Section, Color::Text,
                                  TextLabel::Overflow::Grow, card));
    head->addWidget(new TextLabel(tr("through %1").arg(grant.app.name), TextSize::Normal,
                                  Color::MutedText, TextLabel::Overflow::Elide, card),
                    1);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(6);
    auto chips = ui::widgets::scopeChips(grant.grant.scopes.names());
    if (!grant.clientUsable)
        chips.append({tr("Ended"), Tone::Danger});
    facts->addWidget(new ui::widgets::ChipRow(chips, card));
    auto *times =
        new TextLabel(tr("Allowed %1   ·   last used %2")
                          .arg(ui::support::shortDate(grant.grant.createdAt),
                               ui::support::relativeTime(grant.grant.lastUsedAt, now)),
                      TextSize::Normal, Color::MutedText, TextLabel::Overflow::Elide, card);
    facts->addWidget(times, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addLayout(head);
    texts->addLayout(facts);

    auto *details = new QPushButton(tr("Details"), card);
    details->setObjectName(QStringLiteral("detailsGrant%1PushButton").arg(number));
    details->setAccessibleName(tr("Details of %1").arg(grant.clientName));
    auto *revoke = new QPushButton(tr("Revoke"), card);
    revoke->setObjectName(QStringLiteral("revokeGrant%1PushButton").arg(number));
    revoke->setAccessibleName(tr("Revoke %1").arg(grant.clientName));
    ui::support::setButtonKind(*revoke, ButtonKind::Danger);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(face);
    row->addLayout(texts, 1);
    row->addWidget(details);
    row->addWidget(revoke);
    card->content()->setContentsMargins(19, 17, 19, 17);
    card->content()->addLayout(row);
    QWidget *more = makeDetails(grant, card);
    card->content()->addWidget(more);
    connect(details, &QPushButton::clicked, more, [more] { more->setVisible(more->isHidden()); });
    connect(revoke, &QPushButton::clicked, this, [this, grant] { askToRevoke(grant); });
    return card;
}

QWidget *ExternalAppsTab::makeDetails(const GrantSummary &grant, QWidget *parent)
{
    auto *box = new QWidget(parent);
    box->setObjectName(QStringLiteral("grant%1Details").arg(grant.grant.id.value()));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(58, 4, 0, 0);
    column->setSpacing(4);
    const auto add = [&](const QString &text) {
        column->addWidget(
            new TextLabel(text, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, box));
    };
    for (const QByteArray &scope : grant.grant.scopes.names())
        add(QStringLiteral("•  ") + ui::support::scopeSentence(scope));
    if (!grant.redirectHost.isEmpty())
        add(tr("The service is at %1.").arg(grant.redirectHost));
    add(tr("Allowed on %1.").arg(ui::support::exactTime(grant.grant.createdAt)));
    if (grant.grant.lastUsedAt)
        add(tr("Last used on %1.").arg(ui::support::exactTime(*grant.grant.lastUsedAt)));
    add(ui::support::connectionCount(grant.connections));
    box->hide();
    return box;
}

void ExternalAppsTab::askToRevoke(const GrantSummary &grant)
{
    m_environment.questions.ask(
        this,
        {tr("Revoke access?"), tr("%1 loses access to your account at once.").arg(grant.clientName),
         tr("What it has copied stays with it. It can ask you again."), tr("Revoke"), true},
        [this, grant](bool agreed) {
            if (!agreed)
                return;
            whenAnswered(m_api.revokeOwnGrant(grant.grant.id), this, [this, grant](auto answer) {
                if (answer)
                    m_messages->say(tr("%1 has no access any more.").arg(grant.clientName),
                                    Tone::Good);
                else
                    m_messages->sayFailure(answer.error());
                load();
            });
        });
}

} // namespace ui::pages::profile
