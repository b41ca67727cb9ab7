// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/migrator.h"

#include "server/sql/databasefile.h"

#include <QDir>

// Outside of any namespace, as Qt asks for resources of a static library.
static void makeMigrationsReachable()
{
    Q_INIT_RESOURCE(migrations);
}

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

/// The statements of a file: each ends with a semicolon at the end of a line.
QStringList statementsOf(const QString &text)
{
    QStringList statements;
    QString statement;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith("--"_L1))
            continue;
        statement += line + u'\n';
        if (line.trimmed().endsWith(u';')) {
            statements.append(statement);
            statement.clear();
        }
    }
    return statements;
}

} // namespace

QString Migrator::builtInFolder()
{
    makeMigrationsReachable();
    return u":/server/sql/migrations"_s;
}

Migrator::Migrator(const QString &folder)
{
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        m_files.append(directory.filePath(name));
}

Result<void> Migrator::run(SqlConnection &connection, int version) const
{
    for (int number = version + 1; number <= latest(); ++number) {
        if (auto begun = connection.begin(); !begun)
            return begun;
        auto done = step(connection, number);
        if (done)
            done = connection.commit();
        if (!done) {
            connection.rollback();
            return base::failure(done.error().kind, u"schema step %1 failed: %2"_s.arg(number).arg(
                                                        done.error().detail));
        }
    }
    return {};
}

Result<void> Migrator::step(SqlConnection &connection, int number) const
{
    QFile file(m_files[number - 1]);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(Error::Kind::Internal, u"the step's text is missing"_s);
    for (const QString &statement :
         statementsOf(dialect::schemaText(QString::fromUtf8(file.readAll())))) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    if (auto marked =
            connection.execute(u"PRAGMA application_id = %1"_s.arg(databasefile::applicationId));
        !marked)
        return marked;
    return connection.execute(u"PRAGMA user_version = %1"_s.arg(number));
}

} // namespace server::sql
