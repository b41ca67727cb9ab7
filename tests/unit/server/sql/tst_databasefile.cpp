// SPDX-License-Identifier: GPL-3.0-or-later
// What is not our whole database is refused with a sentence and left as it is.
#include "tests/support/contractstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using sql::SqlOptions;
using sql::SqlStore;

namespace {

base::Result<std::unique_ptr<SqlStore>> open(const QString &path,
                                             SqlOptions::Mode mode = SqlOptions::Mode::OpenExisting)
{
    SqlOptions options;
    options.path = path;
    options.mode = mode;
    return SqlStore::open(options);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
}

void execute(const QString &path, const QString &statement)
{
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

/// A closed database with something in it.
QByteArray wholeDatabase()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    return contentOf(store.path());
}

QByteArray damaged(QByteArray content)
{
    // The page of a table's root, in the middle: the header stays right.
    const qsizetype page = 4096;
    return content.replace(page * 3, page, QByteArray(page, '\x5a'));
}

} // namespace

class DatabaseFileTest : public QObject
{
    Q_OBJECT
private slots:
    void wrongFile_isRefusedWithASentence_andLeftAsItIs_data();
    void wrongFile_isRefusedWithASentence_andLeftAsItIs();
    void missingFile_isNotMade();
    void existingFile_isNotOverwritten();
    void logWithoutADatabase_isNotOverwritten();
    void leftoverOfAKilledCreation_doesNotHinderTheNext();
    void files_arePrivateWhateverTheUmask();
    void othersRightsToTheFile_areTakenAway();
    void unwritableDirectory_isSaid();
    void backup_isAWholePrivateDatabase();
    void sqliteVersion_saysWhetherTheLogResetMayLoseCommits();
};

void DatabaseFileTest::wrongFile_isRefusedWithASentence_andLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const QByteArray whole = wholeDatabase();
    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("one byte") << QByteArray("S") << u"is not a database"_s;
    QTest::newRow("text") << QByteArray("hello\n").repeated(1000) << u"is not a database"_s;
    QTest::newRow("header only") << whole.left(100) << u"cut short"_s;
    QTest::newRow("truncated by a byte") << whole.chopped(1) << u"cut short"_s;
    QTest::newRow("truncated to half") << whole.left(whole.size() / 2) << u"cut short"_s;
    QTest::newRow("damaged page") << damaged(whole) << u"is damaged"_s;
    const QTemporaryDir directory;
    const QString foreign = directory.filePath(u"foreign.db"_s);
    execute(foreign, u"CREATE TABLE notes (text TEXT)"_s);
    QTest::newRow("another program's") << contentOf(foreign) << u"of another program"_s;
    const QString newer = directory.filePath(u"newer.db"_s);
    setContent(newer, whole);
    execute(newer, u"PRAGMA user_version = 9999"_s);
    QTest::newRow("newer") << contentOf(newer) << u"newer version (schema 9999"_s;
}

void DatabaseFileTest::wrongFile_isRefusedWithASentence_andLeftAsItIs()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"consentry.db"_s);
    setContent(path, content);
    const auto opened = open(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Corrupt);
    QVERIFY2(opened.error().detail.contains(sentence), qPrintable(opened.error().detail));
    QVERIFY(opened.error().detail.contains(path));
    QVERIFY(contentOf(path) == content);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{u"consentry.db"_s});
}

void DatabaseFileTest::missingFile_isNotMade()
{
    const QTemporaryDir directory;
    const auto opened = open(directory.filePath(u"consentry.db"_s));
    QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    QVERIFY(QDir(directory.path()).isEmpty());
}

void DatabaseFileTest::existingFile_isNotOverwritten()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"consentry.db"_s);
    setContent(path, "precious");
    QCOMPARE(open(path, SqlOptions::Mode::CreateNew).error().kind, Error::Kind::Conflict);
    QCOMPARE(contentOf(path), QByteArray("precious"));
}

void DatabaseFileTest::logWithoutADatabase_isNotOverwritten()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"consentry.db"_s);
    setContent(path + u"-wal"_s, "commits of a lost file");
    QCOMPARE(open(path, SqlOptions::Mode::CreateNew).error().kind, Error::Kind::Conflict);
    QCOMPARE(contentOf(path + u"-wal"_s), QByteArray("commits of a lost file"));
}

void DatabaseFileTest::leftoverOfAKilledCreation_doesNotHinderTheNext()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"consentry.db"_s);
    setContent(path + u".new"_s, "half");
    setContent(path + u".new-journal"_s, "half");
    QVERIFY(open(path, SqlOptions::Mode::CreateNew));
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{u"consentry.db"_s});
}

void DatabaseFileTest::files_arePrivateWhateverTheUmask()
{
    const mode_t before = ::umask(0);
    {
        ContractStore store(StoreKind::Sqlite);
        const auto reader = store.read();
        must(store->backUpTo(store.directory() + u"/copy.db"_s));
        const auto files = QDir(store.directory()).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 4);
        for (const QFileInfo &file : files) {
            struct stat status
            {
            };
            QCOMPARE(::stat(QFile::encodeName(file.filePath()).constData(), &status), 0);
            QVERIFY2((status.st_mode & 0777) == 0600, qPrintable(file.fileName()));
        }
    }
    ::umask(before);
}

void DatabaseFileTest::othersRightsToTheFile_areTakenAway()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    QVERIFY(QFile::setPermissions(store.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    store.reopen();
    QCOMPARE(QFileInfo(store.path()).permissions() & (QFile::ReadOther | QFile::ReadGroup),
             QFile::Permissions());
}

void DatabaseFileTest::unwritableDirectory_isSaid()
{
    ContractStore store(StoreKind::Sqlite);
    store.close();
    const QByteArray directory = QFile::encodeName(store.directory());
    // Root may write everywhere, so a child looks that is somebody else.
    constexpr uid_t nobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    QVERIFY(!isRoot || ::chown(directory.constData(), nobody, nobody) == 0);
    QVERIFY(!isRoot || ::chown(QFile::encodeName(store.path()).constData(), nobody, nobody) == 0);
    QCOMPARE(::chmod(directory.constData(), 0500), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (isRoot && ::setresuid(nobody, nobody, nobody) != 0)
            ::_exit(2);
        const auto opened = open(store.path());
        const bool said = !opened && opened.error().kind == Error::Kind::Unavailable
                          && opened.error().detail.contains(u"cannot be written"_s);
        ::_exit(said ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(::chmod(directory.constData(), 0700), 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void DatabaseFileTest::backup_isAWholePrivateDatabase()
{
    ContractStore store(StoreKind::Sqlite);
    const QString copy = store.directory() + u"/copy.db"_s;
    must(store->backUpTo(copy));
    auto opened = must(open(copy));
    QVERIFY(must(must(opened->openReadSession())->grants().byId(store.grant)));
    must(opened->checkIntegrity());
}

void DatabaseFileTest::sqliteVersion_saysWhetherTheLogResetMayLoseCommits()
{
    const auto version = must(SqlStore::sqliteVersion());
    QVERIFY(version.text.startsWith(u"3."_s));
    if (version.text == u"3.40.1"_s)
        QVERIFY(version.walResetAffected);
}

QTEST_GUILESS_MAIN(DatabaseFileTest)
#include "tst_databasefile.moc"
