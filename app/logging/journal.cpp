// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/journal.h"

#ifdef CONSENTRY_SYSTEMD
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>
#endif

using namespace Qt::StringLiterals;

namespace app::logging {

#ifdef CONSENTRY_SYSTEMD

namespace {

int priorityOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return 7;
    case Level::Info:
        return 6;
    case Level::Warning:
        return 4;
    case Level::Critical:
        return 3;
    case Level::Fatal:
        break;
    }
    return 2;
}

} // namespace

bool journalIsBuiltIn()
{
    return true;
}

bool sendToJournal(const LogRecord &record)
{
    QByteArray fields[] = {"MESSAGE="_ba + madeVisible(record.message).toUtf8(),
                           "PRIORITY="_ba + QByteArray::number(priorityOf(record.level)),
                           "CONSENTRY_CATEGORY="_ba + record.category,
                           "CONSENTRY_SEQUENCE="_ba + QByteArray::number(record.sequence)};
    iovec parts[std::size(fields)];
    for (size_t i = 0; i < std::size(fields); ++i)
        parts[i] = {fields[i].data(), static_cast<size_t>(fields[i].size())};
    return sd_journal_sendv(parts, int(std::size(parts))) == 0;
}

#else

bool journalIsBuiltIn()
{
    return false;
}

bool sendToJournal(const LogRecord &)
{
    return false;
}

#endif

} // namespace app::logging
