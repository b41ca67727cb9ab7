// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/serverpage.h"

#include "server/api/adminapi.h"
#include "ui/pages/server/posturecard.h"
#include "ui/pages/server/servercontroller.h"
#include "ui/pages/server/serverdialog.h"
#include "ui/pages/server/serverfacts.h"
#include "ui/pages/server/signingkeyscard.h"
#include "ui/support/questions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::serverpage {

using namespace ui::widgets;
using ::server::api::ServerState;
using ui::support::Color;

namespace {

QGridLayout *addFactsCard(QVBoxLayout &column, const QString &title)
{
    auto *card = new Card;
    card->content()->addWidget(new TextLabel(title, TextSize::Section));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    card->content()->addLayout(grid);
    column.addWidget(card);
    return grid;
}

Color colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger:
        return Color::DangerText;
    case Tone::Warning:
        return Color::WarningText;
    case Tone::Good:
    case Tone::Neutral:
        break;
    }
    return Color::Text;
}

} // namespace

ServerPage::ServerPage(::server::api::AdminApi &api, const ui::support::Environment &environment,
                       QWidget *parent)
    : Page(parent)
    , m_environment(environment)
    , m_controller(new ServerController(api, this))
{
    column()->addWidget(new TextLabel(title(), TextSize::Title));
    column()->addWidget(makeStateCard());
    m_reach = addFactsCard(*column(), tr("How it is reached"));
    m_storage = addFactsCard(*column(), tr("What it stands on"));
    m_keys = new SigningKeysCard(api, environment, this);
    column()->addWidget(m_keys);
    m_posture = new PostureCard(this);
    column()->addWidget(m_posture);
    column()->addStretch(1);
    connect(m_controller, &ServerController::loaded, this, &ServerPage::show);
    connect(m_keys, &SigningKeysCard::failed, messages(), &MessageBar::sayFailure);
    connect(m_keys, &SigningKeysCard::rotated, this,
            [this](const QString &text) { messages()->say(text, Tone::Good); });
    connect(m_controller, &ServerController::templatesLoaded, this,
            [this](const QList<PlacedTemplate> &templates) {
                m_templates = templates;
                showPosture();
            });
    connect(m_posture, &PostureCard::locationRequested, this, &Page::locationRequested);
    connect(m_controller, &ServerController::failed, messages(), &MessageBar::sayFailure);
}

QWidget *ServerPage::makeStateCard()
{
    auto *card = new Card(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_phase = new ChipRow({}, card);
    m_problem =
        new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, card);
    m_toggle = new QPushButton(card);
    m_toggle->setObjectName(QStringLiteral("toggleServingPushButton"));
    m_change = new QPushButton(tr("Change link and addresses"), card);
    m_change->setObjectName(QStringLiteral("changeServerPushButton"));
    row->addWidget(m_phase);
    row->addWidget(m_problem, 1);
    row->addWidget(m_change);
    row->addWidget(m_toggle);
    card->content()->addLayout(row);
    m_toggle->setEnabled(false);
    m_change->setEnabled(false);
    connect(m_toggle, &QPushButton::clicked, this, &ServerPage::toggle);
    connect(m_change, &QPushButton::clicked, this, &ServerPage::change);
    return card;
}

void ServerPage::activate()
{
    refresh();
}

QString ServerPage::title() const
{
    return tr("Server");
}

void ServerPage::refresh()
{
    m_controller->load();
    m_controller->loadTemplates();
    m_keys->load();
}

void ServerPage::show(const ServerState &state)
{
    m_state = state;
    m_phase->setChips({phaseChip(state.phase)});
    m_problem->setContent(state.problem);
    const bool serving = state.phase == ServerState::Phase::Serving;
    m_toggle->setText(serving ? tr("Stop serving") : tr("Start serving"));
    m_toggle->setEnabled(state.phase != ServerState::Phase::Starting);
    m_change->setEnabled(true);
    const QList<Fact> reach = reachFacts(state, m_environment.clock.now());
    const QList<Fact> storage = storageFacts(state);
    // One edge for the values of all cards.
    int width = 0;
    for (const Fact &fact : reach + storage)
        width = std::max(width, fontMetrics().horizontalAdvance(fact.name));
    for (QGridLayout *grid : {m_reach, m_storage})
        grid->setColumnMinimumWidth(0, width);
    showFacts(m_reach, reach);
    showFacts(m_storage, storage);
    showPosture();
}

void ServerPage::showPosture()
{
    m_posture->setItems(postureOf(m_state, m_templates));
}

void ServerPage::showFacts(QGridLayout *grid, const QList<Fact> &facts)
{
    while (auto *old = grid->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        auto *value = new TextLabel(fact.value, TextSize::Normal, colorOf(fact.tone),
                                    TextLabel::Overflow::Wrap);
        value->setSelectable();
        value->setAccessibleName(fact.name);
        grid->addWidget(new TextLabel(fact.name, TextSize::Normal, Color::MutedText), row, 0,
                        Qt::AlignTop);
        grid->addWidget(value, row++, 1);
        if (!fact.remark.isEmpty())
            grid->addWidget(new TextLabel(fact.remark, TextSize::Normal, Color::MutedText,
                                          TextLabel::Overflow::Wrap),
                            row++, 1);
    }
}

void ServerPage::toggle()
{
    if (m_state.phase != ServerState::Phase::Serving) {
        m_controller->start();
        return;
    }
    ui::support::Question question;
    question.title = tr("Stop serving?");
    question.text = tr("Nobody can sign in and no service gets a token until you start it again.");
    question.yes = tr("Stop serving");
    m_environment.questions.ask(this, question, [this](bool agreed) {
        if (agreed)
            m_controller->stop();
    });
}

void ServerPage::change()
{
    auto *dialog = new ServerDialog(m_state.config, this);
    connect(dialog, &ServerDialog::saveRequested, m_controller, &ServerController::save);
    connect(m_controller, &ServerController::saved, dialog, &QDialog::accept);
    connect(m_controller, &ServerController::saveFailed, dialog, &FormDialog::showFailure);
    dialog->open();
}

} // namespace ui::pages::serverpage
