// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/http/pages/texts.h"

namespace server::http::pages {

/// "3 November 2026" in the page's language, in the server's time zone.
[[nodiscard]] QString dateOf(const Texts &texts, base::Timestamp time);
/// Date, time and zone, for those who want it exactly.
[[nodiscard]] QString momentOf(const Texts &texts, base::Timestamp time);
/// RFC 3339 in UTC, for a `datetime` attribute.
[[nodiscard]] QString machineTimeOf(base::Timestamp time);
/// "2 minutes ago", "yesterday"; the date where it is long ago.
[[nodiscard]] QString agoOf(const Texts &texts, base::Timestamp time, base::Timestamp now);
/// "in 5 minutes": how long to wait.
[[nodiscard]] QString waitOf(const Texts &texts, int seconds);

} // namespace server::http::pages
