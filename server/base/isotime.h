// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QDateTime>

#include <optional>

namespace server::base {

/// The moment as a date and a time of day in UTC.
[[nodiscard]] QDateTime toUtc(Timestamp time);

/// ISO 8601 in UTC with milliseconds: "2027-11-22T00:00:00.000Z". What files, logs, the command
/// line and the Web API write.
[[nodiscard]] QString toIsoText(Timestamp time);

/// Back from ISO 8601 with "Z" or an offset. Nothing where there is neither: such a text would mean
/// another moment on another machine; nor where the moment's year in UTC has no four digits.
[[nodiscard]] std::optional<Timestamp> fromIsoText(const QString &text);

} // namespace server::base
