// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/legacytokenrepository.h"

namespace server::sql {

class SqlLegacyTokenRepository final : public store::LegacyTokenRepository
{
public:
    explicit SqlLegacyTokenRepository(SqlConnection &connection);
};

} // namespace server::sql
