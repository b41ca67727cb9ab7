// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/signingkeytable.h"

#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui::pages::serverpage {

using ::server::api::SigningKeyInfo;
using ::server::base::Clock;
using State = ::server::domain::SigningKey::State;
using ui::widgets::Cell;
using ui::widgets::Chip;
using ui::widgets::Tone;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::serverpage::SigningKeyTable)
};

constexpr qsizetype shownCharacters = 12;

Chip stateChip(State state)
{
    switch (state) {
    case State::Next:
        return {Texts::tr("Next"), Tone::Neutral};
    case State::Active:
        return {Texts::tr("Signs"), Tone::Good};
    case State::Retired:
        break;
    }
    return {Texts::tr("Retired"), Tone::Warning};
}

Cell stateCell(const SigningKeyInfo &info)
{
    const Chip chip = stateChip(info.key.state);
    return {.text = chip.text, .sortKey = int(info.key.state), .chips = {chip}};
}

Cell thenCell(const SigningKeyInfo &info, const Clock &clock)
{
    if (!info.key.dueAt || info.key.state == State::Active)
        return {};
    const QString when = ui::support::relativeTime(*info.key.dueAt, clock.now());
    return {.text = info.key.state == State::Next ? Texts::tr("signs %1").arg(when)
                                                  : Texts::tr("leaves %1").arg(when),
            .tooltip = ui::support::exactTime(*info.key.dueAt),
            .sortKey = ::server::base::toMillis(*info.key.dueAt)};
}

} // namespace

SigningKeyTable *makeSigningKeyTable(const Clock &clock, QObject *parent)
{
    const QList<SigningKeyTable::Column> columns{
        {{Texts::tr("Key"), 1.6},
         [](const SigningKeyInfo &info) {
             return Cell{.text = QString::fromLatin1(info.key.kid.left(shownCharacters)),
                         .tooltip = QString::fromLatin1(info.key.kid)};
         }},
        {{Texts::tr("Algorithm"), 1},
         [](const SigningKeyInfo &info) {
             return Cell{.text = QString::fromLatin1(toName(info.key.algorithm))};
         }},
        {{Texts::tr("State"), 1}, stateCell},
        {{Texts::tr("Made"), 1.2},
         [&clock](const SigningKeyInfo &info) {
             return Cell{.text = ui::support::relativeTime(info.key.createdAt, clock.now()),
                         .tooltip = ui::support::exactTime(info.key.createdAt),
                         .sortKey = ::server::base::toMillis(info.key.createdAt)};
         }},
        {{Texts::tr("Then"), 1.4},
         [&clock](const SigningKeyInfo &info) { return thenCell(info, clock); }},
        {{Texts::tr("Signs for"), 1.6},
         [](const SigningKeyInfo &info) {
             const QString client = QString::fromLatin1(info.clientId);
             return Cell{.text = client.isEmpty() ? Texts::tr("all without a key of their own")
                                                  : client,
                         .tooltip = client};
         }},
    };
    return new SigningKeyTable(
        columns, [](const SigningKeyInfo &info) { return info.key.id.value(); }, parent);
}

} // namespace ui::pages::serverpage
