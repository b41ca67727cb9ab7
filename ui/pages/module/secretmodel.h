// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/client.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace server::base {
class Clock;
}

namespace ui::pages::module {

using SecretModel = ui::widgets::RecordTable<server::domain::ClientSecret>;

/// A client's secrets by their beginnings. The clock must outlive the model.
[[nodiscard]] std::unique_ptr<SecretModel> makeSecretModel(const server::base::Clock &clock);

} // namespace ui::pages::module
