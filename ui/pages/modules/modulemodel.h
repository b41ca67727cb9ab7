// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace ui::pages::modules {

using ModuleModel = ui::widgets::RecordTable<server::api::ModuleSummary>;

/// The rows of the page Modules where it is shown as a list.
[[nodiscard]] std::unique_ptr<ModuleModel> makeModuleModel();

} // namespace ui::pages::modules
