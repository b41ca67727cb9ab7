// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/auditevent.h"
#include "server/domain/devicecode.h"
#include "server/domain/redirecturi.h"
#include "server/domain/registration.h"
#include "server/domain/signingkey.h"
#include "server/domain/user.h"

namespace server::sql {

// Names under which values are stored whose enums have no names in the protocol. A stored name that
// is none of these is a damaged row.
[[nodiscard]] QString storedName(domain::UserType value);
[[nodiscard]] QString storedName(domain::ApplicationType value);
[[nodiscard]] QString storedName(domain::ClientOrigin value);
[[nodiscard]] QString storedName(domain::SigningKey::State value);
[[nodiscard]] QString storedName(domain::Actor::Kind value);
[[nodiscard]] QString storedName(domain::DeviceDecision value);
template<class Enum>
[[nodiscard]] std::optional<Enum> fromStoredName(const QString &name);

} // namespace server::sql
