// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/pages/texts.h"

namespace server::http::pages {

/// "Firefox on Linux": what a User-Agent says of itself, for the person's list of sessions. Decides
/// nothing.
[[nodiscard]] QString deviceOf(const Texts &texts, const QString &userAgent);

} // namespace server::http::pages
