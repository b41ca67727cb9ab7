// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tests::filefaults {

// Stands between SQLite and the C library in the program that links filefaults.cpp (which must
// export its symbols): counts flushes and makes writes or flushes fail. Thread-safe.

/// Flushes of the write-ahead log that ended well.
[[nodiscard]] qint64 logFlushes();
/// Something was written to the log since its last flush.
[[nodiscard]] bool logIsDirty();
/// From now on writes, or flushes, fail with this errno; 0: no longer.
void failWrites(int error);
void failFlushes(int error);

} // namespace tests::filefaults
