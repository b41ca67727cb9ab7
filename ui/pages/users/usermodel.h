// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"
#include "ui/widgets/recordtable.h"

#include <memory>

namespace server::base {
class Clock;
}

namespace ui::pages::users {

using UserModel = ui::widgets::RecordTable<server::domain::User>;

/// The rows of the page Users. Clock and units must outlive the model.
[[nodiscard]] std::unique_ptr<UserModel>
makeUserModel(const server::base::Clock &clock,
              const QList<server::domain::OrganizationalUnit> &units);

} // namespace ui::pages::users
