// SPDX-License-Identifier: GPL-3.0-or-later
// Unicode UAX #9 and UTS #39; RFC 3987 section 8.
#pragma once

#include <QString>

namespace server::http::pages {

/// Text that others wrote, made fit to be judged by eye: without characters that turn the reading
/// direction, that cannot be seen or that break the line, and not longer than `maximum`. Escaping
/// is not done here; the templates do it.
[[nodiscard]] QString displayText(const QString &text, qsizetype maximum = 200);
/// The same for received bytes: what is not printable ASCII is shown as %XX.
[[nodiscard]] QString displayBytes(const QByteArray &bytes, qsizetype maximum = 500);
/// The first letter or digit, for a tile in place of an icon.
[[nodiscard]] QString initialOf(const QString &name);

} // namespace server::http::pages
