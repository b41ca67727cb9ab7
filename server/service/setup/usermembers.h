// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "server/service/setup/members.h"

namespace server::service::setup {

/// Reads the members of a user that stand in the set-up file and on the command line over what
/// `draft` holds; what is missing stays. The code, the type, the lock and the password have rules
/// of their own there.
void readUser(Members &members, domain::UserDraft &draft);
/// "type"; a fault when there is no such type.
void readUserType(Members &members, domain::UserType &type);

} // namespace server::service::setup
