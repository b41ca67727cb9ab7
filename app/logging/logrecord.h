// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QByteArray>
#include <QString>

namespace app::logging {

enum class Level { Debug, Info, Warning, Critical, Fatal };
[[nodiscard]] QByteArray nameOf(Level level);

/// One event of the log, before it has a form.
struct LogRecord
{
    server::base::Timestamp at;
    quint64 sequence = 0; ///< counts from 1 in each process, so that a lost line is seen
    Level level = Level::Info;
    QByteArray category;
    QString message;
};

/// The text with everything that could break or disguise a line made visible: control characters,
/// line and paragraph separators, bidirectional and other invisible format characters, lone
/// surrogates.
[[nodiscard]] QString madeVisible(const QString &text);

/// `2026-11-22T10:00:00.123Z 17 warning consentry.http text`, one line with its end.
[[nodiscard]] QByteArray textLine(const LogRecord &record);
/// One JSON object on one line with its end.
[[nodiscard]] QByteArray jsonLine(const LogRecord &record);

} // namespace app::logging
