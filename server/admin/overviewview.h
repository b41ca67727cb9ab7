// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/adminsession.h"

namespace server::admin {

/// The figures of the first page, from the audit trail and the tables. Runs in the admin thread.
[[nodiscard]] base::Result<api::Overview>
makeOverview(const Reading &reading, api::OverviewRange range,
             std::optional<base::Timestamp> certificateEnds);

} // namespace server::admin
