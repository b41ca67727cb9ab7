// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

namespace ui::pages::activity {

using ActivityTable = ui::widgets::RecordTable<server::api::AuditRow>;

/// When, what, who, about whom, from where, outcome. `clock` outlives the table.
[[nodiscard]] ActivityTable *makeActivityTable(const server::base::Clock &clock, QObject *parent);

} // namespace ui::pages::activity
