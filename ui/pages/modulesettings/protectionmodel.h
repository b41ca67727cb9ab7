// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/protection.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace ui::pages::modulesettings {

using ProtectionModel = ui::widgets::RecordTable<server::domain::ProtectionRule>;

/// The rows of the tab Protection.
[[nodiscard]] std::unique_ptr<ProtectionModel> makeProtectionModel();

/// What strangers get, in words.
[[nodiscard]] QString strangerText(server::domain::Stranger stranger);

} // namespace ui::pages::modulesettings
