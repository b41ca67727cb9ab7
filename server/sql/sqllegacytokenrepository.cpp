// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqllegacytokenrepository.h"

namespace server::sql {

SqlLegacyTokenRepository::SqlLegacyTokenRepository(SqlConnection &) {}

} // namespace server::sql
