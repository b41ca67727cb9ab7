// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlstore.h"

#include "server/sql/backup.h"
#include "server/sql/databasefile.h"
#include "server/sql/migrator.h"
#include "server/sql/writer.h"

#include <QFile>
#include <QVersionNumber>

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Error;
using base::Result;

class SqlStore::Private
{
public:
    Private(const QString &databasePath, int queueLimit)
        : path(databasePath)
        , writer(databasePath, size_t(queueLimit))
    {
    }
    const QString path;
    Writer writer;
};

namespace {

Result<void> buildSchema(const QString &path, const Migrator &migrator)
{
    auto connection = SqlConnection::open(path, SqlConnection::Role::Writer);
    if (!connection)
        return base::passOn(connection);
    return migrator.run(**connection, 0);
}

/// Built under another name, so that a kill in the middle leaves no half database behind.
Result<void> create(const QString &path, const Migrator &migrator)
{
    for (const QString &suffix : {u""_s, u"-wal"_s}) {
        if (QFile::exists(path + suffix))
            return base::failure(Error::Kind::Conflict, path + suffix + u" exists already"_s);
    }
    const QString unfinished = path + u".new"_s;
    databasefile::removeWithCompanions(unfinished);
    if (auto created = databasefile::createPrivate(unfinished); !created)
        return created;
    if (auto built = buildSchema(unfinished, migrator); !built) {
        databasefile::removeWithCompanions(unfinished);
        return base::failure(built.error().kind,
                             u"%1 cannot be created: %2"_s.arg(path, built.error().detail));
    }
    return databasefile::moveIntoPlace(unfinished, path);
}

Result<void> upgrade(const QString &path, const Migrator &migrator, int version)
{
    auto connection = SqlConnection::open(path, SqlConnection::Role::Writer);
    if (!connection)
        return base::passOn(connection);
    if (auto saved = backUp(**connection, u"%1.schema-%2.backup"_s.arg(path).arg(version)); !saved)
        return saved;
    if (auto enabled = WriteAheadLog(path).enable(**connection); !enabled)
        return enabled;
    return migrator.run(**connection, version);
}

Result<void> prepare(const SqlOptions &options)
{
    const Migrator migrator(options.migrations.isEmpty() ? Migrator::builtInFolder()
                                                         : options.migrations);
    if (options.mode == SqlOptions::Mode::CreateNew)
        return create(options.path, migrator);
    const auto version = databasefile::inspect(options.path, migrator.latest());
    if (!version)
        return base::passOn(version);
    if (auto made = databasefile::makePrivate(options.path); !made)
        return made;
    if (*version < migrator.latest())
        return upgrade(options.path, migrator, *version);
    return {};
}

/// https://sqlite.org/wal.html, "The WAL-reset bug".
bool isWalResetAffected(const QVersionNumber &version)
{
    const auto fixedIn = [&](int minor, int patch) {
        return version.majorVersion() == 3 && version.minorVersion() == minor
               && version.microVersion() >= patch;
    };
    return version >= QVersionNumber(3, 7, 0) && version < QVersionNumber(3, 51, 3)
           && !fixedIn(50, 7) && !fixedIn(44, 6);
}

} // namespace

SqlStore::SqlStore(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

SqlStore::~SqlStore() = default;

Result<std::unique_ptr<SqlStore>> SqlStore::open(const SqlOptions &options)
{
    if (auto prepared = prepare(options); !prepared)
        return base::passOn(prepared);
    auto p = std::make_unique<Private>(options.path, options.queueLimit);
    if (auto started = p->writer.start(); !started)
        return base::failure(started.error().kind,
                             u"%1: %2"_s.arg(options.path, started.error().detail));
    return std::unique_ptr<SqlStore>(new SqlStore(std::move(p)));
}

Result<SqliteVersion> SqlStore::sqliteVersion()
{
    auto connection = SqlConnection::open({}, SqlConnection::Role::Scratch);
    if (!connection)
        return base::passOn(connection);
    const auto text = (*connection)->scalar(u"SELECT sqlite_version()"_s);
    if (!text)
        return base::passOn(text);
    return SqliteVersion{text->toString(),
                         isWalResetAffected(QVersionNumber::fromString(text->toString()))};
}

Result<std::unique_ptr<store::ReadSession>> SqlStore::openReadSession()
{
    auto connection = SqlConnection::open(d->path, SqlConnection::Role::Reader);
    if (!connection)
        return base::passOn(connection);
    return std::unique_ptr<store::ReadSession>(new SqlReadSession(std::move(*connection)));
}

void SqlStore::enqueue(store::WriteJob job)
{
    d->writer.enqueue(std::move(job));
}

void SqlStore::setCatalogHook(std::function<void()> hook)
{
    d->writer.setCatalogHook(std::move(hook));
}

store::StoreHealth SqlStore::health() const
{
    return d->writer.health();
}

Result<void> SqlStore::backUpTo(const QString &path) const
{
    auto connection = SqlConnection::open(d->path, SqlConnection::Role::Reader);
    if (!connection)
        return base::passOn(connection);
    return backUp(**connection, path);
}

Result<void> SqlStore::checkIntegrity() const
{
    auto connection = SqlConnection::open(d->path, SqlConnection::Role::Reader);
    if (!connection)
        return base::passOn(connection);
    const auto found = (*connection)->scalar(u"PRAGMA quick_check(1)"_s);
    if (!found)
        return base::passOn(found);
    if (found->toString() != "ok"_L1)
        return base::failure(Error::Kind::Corrupt,
                             u"%1 is damaged: %2"_s.arg(d->path, found->toString().simplified()));
    return {};
}

} // namespace server::sql
