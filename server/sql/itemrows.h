// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/appitem.h"
#include "server/sql/rowreader.h"

namespace server::sql {

/// "SELECT ..." of whole items with the identifier of who made them, then `rest`.
[[nodiscard]] QString selectItems(const QString &rest);
[[nodiscard]] base::Result<domain::Item> parseItem(RowReader &row);

} // namespace server::sql
