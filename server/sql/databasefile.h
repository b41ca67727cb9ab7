// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

namespace server::sql {

/// The database as a file: what it is before anything is written to it, and how a new one comes to
/// be. Each failure is one sentence that names the file.
namespace databasefile {

/// "CNST": tells our databases from those of other programs.
constexpr qint64 applicationId = 0x434e5354;
/// A quick look for damage reads the whole file; larger ones are only looked at on demand.
constexpr qint64 alwaysCheckedBytes = 32 * 1024 * 1024;

/// The schema version of the file. Reads only, and leaves no trace. NotFound when it is missing;
/// Corrupt when it is empty, cut short, damaged, another program's, or newer than `latestSchema`.
[[nodiscard]] base::Result<int> inspect(const QString &path, int latestSchema);
/// Unavailable when the file or its directory cannot be written. Takes others' rights to the file
/// away.
[[nodiscard]] base::Result<void> makePrivate(const QString &path);
/// An empty file that only its owner may read, whatever the umask; Conflict when there is one.
[[nodiscard]] base::Result<void> createPrivate(const QString &path);
/// Writes the file through to the disk.
[[nodiscard]] base::Result<void> flush(const QString &path);
/// Gives the finished file its name, durably.
[[nodiscard]] base::Result<void> moveIntoPlace(const QString &from, const QString &to);
/// Removes a file and what SQLite may have left beside it.
void removeWithCompanions(const QString &path);

} // namespace databasefile
} // namespace server::sql
