// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/logging/logrecord.h"

namespace app::logging {

/// Whether this build can talk to systemd's journal.
[[nodiscard]] bool journalIsBuiltIn();
/// One entry with fields of its own (PRIORITY, CONSENTRY_CATEGORY, CONSENTRY_SEQUENCE). False: not
/// taken.
[[nodiscard]] bool sendToJournal(const LogRecord &record);

} // namespace app::logging
