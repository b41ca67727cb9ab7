// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/isotime.h"

namespace server::base {

QDateTime toUtc(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(time)).toUTC();
}

QString toIsoText(Timestamp time)
{
    return toUtc(time).toString(Qt::ISODateWithMs);
}

std::optional<Timestamp> fromIsoText(const QString &text)
{
    const auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    const Timestamp moment = fromMillis(time.toMSecsSinceEpoch());
    return toIsoText(moment).isEmpty() ? std::nullopt : std::optional(moment);
}

} // namespace server::base
