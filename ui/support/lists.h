// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui::support {

/// What somebody typed with commas between: trimmed, without empty ones.
[[nodiscard]] QStringList separatedByCommas(const QString &text);

} // namespace ui::support
