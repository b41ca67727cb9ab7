// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/installation.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using app::startup::Installation;
using app::startup::InstallationOptions;
using server::base::Error;

class tst_Installation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ::umask(022); }
    void init();
    void newInstallation_isClosedToOthers();
    void secondStart_opensTheSame();
    void nothingThere_isToldAndNothingIsMade();
    void lostDatabase_isNotReplacedByAnEmptyOne();
    void discardedInstallation_leavesNothing();
    void masterKeyThatIsWrong_isRefusedAndNothingChanges_data();
    void masterKeyThatIsWrong_isRefusedAndNothingChanges();
    void credential_isTakenBeforeAKeyFile_andNeededFromThenOn();
    void damagedDatabase_isRefusedAndKept_data();
    void damagedDatabase_isRefusedAndKept();

private:
    server::base::Result<std::unique_ptr<Installation>> open(InstallationOptions::Missing missing)
    {
        InstallationOptions options;
        options.dataDirectory = m_path;
        options.holder = u"test"_s;
        options.missing = missing;
        return Installation::open(options);
    }
    QByteArray digestOf(const QString &name) const
    {
        QFile file(m_path + u'/' + name);
        if (!file.open(QFile::ReadOnly))
            return {};
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    static constexpr auto create = InstallationOptions::Missing::Create;
    static constexpr auto refuse = InstallationOptions::Missing::Refuse;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_path;
};

void tst_Installation::init()
{
    qunsetenv("CREDENTIALS_DIRECTORY");
    m_temporary = std::make_unique<QTemporaryDir>();
    m_path = m_temporary->filePath(u"data"_s);
}

void tst_Installation::newInstallation_isClosedToOthers()
{
    const auto installation = open(create);
    QVERIFY2(installation, qPrintable(installation ? QString() : installation.error().detail));
    struct stat status = {};
    QVERIFY(::stat(QFile::encodeName(m_path).constData(), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
    const QStringList names = QDir(m_path).entryList(QDir::Files | QDir::Hidden | QDir::System);
    QVERIFY(names.contains(u"consentry.db"_s));
    QVERIFY(names.contains(u"master.key"_s));
    for (const QString &name : names) {
        QVERIFY(::stat(QFile::encodeName(m_path + u'/' + name).constData(), &status) == 0);
        QVERIFY2((status.st_mode & 077) == 0, qPrintable(name));
    }
}

void tst_Installation::secondStart_opensTheSame()
{
    QByteArray check;
    {
        const auto installation = open(create);
        QVERIFY(installation);
        check = (*installation)->sealer().checkValue();
        QCOMPARE((*installation)->masterKeySource(), u"file"_s);
    }
    for (const auto missing : {refuse, create}) {
        const auto installation = open(missing);
        QVERIFY(installation);
        QCOMPARE((*installation)->sealer().checkValue(), check);
    }
}

void tst_Installation::nothingThere_isToldAndNothingIsMade()
{
    const auto absent = open(refuse);
    QVERIFY(!absent);
    QCOMPARE(absent.error().kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(m_path));

    QVERIFY(QDir().mkpath(m_path));
    const auto empty = open(refuse);
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, Error::Kind::NotFound);
    QVERIFY(empty.error().detail.contains(m_path));
    QVERIFY(!QFile::exists(m_path + u"/consentry.db"_s));
}

void tst_Installation::lostDatabase_isNotReplacedByAnEmptyOne()
{
    QVERIFY(open(create));
    QVERIFY(QFile::remove(m_path + u"/consentry.db"_s));
    for (const auto missing : {refuse, create}) {
        const auto lost = open(missing);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Corrupt);
        QVERIFY(lost.error().detail.contains(u"consentry.db"_s));
        QVERIFY(!QFile::exists(m_path + u"/consentry.db"_s));
    }
}

void tst_Installation::discardedInstallation_leavesNothing()
{
    {
        const auto installation = open(create);
        QVERIFY(installation);
        (*installation)->discardIfNew();
    }
    QCOMPARE(QDir(m_path).entryList(QDir::Files | QDir::Hidden | QDir::System),
             QStringList(u"lock"_s));
    QVERIFY(open(create));
    {
        const auto existing = open(create);
        QVERIFY(existing);
        (*existing)->discardIfNew();
    }
    QVERIFY(open(refuse));
}

void tst_Installation::masterKeyThatIsWrong_isRefusedAndNothingChanges_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("mode");
    QTest::newRow("another key") << QByteArray(32, 'k') << 0600;
    QTest::newRow("no key") << QByteArray("hello\n") << 0600;
    QTest::newRow("empty") << QByteArray("") << 0600;
    QTest::newRow("open to others") << QByteArray(32, 'k') << 0644;
    QTest::newRow("missing") << QByteArray() << 0600;
}

void tst_Installation::masterKeyThatIsWrong_isRefusedAndNothingChanges()
{
    QFETCH(QByteArray, content);
    QFETCH(int, mode);
    QVERIFY(open(create));
    const QByteArray before = digestOf(u"consentry.db"_s);
    QVERIFY(QFile::remove(m_path + u"/master.key"_s));
    if (!content.isNull()) {
        QFile file(m_path + u"/master.key"_s);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(::chmod(QFile::encodeName(file.fileName()).constData(), mode_t(mode)) == 0);
    }
    const auto refused = open(create);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Corrupt);
    QVERIFY2(refused.error().detail.contains(QRegularExpression(u"master.key"_s)),
             qPrintable(refused.error().detail));
    QCOMPARE(QFile::exists(m_path + u"/master.key"_s), !content.isNull());
    QCOMPARE(digestOf(u"consentry.db"_s), before);
}

void tst_Installation::credential_isTakenBeforeAKeyFile_andNeededFromThenOn()
{
    QFile credential(m_temporary->filePath(u"master-key"_s));
    QVERIFY(credential.open(QFile::WriteOnly));
    credential.write(QByteArray(32, 'c'));
    credential.close();
    qputenv("CREDENTIALS_DIRECTORY", m_temporary->path().toUtf8());
    {
        const auto installation = open(create);
        QVERIFY(installation);
        QCOMPARE((*installation)->masterKeySource(), u"credential"_s);
        QVERIFY(!QFile::exists(m_path + u"/master.key"_s));
    }
    QVERIFY(open(refuse));
    qunsetenv("CREDENTIALS_DIRECTORY");
    const auto without = open(refuse);
    QVERIFY(!without);
    QCOMPARE(without.error().kind, Error::Kind::Corrupt);
    QVERIFY(!QFile::exists(m_path + u"/master.key"_s));
}

void tst_Installation::damagedDatabase_isRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("DB-12 empty") << QByteArray("");
    QTest::newRow("DB-12 foreign")
        << QByteArray("not a database at all, but some other file\n").repeated(50);
    QTest::newRow("DB-12 truncated") << QByteArray("SQLite format 3\0", 16);
}

void tst_Installation::damagedDatabase_isRefusedAndKept()
{
    QFETCH(QByteArray, content);
    QVERIFY(open(create));
    QFile file(m_path + u"/consentry.db"_s);
    QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
    file.write(content);
    file.close();
    const QByteArray before = digestOf(u"consentry.db"_s);
    for (const auto missing : {refuse, create}) {
        const auto refused = open(missing);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Corrupt);
        QVERIFY2(refused.error().detail.contains(u"consentry.db"_s),
                 qPrintable(refused.error().detail));
        QCOMPARE(digestOf(u"consentry.db"_s), before);
    }
}

QTEST_GUILESS_MAIN(tst_Installation)
#include "tst_installation.moc"
