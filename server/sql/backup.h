// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/sqlconnection.h"

namespace server::sql {

/// Copies the database into one new file while it is in use: all commits up to the start, nothing
/// half done. The file has mode 0600, is written through, and replaces `target` only when complete.
[[nodiscard]] base::Result<void> backUp(SqlConnection &connection, const QString &target);

} // namespace server::sql
