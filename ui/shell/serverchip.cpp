// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/serverchip.h"

#include "server/api/adminapi.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QUrl>

namespace ui::shell {

using server::api::ServerState;
using server::api::Topic;
using ui::widgets::Chip;
using ui::widgets::TextLabel;
using ui::widgets::Tone;

namespace {

Chip chipOf(ServerState::Phase phase)
{
    switch (phase) {
    case ServerState::Phase::Serving:
        return {ServerChip::tr("● Serving"), Tone::Good};
    case ServerState::Phase::Starting:
        return {ServerChip::tr("● Starting"), Tone::Warning};
    case ServerState::Phase::Failed:
        return {ServerChip::tr("● Failed"), Tone::Danger};
    case ServerState::Phase::Stopped:
        break;
    }
    return {ServerChip::tr("● Stopped"), Tone::Neutral};
}

} // namespace

ServerChip::ServerChip(server::api::AdminApi &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_chip(new ui::widgets::ChipRow({}, this))
    , m_host(new TextLabel({}, ui::widgets::TextSize::Normal, ui::support::Color::MutedText,
                           TextLabel::Overflow::Elide, this))
{
    setObjectName(QStringLiteral("serverChip"));
    m_host->setObjectName(QStringLiteral("serverHostTextLabel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 4, 0);
    row->setSpacing(6);
    row->addWidget(m_chip);
    row->addWidget(m_host, 1);
    connect(&api, &server::api::AdminApi::changed, this, [this](Topic topic) {
        if (topic == Topic::Server)
            load();
    });
}

void ServerChip::load()
{
    m_answer.ask(m_api.serverState(), this, [this](auto answer) {
        setVisible(answer.has_value());
        if (answer)
            show(*answer);
    });
}

void ServerChip::show(const ServerState &state)
{
    const Chip chip = chipOf(state.phase);
    m_chip->setChips({chip});
    const QUrl link = QUrl::fromEncoded(state.issuer);
    m_host->setContent(link.port() > 0
                           ? link.host() + QLatin1Char(':') + QString::number(link.port())
                           : link.host());
    setToolTip((state.problem.isEmpty() ? QString::fromLatin1(state.issuer) : state.problem)
                   .toHtmlEscaped());
    setAccessibleName(tr("Server: %1").arg(chip.text));
}

} // namespace ui::shell
