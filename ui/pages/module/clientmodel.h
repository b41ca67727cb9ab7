// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace server::base {
class Clock;
}

namespace ui::pages::module {

using ClientModel = ui::widgets::RecordTable<server::api::ClientSummary>;

/// The rows of the section Tokens. The clock must outlive the model.
[[nodiscard]] std::unique_ptr<ClientModel> makeClientModel(const server::base::Clock &clock);

} // namespace ui::pages::module
