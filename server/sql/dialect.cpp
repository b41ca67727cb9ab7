// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/dialect.h"

#include <QVariant>

namespace server::sql::dialect {

using namespace Qt::StringLiterals;

namespace {

// Result codes of SQLite (sqlite3.h); the low byte is the primary code.
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteNoMemory = 7;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteInputOutput = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteConstraint = 19;
constexpr int sqliteNotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

/// "UNIQUE constraint failed: clients.module_id, clients.name" tells the column that people know:
/// the last.
QString columnOf(const QString &text)
{
    QString column = text.section(u':', -1).section(u',', -1).section(u'.', -1).trimmed();
    column = column.section(u' ', 0, 0);
    if (column.endsWith("_folded"_L1))
        column.chop(7);
    return column;
}

base::Error constraintError(const QString &text)
{
    using Kind = base::Error::Kind;
    if (text.contains("UNIQUE constraint"_L1))
        return {Kind::Conflict, columnOf(text), {}};
    if (text.contains("FOREIGN KEY constraint"_L1))
        return {Kind::Conflict, u"in use, or refers to something that does not exist"_s, {}};
    return {Kind::InvalidInput, text, {}};
}

} // namespace

Fault faultOf(const QSqlError &error)
{
    if (error.type() == QSqlError::NoError)
        return Fault::None;
    switch (primaryCode(error)) {
    case sqliteBusy:
    case sqliteLocked:
        return Fault::Busy;
    case sqliteFull:
    case sqliteNoMemory:
        return Fault::Full;
    case sqliteReadOnly:
        return Fault::ReadOnly;
    case sqliteInputOutput:
    case sqliteCannotOpen:
        return Fault::InputOutput;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return Fault::Corrupt;
    default:
        return Fault::Statement;
    }
}

bool endsTransaction(Fault fault)
{
    return fault != Fault::None && fault != Fault::Statement;
}

base::Error toError(const QSqlError &error)
{
    using Kind = base::Error::Kind;
    const QString text = error.databaseText();
    if (primaryCode(error) == sqliteConstraint)
        return constraintError(text);
    switch (faultOf(error)) {
    case Fault::Busy:
    case Fault::Full:
    case Fault::ReadOnly:
    case Fault::InputOutput:
        return {Kind::Unavailable, text, {}};
    case Fault::Corrupt:
        return {Kind::Corrupt, text, {}};
    case Fault::None:
    case Fault::Statement:
        break;
    }
    return {Kind::Internal, text.isEmpty() ? error.text() : text, {}};
}

QString schemaText(QString text)
{
    // AUTOINCREMENT keeps a number from being given out again after its row was deleted.
    return text.replace("@id"_L1, "INTEGER PRIMARY KEY AUTOINCREMENT"_L1)
        .replace("@own_id"_L1, "INTEGER PRIMARY KEY"_L1)
        .replace("@integer"_L1, "INTEGER"_L1)
        .replace("@bytes"_L1, "BLOB"_L1)
        .replace("@keyed_table"_L1, "STRICT, WITHOUT ROWID"_L1)
        .replace("@table"_L1, "STRICT"_L1);
}

QString insertReturningId(const QString &insert)
{
    return insert;
}

qint64 insertedId(QSqlQuery &query)
{
    return query.lastInsertId().toLongLong();
}

QString containsBytes(const QString &column)
{
    return u"instr(%1, ?) > 0"_s.arg(column);
}

} // namespace server::sql::dialect
