// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/datadirectory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using app::startup::DataDirectory;
using server::base::Error;

class tst_DataDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }
    void missingDirectory_isRefusedOrMadePrivate();
    void secondClaim_saysWhoHasIt_andLeavesTheFirstAlone();
    void claimEnds_withItsObject();
    void openDirectory_isClosedToOthers();
    void unusablePlace_isRefusedWithItsName_data();
    void unusablePlace_isRefusedWithItsName();
    void lockThatIsALink_isNotFollowed();
    void lostDatabase_isTold();

private:
    static mode_t modeOf(const QString &path)
    {
        struct stat status = {};
        ::stat(QFile::encodeName(path).constData(), &status);
        return status.st_mode & 07777;
    }
    QString place() const { return m_temporary->filePath(u"data"_s); }
    std::unique_ptr<QTemporaryDir> m_temporary;
};

void tst_DataDirectory::missingDirectory_isRefusedOrMadePrivate()
{
    const auto refused = DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(place()));

    const auto made = DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Create);
    QVERIFY(made);
    QCOMPARE(modeOf(place()), mode_t(0700));
    QCOMPARE(modeOf(place() + u"/lock"_s), mode_t(0600));
}

void tst_DataDirectory::secondClaim_saysWhoHasIt_andLeavesTheFirstAlone()
{
    const auto first =
        DataDirectory::claim(place(), u"consentryd"_s, DataDirectory::Missing::Create);
    QVERIFY(first);
    for (int i = 0; i < 3; ++i) {
        const auto second =
            DataDirectory::claim(place(), u"consentry"_s, DataDirectory::Missing::Create);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Error::Kind::InUse);
        QCOMPARE(second.error().detail,
                 u"the data directory %1 is in use by consentryd, process %2"_s.arg(place()).arg(
                     QCoreApplication::applicationPid()));
    }
}

void tst_DataDirectory::claimEnds_withItsObject()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Create));
}

void tst_DataDirectory::openDirectory_isClosedToOthers()
{
    QVERIFY(QDir().mkpath(place()));
    QVERIFY(::chmod(QFile::encodeName(place()).constData(), 0755) == 0);
    QVERIFY(DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Refuse));
    QCOMPARE(modeOf(place()), mode_t(0700));
}

void tst_DataDirectory::unusablePlace_isRefusedWithItsName_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("below a file") << u"file/data"_s;
    QTest::newRow("below nothing") << u"nothing/data"_s;
}

void tst_DataDirectory::unusablePlace_isRefusedWithItsName()
{
    QFETCH(QString, path);
    QFile file(m_temporary->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QString full = m_temporary->filePath(path);
    const auto claim = DataDirectory::claim(full, u"test"_s, DataDirectory::Missing::Create);
    QVERIFY(!claim);
    QCOMPARE(claim.error().kind, Error::Kind::Corrupt);
    QVERIFY2(claim.error().detail.contains(full), qPrintable(claim.error().detail));
}

void tst_DataDirectory::lockThatIsALink_isNotFollowed()
{
    QVERIFY(QDir().mkpath(place()));
    QFile target(m_temporary->filePath(u"target"_s));
    QVERIFY(target.open(QFile::WriteOnly));
    target.write("keep");
    target.close();
    QVERIFY(QFile::link(target.fileName(), place() + u"/lock"_s));
    QVERIFY(!DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Create));
    QCOMPARE(target.size(), 4);
}

void tst_DataDirectory::lostDatabase_isTold()
{
    const auto claim = DataDirectory::claim(place(), u"test"_s, DataDirectory::Missing::Create);
    QVERIFY(claim);
    QVERIFY(!(*claim)->wasInstalled());
    QVERIFY((*claim)->markInstalled());
    QVERIFY((*claim)->wasInstalled());
}

QTEST_GUILESS_MAIN(tst_DataDirectory)
#include "tst_datadirectory.moc"
