// SPDX-License-Identifier: GPL-3.0-or-later
// The schema holds by itself what no code may break, and moves from version to version whole or not
// at all.
#include "tests/support/contractstore.h"

#include "server/sql/databasefile.h"
#include "server/sql/migrator.h"
#include "server/sql/sqlconnection.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using sql::SqlConnection;
using sql::SqlOptions;
using sql::SqlStore;

class SchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTable_isStrict();
    void foreignKeys_areOnAndHold();
    void commits_areFlushedInFull();
    void readers_cannotWrite();
    void migration_backsUpFirst_andKeepsTheData();
    void failingMigration_leavesTheOldSchema();
    void killedMigration_leavesTheOldOrTheNewSchema();
};

namespace {

/// The built-in steps and more, in a folder.
void makeSteps(const QString &folder, const QStringList &more)
{
    const QDir builtIn(sql::Migrator::builtInFolder());
    for (const QString &name : builtIn.entryList({u"*.sql"_s}))
        QVERIFY(QFile::copy(builtIn.filePath(name), folder + u'/' + name));
    int number = int(builtIn.count());
    for (const QString &step : more) {
        QFile file(folder + u"/%1_step.sql"_s.arg(++number, 4, 10, QLatin1Char('0')));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(step.toUtf8());
    }
}

/// The version that this program's own steps lead to.
int currentSchema()
{
    return int(QDir(sql::Migrator::builtInFolder()).count());
}

base::Result<std::unique_ptr<SqlStore>> openWith(const QString &path, const QString &folder)
{
    SqlOptions options;
    options.path = path;
    options.migrations = folder;
    return SqlStore::open(options);
}

} // namespace

void SchemaTest::everyTable_isStrict()
{
    ContractStore store(StoreKind::Sqlite);
    auto connection = must(SqlConnection::open(store.path(), SqlConnection::Role::Reader));
    const auto lax = must(connection->scalar(
        u"SELECT coalesce(group_concat(name), '') FROM sqlite_master"
        " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%STRICT%'"_s));
    QCOMPARE(lax.toString(), QString());
    const auto tables =
        must(connection->scalar(u"SELECT count(*) FROM sqlite_master WHERE type = 'table'"_s));
    QVERIFY(tables.toInt() > 15);
}

void SchemaTest::foreignKeys_areOnAndHold()
{
    ContractStore store(StoreKind::Sqlite);
    for (const auto role : {SqlConnection::Role::Reader, SqlConnection::Role::Writer}) {
        auto connection = must(SqlConnection::open(store.path(), role));
        QCOMPARE(must(connection->scalar(u"PRAGMA foreign_keys"_s)).toInt(), 1);
    }
    auto client = samples::client(store.of.module, domain::TemplateId(99), "other");
    const auto inserted = store.write<domain::ClientKey>(
        [&](store::UnitOfWork &w) { return w.clients().insert(client); });
    QCOMPARE(inserted.error().kind, Error::Kind::Conflict);
}

void SchemaTest::commits_areFlushedInFull()
{
    ContractStore store(StoreKind::Sqlite);
    auto connection = must(SqlConnection::open(store.path(), SqlConnection::Role::Writer));
    QCOMPARE(must(connection->scalar(u"PRAGMA synchronous"_s)).toInt(), 2);
    QCOMPARE(must(connection->scalar(u"PRAGMA journal_mode"_s)).toString(), u"wal"_s);
    QCOMPARE(must(connection->scalar(u"PRAGMA secure_delete"_s)).toInt(), 1);
    QCOMPARE(must(connection->scalar(u"PRAGMA wal_autocheckpoint"_s)).toInt(), 0);
}

void SchemaTest::readers_cannotWrite()
{
    ContractStore store(StoreKind::Sqlite);
    auto connection = must(SqlConnection::open(store.path(), SqlConnection::Role::Reader));
    QVERIFY(!connection->execute(u"DELETE FROM users"_s));
    QCOMPARE(must(store.read()->users().list({})).size(), 1);
}

void SchemaTest::migration_backsUpFirst_andKeepsTheData()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    const QTemporaryDir folder;
    makeSteps(folder.path(), {u"ALTER TABLE settings ADD COLUMN note TEXT;\n"_s});
    {
        auto migrated = must(openWith(store.path(), folder.path()));
        QVERIFY(must(must(migrated->openReadSession())->grants().byId(store.grant)));
    }
    const QString backup = store.path() + u".schema-%1.backup"_s.arg(currentSchema());
    QVERIFY(QFileInfo::exists(backup));
    SqlOptions old;
    old.path = backup;
    QVERIFY(must(must(must(SqlStore::open(old))->openReadSession())->grants().byId(store.grant)));
    SqlOptions downgrade;
    downgrade.path = store.path();
    QVERIFY(SqlStore::open(downgrade).error().detail.contains(
        u"newer version (schema %1"_s.arg(currentSchema() + 1)));
}

void SchemaTest::failingMigration_leavesTheOldSchema()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    const QTemporaryDir folder;
    makeSteps(folder.path(),
              {u"ALTER TABLE settings ADD COLUMN note TEXT;\nCREATE TABLE settings (x TEXT);\n"_s});
    QVERIFY(openWith(store.path(), folder.path())
                .error()
                .detail.contains(u"schema step %1 failed"_s.arg(currentSchema() + 1)));
    store.reopen();
    QVERIFY(must(store.read()->grants().byId(store.grant)));
}

void SchemaTest::killedMigration_leavesTheOldOrTheNewSchema()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    const QTemporaryDir folder;
    QStringList steps;
    for (int i = 0; i < 20; ++i)
        steps.append(
            u"CREATE TABLE extra_%1 (x TEXT);\nINSERT INTO extra_%1 VALUES ('a');\nDROP TABLE extra_%1;\n"_s
                .arg(i));
    makeSteps(folder.path(), steps);
    const QString original = store.directory() + u"/original.db"_s;
    QVERIFY(QFile::rename(store.path(), original));
    for (int round = 0; round < 25; ++round) {
        sql::databasefile::removeWithCompanions(store.path());
        QVERIFY(QFile::copy(original, store.path()));
        const pid_t child = ::fork();
        if (child == 0) {
            const bool opened = openWith(store.path(), folder.path()).has_value();
            ::_exit(opened ? 0 : 1);
        }
        QVERIFY(child > 0);
        ::usleep(useconds_t(1500 * (round + 1)));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        auto connection = must(SqlConnection::open(store.path(), SqlConnection::Role::Writer));
        QCOMPARE(must(connection->scalar(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
        QCOMPARE(must(connection->scalar(
                          u"SELECT count(*) FROM sqlite_master WHERE name LIKE 'extra%'"_s))
                     .toInt(),
                 0);
        QVERIFY(must(connection->scalar(u"PRAGMA user_version"_s)).toInt() >= 1);
    }
    const auto migrated = must(openWith(store.path(), folder.path()));
    QVERIFY(must(must(migrated->openReadSession())->grants().byId(store.grant)));
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
