// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/user.h"
#include "server/sql/rowreader.h"

namespace server::sql {

/// The columns of a user in the order parseUser() reads them.
[[nodiscard]] QString userColumns();
[[nodiscard]] base::Result<domain::User> parseUser(RowReader &row);

} // namespace server::sql
