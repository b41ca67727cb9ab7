// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/sqlconnection.h"

namespace server::sql {

/// When SQLite's write-ahead log goes back into the database file. Used by the writer alone: before
/// SQLite 3.51.3 two connections that checkpoint can lose commits. Under load the writer's own
/// commits do it every `busyPages`; in quiet moments the rest follows.
class WriteAheadLog
{
public:
    static constexpr int busyPages = 8000;
    static constexpr qint64 quietBytes = 1024 * 1024;
    static constexpr qint64 longestBytes = 512 * 1024 * 1024;

    explicit WriteAheadLog(const QString &databasePath);
    /// To be called once, on the writer's connection.
    [[nodiscard]] base::Result<void> enable(SqlConnection &connection);
    void noteCommit() { m_mayHavePages = true; }
    [[nodiscard]] bool wantsQuietMoment() const { return m_mayHavePages && bytes() > quietBytes; }
    /// Never waits for readers.
    [[nodiscard]] base::Result<void> useQuietMoment(SqlConnection &connection);
    /// Readers that never pause keep the log from starting anew; beyond a length they are waited
    /// for.
    [[nodiscard]] base::Result<void> limitLength(SqlConnection &connection);
    /// Brings everything back and empties the log: at the end.
    [[nodiscard]] base::Result<void> empty(SqlConnection &connection);

private:
    [[nodiscard]] qint64 bytes() const;
    QString m_path;
    bool m_mayHavePages = true;
};

} // namespace server::sql
