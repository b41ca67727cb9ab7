// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/chip.h"

namespace ui::pages::serverpage {

/// One line of a card: a name, a value, and how good that is.
struct Fact
{
    QString name;
    QString value;
    ui::widgets::Tone tone = ui::widgets::Tone::Neutral;
    QString remark; ///< what to do about it, when the tone is not good
};

/// How the server can be reached: link, addresses, certificate.
[[nodiscard]] QList<Fact> reachFacts(const ::server::api::ServerState &state,
                                     ::server::base::Timestamp now);
/// What it stands on: database, master key, versions.
[[nodiscard]] QList<Fact> storageFacts(const ::server::api::ServerState &state);
[[nodiscard]] ui::widgets::Chip phaseChip(::server::api::ServerState::Phase phase);

} // namespace ui::pages::serverpage
