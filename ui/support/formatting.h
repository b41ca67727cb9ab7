// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QString>

#include <optional>

namespace ui::support {

/// Times, spans and numbers in the words and order of the person's language.

/// "2 minutes ago", "yesterday", "in 9 days"; a date when it is further away than a month.
[[nodiscard]] QString relativeTime(server::base::Timestamp at, server::base::Timestamp now);
/// The same in a table's "last used" column: "never" when there is none.
[[nodiscard]] QString relativeTime(const std::optional<server::base::Timestamp> &at,
                                   server::base::Timestamp now);
/// Date and time to the second with the time zone: what tooltips say.
[[nodiscard]] QString exactTime(server::base::Timestamp at);
/// "12 Mar 2027".
[[nodiscard]] QString shortDate(server::base::Timestamp at);
/// "14:02"; with the day in front when it is not today.
[[nodiscard]] QString clockTime(server::base::Timestamp at, server::base::Timestamp now);
/// "10 min", "14 days"; "none" for zero.
[[nodiscard]] QString duration(server::base::Seconds span);
[[nodiscard]] QString number(qint64 value);

[[nodiscard]] QString clientCount(int count);  ///< "2 clients", "no clients"
[[nodiscard]] QString addressCount(int count); ///< "1 address"
[[nodiscard]] QString peopleCount(int count);
[[nodiscard]] QString connectionCount(int count);

} // namespace ui::support
