// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/writeaheadlog.h"

#include <QFileInfo>
#include <QVariant>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

WriteAheadLog::WriteAheadLog(const QString &databasePath)
    : m_path(databasePath + u"-wal"_s)
{
}

Result<void> WriteAheadLog::enable(SqlConnection &connection)
{
    const auto mode = connection.scalar(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return base::passOn(mode);
    if (mode->toString() != "wal"_L1)
        return base::failure(Error::Kind::Unavailable,
                             u"this file system cannot hold SQLite's write-ahead log"_s);
    return connection.execute(u"PRAGMA wal_autocheckpoint = %1"_s.arg(busyPages));
}

Result<void> WriteAheadLog::useQuietMoment(SqlConnection &connection)
{
    m_mayHavePages = false;
    return connection.execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
}

Result<void> WriteAheadLog::limitLength(SqlConnection &connection)
{
    return bytes() > longestBytes ? empty(connection) : Result<void>();
}

Result<void> WriteAheadLog::empty(SqlConnection &connection)
{
    m_mayHavePages = false;
    return connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

qint64 WriteAheadLog::bytes() const
{
    // Only its size is looked at: closing a descriptor of SQLite's files would drop SQLite's own
    // locks.
    return QFileInfo(m_path).size();
}

} // namespace server::sql
