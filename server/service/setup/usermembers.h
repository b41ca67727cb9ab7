// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "server/service/setup/members.h"

namespace server::service::setup {

/// Reads the members of a user that stand in the set-up file and on the command line over what
/// `draft` holds; what is missing stays. The code, the type, the lock and the password have rules
/// of their own there.
void readUser(Members &members, domain::UserDraft &draft);
/// "type". Nothing where it is left out, and with a fault where there is no such type.
[[nodiscard]] std::optional<domain::UserType> readUserType(Members &members);

} // namespace server::service::setup
