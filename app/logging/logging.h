// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/logging/logrecord.h"

namespace app::logging {

enum class Format { Text, Json, Journal };

/// The journal where standard error is connected to it, text on a terminal, JSON lines otherwise.
[[nodiscard]] Format fittingFormat();

/// Takes over Qt's messages for the whole process: one event, one line on standard error (or one
/// entry of the journal). Debug output of Qt's own categories is dropped whatever QT_LOGGING_RULES
/// says: the HTTP server's prints every request header, `Authorization` included. A log that cannot
/// be written never stops the program. Call it once, early in main(); any thread may log
/// afterwards.
void install(Format format, Level least);
/// The same by the words of the command line; an empty word leaves the choice.
void install(const QString &format, const QString &level);

} // namespace app::logging
