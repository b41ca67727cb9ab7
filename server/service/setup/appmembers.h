// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "server/service/setup/members.h"

namespace server::service::setup {

/// Reads what a document says of an app but its code: `name`, `fields`, `statuses`, `rights`. What
/// is absent stays as it is.
void readAppMembers(Members &members, domain::AppDraft &draft);

} // namespace server::service::setup
