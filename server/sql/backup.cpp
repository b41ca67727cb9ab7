// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/backup.h"

#include "server/sql/databasefile.h"

namespace server::sql {

using namespace Qt::StringLiterals;

base::Result<void> backUp(SqlConnection &connection, const QString &target)
{
    const QString unfinished = target + u".part"_s;
    databasefile::removeWithCompanions(unfinished);
    // Made beforehand, since SQLite would create it with the process's umask.
    if (auto created = databasefile::createPrivate(unfinished); !created)
        return created;
    QSqlQuery query(connection.database());
    query.prepare(u"VACUUM INTO ?"_s);
    query.bindValue(0, unfinished);
    if (!query.exec()) {
        const auto error = connection.note(query.lastError());
        databasefile::removeWithCompanions(unfinished);
        return base::failure(error.kind, u"%1 cannot be written: %2"_s.arg(target, error.detail));
    }
    return databasefile::moveIntoPlace(unfinished, target);
}

} // namespace server::sql
