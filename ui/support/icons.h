// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/colors.h"

#include <QIcon>

namespace ui::support {

/// The console's own line drawings; no icon theme needs to be installed.
enum class Icon {
    Overview,
    Modules,
    Users,
    Grants,
    Activity,
    Server,
    Settings,
    Profile,
    Plus,
    Pencil,
    Trash,
    Copy,
    Search,
    Dots,
    Sliders,
    ChevronDown,
    ChevronRight,
    Close,
    Save,
    List,
    Tiles,
    Key,
    Check,
    Refresh,
};

/// Drawn anew for each size, with the colour of the scheme that is on at that moment.
[[nodiscard]] QIcon icon(Icon which, Color colour = Color::Text);

} // namespace ui::support
