// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/apprepository.h"

namespace server::sql {

class SqlAppRepository final : public store::AppRepository
{
public:
    explicit SqlAppRepository(SqlConnection &connection);
};

} // namespace server::sql
