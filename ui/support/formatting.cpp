// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ui::support {

using server::base::Timestamp;

namespace {

struct Formatting
{
    Q_DECLARE_TR_FUNCTIONS(ui::support::Formatting)
};

QDateTime local(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(server::base::toMillis(at));
}

QString past(qint64 seconds, qint64 days)
{
    if (seconds < 45)
        return Formatting::tr("just now");
    if (seconds < 3600)
        return Formatting::tr("%n minute(s) ago", nullptr, int((seconds + 30) / 60));
    if (days == 0)
        return Formatting::tr("%n hour(s) ago", nullptr, int(seconds / 3600));
    if (days == 1)
        return Formatting::tr("yesterday");
    if (days < 14)
        return Formatting::tr("%n day(s) ago", nullptr, int(days));
    return Formatting::tr("%n week(s) ago", nullptr, int(days / 7));
}

QString future(qint64 seconds, qint64 days)
{
    if (seconds < 3600)
        return Formatting::tr("in %n minute(s)", nullptr, int(std::max<qint64>(1, seconds / 60)));
    if (days == 0)
        return Formatting::tr("in %n hour(s)", nullptr, int(seconds / 3600));
    if (days == 1)
        return Formatting::tr("tomorrow");
    return Formatting::tr("in %n day(s)", nullptr, int(days));
}

} // namespace

QString relativeTime(Timestamp at, Timestamp now)
{
    const qint64 seconds = server::base::toSeconds(at) - server::base::toSeconds(now);
    const qint64 days = local(now).daysTo(local(at));
    if (qAbs(days) > 31)
        return shortDate(at);
    return seconds <= 0 ? past(-seconds, -days) : future(seconds, days);
}

QString relativeTime(const std::optional<Timestamp> &at, Timestamp now)
{
    return at ? relativeTime(*at, now) : Formatting::tr("never");
}

QString exactTime(Timestamp at)
{
    return QLocale().toString(local(at), QLocale::LongFormat);
}

QString shortDate(Timestamp at)
{
    const QLocale locale;
    const QDate date = local(at).date();
    // Qt's short formats cut the year to two digits; its long ones are too wide for a column.
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return locale.toString(date, QStringLiteral("d MMM yyyy"));
    if (locale.language() == QLocale::German)
        return locale.toString(date, QStringLiteral("d. MMM yyyy"));
    return locale.toString(date, QStringLiteral("d MMM yyyy"));
}

QString clockTime(Timestamp at, Timestamp now)
{
    const QString time = QLocale().toString(local(at).time(), QStringLiteral("HH:mm"));
    if (local(at).date() == local(now).date())
        return time;
    return shortDate(at) + QLatin1Char(' ') + time;
}

QString duration(server::base::Seconds span)
{
    const qint64 seconds = span.count();
    if (seconds == 0)
        return Formatting::tr("none");
    if (seconds % 86400 == 0)
        return Formatting::tr("%n day(s)", "length of time", int(seconds / 86400));
    if (seconds % 3600 == 0)
        return Formatting::tr("%n h", "length of time", int(seconds / 3600));
    if (seconds % 60 == 0)
        return Formatting::tr("%n min", "length of time", int(seconds / 60));
    return Formatting::tr("%n s", "length of time", int(seconds));
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString clientCount(int count)
{
    return count == 0 ? Formatting::tr("no clients")
                      : Formatting::tr("%n client(s)", nullptr, count);
}

QString addressCount(int count)
{
    return count == 0 ? Formatting::tr("none", "no addresses")
                      : Formatting::tr("%n address(es)", nullptr, count);
}

QString peopleCount(int count)
{
    return Formatting::tr("%n person(s)", nullptr, count);
}

QString connectionCount(int count)
{
    return Formatting::tr("%n live connection(s)", nullptr, count);
}

} // namespace ui::support
