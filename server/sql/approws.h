// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/app.h"
#include "server/sql/rowreader.h"

namespace server::sql {

/// "SELECT ..." of whole apps, then `rest`.
[[nodiscard]] QString selectApps(const QString &rest);
[[nodiscard]] base::Result<domain::App> parseApp(RowReader &row);
// The lists of an app as they are stored.
[[nodiscard]] QString fieldsText(const domain::App &app);
[[nodiscard]] QString statusesText(const domain::App &app);
[[nodiscard]] QString rightsText(const domain::App &app);

} // namespace server::sql
