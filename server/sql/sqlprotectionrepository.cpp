// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlprotectionrepository.h"

namespace server::sql {

SqlProtectionRepository::SqlProtectionRepository(SqlConnection &) {}

} // namespace server::sql
