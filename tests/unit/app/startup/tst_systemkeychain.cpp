// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Secret Service: with_keyring starts one on a bus of its own.
#include "app/startup/masterkey.h"
#include "server/crypto/opensslrandom.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace app::startup;
using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::Secret;

class TestSystemKeychain : public QObject
{
    Q_OBJECT

private slots:
    void entry_isKeptAndReadBack();
    void unknownEntry_isNotFound();
    void masterKey_livesInTheKeychainAndNowhereElse();
};

void TestSystemKeychain::entry_isKeptAndReadBack()
{
    SystemKeychain keychain;
    const auto written = keychain.write(u"test entry"_s, Secret(QByteArray("first")));
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
    QVERIFY(keychain.write(u"test entry"_s, Secret(QByteArray("second"))).has_value());
    const auto value = keychain.read(u"test entry"_s);
    QVERIFY(value.has_value());
    QCOMPARE(value->reveal(), QByteArray("second"));
    QCOMPARE(SystemKeychain().read(u"test entry"_s).has_value(), true);
}

void TestSystemKeychain::unknownEntry_isNotFound()
{
    const auto value = SystemKeychain().read(u"no such entry"_s);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().kind, Error::Kind::NotFound);
}

void TestSystemKeychain::masterKey_livesInTheKeychainAndNowhereElse()
{
    const QTemporaryDir dir;
    SystemKeychain keychain;
    server::crypto::OpenSslRandom random;
    const auto made = MasterKeyFinder(dir.path(), {}, keychain, random).forNewInstallation();
    QVERIFY(made.has_value());
    QVERIFY2(made->record.source.startsWith("keychain:"), made->record.source.constData());
    QVERIFY(!QFile::exists(dir.filePath(u"master.key"_s)));
    const auto found =
        MasterKeyFinder(dir.path(), {}, keychain, random).forInstallation(made->record);
    QVERIFY(found.has_value());
    QCOMPARE(found->key.reveal(), made->key.reveal());
}

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
