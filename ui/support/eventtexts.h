// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auditevent.h"

namespace ui::support {

/// What a line of the audit trail says, without who did it: "created a client". An event type that
/// has no words yet shows its name.
[[nodiscard]] QString eventText(const server::domain::AuditEvent &event);
/// Who did it.
[[nodiscard]] QString actorText(const server::domain::Actor &actor);

} // namespace ui::support
