// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4180.
#pragma once

#include <QByteArray>

class QAbstractItemModel;

namespace ui::widgets {

/// What a table shows, with a head line. A cell that a spreadsheet would run as a formula is made
/// plain text with an apostrophe.
[[nodiscard]] QByteArray toCsv(const QAbstractItemModel &model);

} // namespace ui::widgets
