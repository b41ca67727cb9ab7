// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlapprepository.h"

namespace server::sql {

SqlAppRepository::SqlAppRepository(SqlConnection &) {}

} // namespace server::sql
