// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/location.h"

class QWidget;

namespace server::api {
class AdminApi;
}
namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Page;
}

namespace ui::shell {

/// The page of a location; the caller's parent owns it.
[[nodiscard]] ui::widgets::Page *makePage(const Location &location, server::api::AdminApi &api,
                                          const ui::support::Environment &environment,
                                          QWidget *parent);

} // namespace ui::shell
