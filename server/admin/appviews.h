// SPDX-License-Identifier: GPL-3.0-or-later
// The values of server/api/appviews.h, read from the store. All run in the admin thread.
#pragma once

#include "server/admin/adminsession.h"
#include "server/api/appviews.h"

namespace server::admin {

/// Of all modules where `module` is invalid.
[[nodiscard]] base::Result<QList<api::AppSummary>> appSummaries(const Reading &reading,
                                                                domain::ModuleId module);
[[nodiscard]] base::Result<api::AppSummary> appSummary(const Reading &reading, domain::AppId id);
[[nodiscard]] base::Result<api::ItemPage> itemPage(const Reading &reading,
                                                   const domain::ItemQuery &query);

} // namespace server::admin
