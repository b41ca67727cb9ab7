// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/protectionrepository.h"

namespace server::sql {

class SqlProtectionRepository final : public store::ProtectionRepository
{
public:
    explicit SqlProtectionRepository(SqlConnection &connection);
};

} // namespace server::sql
