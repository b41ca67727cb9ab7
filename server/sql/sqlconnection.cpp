// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlconnection.h"

#include <QUrl>
#include <QVariant>

#include <atomic>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

namespace {

QString nextName()
{
    static std::atomic<quint64> counter{0};
    return u"consentry-%1"_s.arg(++counter);
}

/// A URI says "never create the file", which the driver's own options cannot say.
QString uriOf(const QString &path, SqlConnection::Role role)
{
    QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    switch (role) {
    case SqlConnection::Role::Writer:
        return uri + u"?mode=rw"_s;
    case SqlConnection::Role::Reader:
        return uri + u"?mode=ro"_s;
    case SqlConnection::Role::Snapshot:
        return uri + u"?mode=ro&immutable=1"_s;
    case SqlConnection::Role::Scratch:
        return u":memory:"_s;
    }
    return uri;
}

} // namespace

/// Prepared once: they run for every batch.
struct SqlConnection::Control
{
    QSqlQuery begin, commit, savepoint, release, undo;
};

SqlConnection::SqlConnection(const QString &name)
    : m_name(name)
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
{
}

SqlConnection::~SqlConnection()
{
    m_control.reset();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &path, Role role)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(nextName()));
    if (!connection->m_database.isValid())
        return base::failure(Error::Kind::Unavailable, u"Qt's SQLite driver is not installed"_s);
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (role == Role::Reader || role == Role::Snapshot)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection->m_database.setConnectOptions(options);
    connection->m_database.setDatabaseName(uriOf(path, role));
    if (!connection->m_database.open())
        return tl::unexpected<Error>(connection->note(connection->m_database.lastError()));
    if (auto configured = connection->configure(role); !configured)
        return base::passOn(configured);
    return connection;
}

Result<void> SqlConnection::configure(Role role)
{
    QStringList statements{u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA trusted_schema = OFF"_s,
                           u"PRAGMA foreign_keys = ON"_s,
                           // Nobody checkpoints but the writer, and only when it chooses to: two
                           // connections that do can lose commits on SQLite before 3.51.3.
                           u"PRAGMA wal_autocheckpoint = 0"_s};
    if (role == Role::Writer)
        statements << u"PRAGMA synchronous = FULL"_s << u"PRAGMA secure_delete = ON"_s
                   << u"PRAGMA cache_size = -8000"_s;
    for (const QString &statement : statements) {
        if (auto done = execute(statement); !done)
            return done;
    }
    if (role != Role::Writer)
        return {};
    m_control.reset(new Control{QSqlQuery(m_database), QSqlQuery(m_database), QSqlQuery(m_database),
                                QSqlQuery(m_database), QSqlQuery(m_database)});
    // Immediate: a transaction that begins by reading could fail later, in the middle of a job.
    const std::pair<QSqlQuery *, QString> control[] = {{&m_control->begin, u"BEGIN IMMEDIATE"_s},
                                                       {&m_control->commit, u"COMMIT"_s},
                                                       {&m_control->savepoint, u"SAVEPOINT job"_s},
                                                       {&m_control->release, u"RELEASE job"_s},
                                                       {&m_control->undo, u"ROLLBACK TO job"_s}};
    for (const auto &[query, sql] : control) {
        if (!query->prepare(sql))
            return tl::unexpected<Error>(note(query->lastError()));
    }
    return {};
}

Error SqlConnection::note(const QSqlError &error)
{
    const auto fault = dialect::faultOf(error);
    if (fault > m_fault)
        m_fault = fault;
    return dialect::toError(error);
}

Result<void> SqlConnection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return tl::unexpected<Error>(note(query.lastError()));
    return {};
}

Result<QVariant> SqlConnection::scalar(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected<Error>(note(query.lastError()));
    if (!query.next())
        return base::failure(Error::Kind::Internal, u"no row: %1"_s.arg(sql));
    return query.value(0);
}

Result<void> SqlConnection::runPrepared(QSqlQuery &query)
{
    if (!query.exec())
        return tl::unexpected<Error>(note(query.lastError()));
    return {};
}

Result<void> SqlConnection::begin()
{
    m_fault = dialect::Fault::None;
    m_inJob = m_savepointOpen = false;
    return runPrepared(m_control->begin);
}

Result<void> SqlConnection::commit()
{
    return runPrepared(m_control->commit);
}

void SqlConnection::rollback()
{
    // An error is of no use here: it says that the transaction is gone already.
    QSqlQuery query(m_database);
    query.exec(u"ROLLBACK"_s);
    m_inJob = m_savepointOpen = false;
}

void SqlConnection::beginJob()
{
    m_inJob = true;
    m_savepointOpen = false;
}

Result<void> SqlConnection::beforeWrite()
{
    if (!m_inJob || m_savepointOpen)
        return {};
    auto opened = runPrepared(m_control->savepoint);
    m_savepointOpen = opened.has_value();
    return opened;
}

Result<void> SqlConnection::endJob(bool keep)
{
    m_inJob = false;
    if (!std::exchange(m_savepointOpen, false))
        return {};
    if (!keep) {
        if (auto undone = runPrepared(m_control->undo); !undone)
            return undone;
    }
    return runPrepared(m_control->release);
}

} // namespace server::sql
