// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

namespace ui::pages::grants {

using GrantsTable = ui::widgets::RecordTable<server::api::GrantSummary>;

/// Person, client, access levels, since, last used. `clock` outlives the table.
[[nodiscard]] GrantsTable *makeGrantsTable(const server::base::Clock &clock, QObject *parent);

} // namespace ui::pages::grants
