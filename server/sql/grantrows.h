// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/rowreader.h"
#include "server/store/grantrepository.h"

namespace server::sql {

// Columns and the functions that read them stand together; `g` is the grant, `c` the connection.
[[nodiscard]] QString grantColumns();
[[nodiscard]] base::Result<domain::Grant> parseGrant(RowReader &row);

/// The connection, its grant and its user in one row, without the columns that the three share.
[[nodiscard]] QString stateColumns();
[[nodiscard]] QString stateJoins();
[[nodiscard]] base::Result<store::ConnectionState> parseState(RowReader &row);

[[nodiscard]] QString codeColumns();
[[nodiscard]] base::Result<domain::AuthorizationCode> parseCode(RowReader &row);

} // namespace server::sql
