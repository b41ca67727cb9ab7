// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/logging.h"

#include "app/logging/journal.h"

#include <QHash>
#include <QLoggingCategory>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace app::logging {

namespace {

// Qt takes plain functions, so what they need stands here; written once, before other threads run.
std::atomic<Format> chosenFormat = Format::Text;
std::atomic<Level> leastLevel = Level::Info;
std::atomic<quint64> lastSequence = 0;
QLoggingCategory::CategoryFilter defaultFilter = nullptr;

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Level::Debug;
    case QtInfoMsg:
        return Level::Info;
    case QtWarningMsg:
        return Level::Warning;
    case QtCriticalMsg:
        return Level::Critical;
    case QtFatalMsg:
        break;
    }
    return Level::Fatal;
}

bool isQtsOwn(const char *category)
{
    return category && std::strncmp(category, "qt.", 3) == 0;
}

void filterCategory(QLoggingCategory *category)
{
    if (defaultFilter)
        defaultFilter(category);
    if (isQtsOwn(category->categoryName())) {
        category->setEnabled(QtDebugMsg, false);
        category->setEnabled(QtInfoMsg, false);
    } else {
        category->setEnabled(QtDebugMsg, leastLevel.load() == Level::Debug);
        category->setEnabled(QtInfoMsg, leastLevel.load() <= Level::Info);
    }
}

void writeLine(const QByteArray &line)
{
    // Held so that two threads cannot mix their lines when standard error is a full pipe.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    qsizetype done = 0;
    while (done < line.size()) {
        const ssize_t n = ::write(STDERR_FILENO, line.constData() + done,
                                  static_cast<size_t>(line.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        done += n;
    }
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const Level level = levelOf(type);
    // A category made before the filter stood could still be on.
    if (level < leastLevel.load() || (isQtsOwn(context.category) && level < Level::Warning))
        return;
    const server::base::SystemClock clock;
    const LogRecord record{clock.now(), ++lastSequence, level,
                           context.category ? QByteArray(context.category) : "default"_ba, message};
    switch (chosenFormat.load()) {
    case Format::Journal:
        if (sendToJournal(record))
            return;
        [[fallthrough]];
    case Format::Json:
        writeLine(jsonLine(record));
        return;
    case Format::Text:
        writeLine(textLine(record));
        return;
    }
}

} // namespace

Format fittingFormat()
{
    struct stat status = {};
    if (::fstat(STDERR_FILENO, &status) == 0) {
        const QByteArray here = QByteArray::number(quint64(status.st_dev)) + ':'
                                + QByteArray::number(quint64(status.st_ino));
        if (journalIsBuiltIn() && qgetenv("JOURNAL_STREAM") == here)
            return Format::Journal;
    }
    return ::isatty(STDERR_FILENO) ? Format::Text : Format::Json;
}

void install(Format format, Level least)
{
    chosenFormat = format;
    leastLevel = least;
    qInstallMessageHandler(handleMessage);
    if (!defaultFilter)
        defaultFilter = QLoggingCategory::installFilter(filterCategory);
}

void install(const QString &format, const QString &level)
{
    static const QHash<QString, Format> formats{
        {u"text"_s, Format::Text}, {u"json"_s, Format::Json}, {u"journal"_s, Format::Journal}};
    static const QHash<QString, Level> levels{
        {u"debug"_s, Level::Debug}, {u"info"_s, Level::Info}, {u"warning"_s, Level::Warning}};
    install(formats.value(format, fittingFormat()), levels.value(level, Level::Info));
}

} // namespace app::logging
