// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pages/moments.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace server::http::pages {

namespace {

QDateTime localTime(base::Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(base::toMillis(time));
}

} // namespace

QString dateOf(const Texts &texts, base::Timestamp time)
{
    return texts.locale().toString(localTime(time).date(), texts.plain(u"format_date"_s));
}

QString momentOf(const Texts &texts, base::Timestamp time)
{
    const QDateTime local = localTime(time);
    return dateOf(texts, time) + u", "_s
           + texts.locale().toString(local.time(), texts.plain(u"format_time"_s)) + u' '
           + local.timeZoneAbbreviation();
}

QString machineTimeOf(base::Timestamp time)
{
    return localTime(time).toUTC().toString(Qt::ISODate);
}

QString agoOf(const Texts &texts, base::Timestamp time, base::Timestamp now)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const qint64 seconds = base::toSeconds(now) - base::toSeconds(time);
    if (seconds < minute)
        return texts.plain(u"ago_now"_s);
    if (seconds < hour)
        return texts.counted(u"ago_minutes"_s, seconds / minute);
    const qint64 days = localTime(time).date().daysTo(localTime(now).date());
    if (days <= 0 || seconds < 6 * hour)
        return texts.counted(u"ago_hours"_s, seconds / hour);
    if (days == 1)
        return texts.plain(u"ago_yesterday"_s);
    if (days < 14)
        return texts.counted(u"ago_days"_s, days);
    if (days < 60)
        return texts.counted(u"ago_weeks"_s, days / 7);
    return dateOf(texts, time);
}

QString waitOf(const Texts &texts, int seconds)
{
    if (seconds < 60)
        return texts.counted(u"wait_seconds"_s, std::max(seconds, 1));
    return texts.counted(u"wait_minutes"_s, (seconds + 59) / 60);
}

} // namespace server::http::pages
