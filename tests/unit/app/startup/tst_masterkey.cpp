// SPDX-License-Identifier: GPL-3.0-or-later
// GU-13, GU-14; X-06.
#include "app/startup/keyfile.h"
#include "app/startup/masterkey.h"
#include "server/crypto/opensslrandom.h"
#include "tests/support/randomsources.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace app::startup;
using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::Result;
using server::base::Secret;

namespace {

/// A keychain in memory that can be made to fail.
class MemoryKeychain final : public Keychain
{
public:
    Result<Secret> read(const QString &entry) override
    {
        if (!runs)
            return server::base::failure(Error::Kind::Unavailable, u"no keychain runs here"_s);
        if (!entries.contains(entry))
            return server::base::failure(Error::Kind::NotFound, u"no such entry in the keychain"_s);
        return Secret(entries.value(entry));
    }
    Result<void> write(const QString &entry, const Secret &value) override
    {
        if (!runs)
            return server::base::failure(Error::Kind::Unavailable, u"no keychain runs here"_s);
        entries.insert(entry, forgets ? QByteArray("something else")
                                      : QByteArray(value.reveal().constData()));
        return {};
    }

    bool runs = true;
    bool forgets = false;
    QHash<QString, QByteArray> entries;
};

void writeFile(const QString &path, const QByteArray &content, mode_t mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class TestMasterKey : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newInstallation_prefersTheCredential();
    void newInstallation_usesTheKeychain();
    void newInstallation_withoutKeychain_makesAPrivateFileAndSaysSo();
    void newInstallation_keepsAKeyThatIsThereAlready();
    void forgetfulKeychain_isNotTrusted();
    void brokenRandomSource_makesNoKey();
    void installation_findsItsKeyAgain();
    void missingOrWrongKey_isRefusedAndNoneIsMade_data();
    void missingOrWrongKey_isRefusedAndNoneIsMade();
    void wrongCredential_isNotHiddenByARightFile();
    void key_mayMoveToACredentialOrAFile();
    void keyFile_isReadInEveryFormAndNothingElse_data();
    void keyFile_isReadInEveryFormAndNothingElse();
    void keyFile_isNeverOverwritten();
    void systemKeychain_withoutASessionBus_answersAtOnce();
    void systemKeychain_onADeadBus_givesUp();

private:
    [[nodiscard]] MasterKeyFinder finder()
    {
        return {m_dir->path(), m_credentials, m_keychain, m_random};
    }
    [[nodiscard]] QString keyFile() const { return m_dir->filePath(u"master.key"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_credentials;
    MemoryKeychain m_keychain;
    server::crypto::OpenSslRandom m_random;
};

void TestMasterKey::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_credentials.clear();
    m_keychain = {};
}

void TestMasterKey::newInstallation_prefersTheCredential()
{
    QVERIFY(QDir(m_dir->path()).mkdir(u"credentials"_s));
    m_credentials = m_dir->filePath(u"credentials"_s);
    writeFile(m_credentials + u"/master-key"_s, QByteArray(32, 'c'), 0440);
    const auto key = finder().forNewInstallation();
    QVERIFY(key.has_value());
    QCOMPARE(key->key.reveal(), QByteArray(32, 'c'));
    QCOMPARE(key->record.source, QByteArray("credential"));
    QVERIFY(m_keychain.entries.isEmpty() && !QFile::exists(keyFile()));
}

void TestMasterKey::newInstallation_usesTheKeychain()
{
    const auto key = finder().forNewInstallation();
    QVERIFY(key.has_value());
    QVERIFY(key->record.source.startsWith("keychain:master-key-"));
    QCOMPARE(m_keychain.entries.size(), 1);
    QVERIFY(!QFile::exists(keyFile()));
    // Two installations of one person do not share an entry.
    QVERIFY(finder().forNewInstallation()->record.source != key->record.source);
}

void TestMasterKey::newInstallation_withoutKeychain_makesAPrivateFileAndSaysSo()
{
    m_keychain.runs = false;
    const auto key = finder().forNewInstallation();
    QVERIFY(key.has_value());
    QCOMPARE(key->record.source, QByteArray("file"));
    QVERIFY2(key->note.contains(keyFile()), qPrintable(key->note));
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(keyFile()).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 07777), 0600);
}

void TestMasterKey::newInstallation_keepsAKeyThatIsThereAlready()
{
    // A start that was cut off between making the key and recording it must not lose it.
    m_keychain.runs = false;
    const auto first = finder().forNewInstallation();
    m_keychain.runs = true;
    const auto second = finder().forNewInstallation();
    QVERIFY(first && second);
    QCOMPARE(second->key.reveal(), first->key.reveal());
    QCOMPARE(second->record, first->record);
}

void TestMasterKey::forgetfulKeychain_isNotTrusted()
{
    m_keychain.forgets = true;
    const auto key = finder().forNewInstallation();
    QVERIFY(key.has_value());
    QCOMPARE(key->record.source, QByteArray("file"));
}

void TestMasterKey::brokenRandomSource_makesNoKey()
{
    tests::support::BrokenRandom broken;
    MasterKeyFinder finder(m_dir->path(), {}, m_keychain, broken);
    QVERIFY(!finder.forNewInstallation());
    QVERIFY(!QFile::exists(keyFile()) && m_keychain.entries.isEmpty());
}

void TestMasterKey::installation_findsItsKeyAgain()
{
    for (const bool withKeychain : {true, false}) {
        m_keychain.runs = withKeychain;
        const auto made = finder().forNewInstallation();
        QVERIFY(made.has_value());
        const auto found = finder().forInstallation(made->record);
        QVERIFY(found.has_value());
        QCOMPARE(found->key.reveal(), made->key.reveal());
        QCOMPARE(found->record, made->record);
        QVERIFY(found->note.isEmpty());
    }
}

void TestMasterKey::missingOrWrongKey_isRefusedAndNoneIsMade_data()
{
    QTest::addColumn<bool>("inKeychain");
    QTest::addColumn<std::function<void(MemoryKeychain &, const QString &)>>("damage");
    QTest::addColumn<QString>("sentence");
    using Damage = std::function<void(MemoryKeychain &, const QString &)>;
    const auto row = [](const char *name, bool inKeychain, Damage damage, const char *sentence) {
        QTest::newRow(name) << inKeychain << std::move(damage) << QString::fromLatin1(sentence);
    };
    row(
        "entry deleted", true, [](auto &k, auto &) { k.entries.clear(); }, "no such entry");
    row(
        "keychain gone", true, [](auto &k, auto &) { k.runs = false; }, "no keychain runs here");
    row(
        "entry of another installation", true,
        [](auto &k, auto &) { k.entries.begin().value() = QByteArray(43, 'A'); },
        "is not the key of this installation");
    row(
        "entry damaged", true, [](auto &k, auto &) { k.entries.begin().value() = "?"; },
        "cannot be read");
    row(
        "file deleted", false, [](auto &, auto &path) { QVERIFY(QFile::remove(path)); },
        "is missing");
    row(
        "file of another installation", false,
        [](auto &, auto &path) { writeFile(path, QByteArray(32, 'x')); },
        "is not the master key of this installation");
    row(
        "file empty", false, [](auto &, auto &path) { writeFile(path, {}); },
        "does not hold a key");
    row(
        "file open to the group", false,
        [](auto &, auto &path) { QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0640), 0); },
        "others may read it (mode 640)");
}

void TestMasterKey::missingOrWrongKey_isRefusedAndNoneIsMade()
{
    QFETCH(bool, inKeychain);
    QFETCH(std::function<void(MemoryKeychain &, const QString &)>, damage);
    QFETCH(QString, sentence);
    m_keychain.runs = inKeychain;
    const auto made = finder().forNewInstallation();
    QVERIFY(made.has_value());
    damage(m_keychain, keyFile());
    const auto entries = m_keychain.entries;
    const bool hadFile = QFile::exists(keyFile());
    const auto found = finder().forInstallation(made->record);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().kind, Error::Kind::Unavailable);
    QVERIFY2(found.error().detail.contains(sentence), qPrintable(found.error().detail));
    QCOMPARE(m_keychain.entries, entries);
    QCOMPARE(QFile::exists(keyFile()), hadFile);
}

void TestMasterKey::wrongCredential_isNotHiddenByARightFile()
{
    m_keychain.runs = false;
    const auto made = finder().forNewInstallation();
    QVERIFY(QDir(m_dir->path()).mkdir(u"credentials"_s));
    m_credentials = m_dir->filePath(u"credentials"_s);
    writeFile(m_credentials + u"/master-key"_s, QByteArray(32, 'c'));
    const auto found = finder().forInstallation(made->record);
    QVERIFY(!found.has_value());
    QVERIFY(found.error().detail.contains(u"credential"_s));
}

void TestMasterKey::key_mayMoveToACredentialOrAFile()
{
    const auto made = finder().forNewInstallation(); // in the keychain
    QVERIFY(made.has_value());
    m_keychain.runs = false;
    writeFile(keyFile(), made->key.reveal());
    const auto inFile = finder().forInstallation(made->record);
    QVERIFY(inFile.has_value());
    QCOMPARE(inFile->record.source, QByteArray("file"));
    QVERIFY(!inFile->note.isEmpty());
    QVERIFY(QDir(m_dir->path()).mkdir(u"credentials"_s));
    m_credentials = m_dir->filePath(u"credentials"_s);
    writeFile(m_credentials + u"/master-key"_s, made->key.reveal().toBase64() + '\n');
    const auto inCredential = finder().forInstallation(made->record);
    QVERIFY(inCredential.has_value());
    QCOMPARE(inCredential->record, (MasterKeyRecord{"credential", made->record.check}));
    QVERIFY(QFile::remove(keyFile()));
    m_credentials.clear();
    const auto lost = finder().forInstallation(inCredential->record);
    QVERIFY(!lost.has_value() && lost.error().detail.contains(u"which this start does not have"_s));
}

void TestMasterKey::keyFile_isReadInEveryFormAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("accepted");
    const QByteArray key =
        QByteArray::fromHex("fbff00010203040506070809ff0b0c0d0e0f101112131415161718191a1b1c1d");
    const auto url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    QTest::newRow("raw") << key << true;
    QTest::newRow("base64url with a line break") << key.toBase64(url) + '\n' << true;
    QTest::newRow("base64") << key.toBase64() << true;
    QTest::newRow("hexadecimal") << key.toHex() << true;
    QTest::newRow("upper case hexadecimal") << key.toHex().toUpper() + '\n' << true;
    QTest::newRow("31 bytes") << key.left(31) << false;
    QTest::newRow("33 bytes") << key + 'x' << false;
    QTest::newRow("hexadecimal cut") << key.toHex().chopped(2) << false;
    QTest::newRow("two lines") << key.toBase64(url) + '\n' + key.toBase64(url) << false;
    QTest::newRow("a large file") << QByteArray(100'000, 'a') << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestMasterKey::keyFile_isReadInEveryFormAndNothingElse()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, accepted);
    writeFile(keyFile(), content);
    const auto key = readKeyAt(keyFile(), KeyFileGuard::OwnerOnly);
    QCOMPARE(key.has_value(), accepted);
    if (accepted)
        QCOMPARE(key->value().reveal().toHex().left(6), QByteArray("fbff00"));
    QVERIFY(QFile::remove(keyFile()));
    const auto none = readKeyAt(keyFile(), KeyFileGuard::OwnerOnly);
    QVERIFY(none.has_value() && !none->has_value());
    QVERIFY(QFile::link(u"/dev/zero"_s, keyFile()));
    QVERIFY(!readKeyAt(keyFile(), KeyFileGuard::Anyone).has_value());
    QVERIFY(!readKeyAt(m_dir->path(), KeyFileGuard::Anyone).has_value());
    QCOMPARE(::mkfifo(QFile::encodeName(m_dir->filePath(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(!readKeyAt(m_dir->filePath(u"pipe"_s), KeyFileGuard::OwnerOnly).has_value());
}

void TestMasterKey::keyFile_isNeverOverwritten()
{
    const Secret first(QByteArray(32, 'a'));
    QVERIFY(writeKeyAt(keyFile(), first).has_value());
    const auto again = writeKeyAt(keyFile(), Secret(QByteArray(32, 'b')));
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    QCOMPARE(readKeyAt(keyFile(), KeyFileGuard::OwnerOnly)->value().reveal(), first.reveal());
    QVERIFY(!writeKeyAt(u"/nonexistent/master.key"_s, first).has_value());
}

void TestMasterKey::systemKeychain_withoutASessionBus_answersAtOnce()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    QElapsedTimer timer;
    timer.start();
    const auto value = SystemKeychain().read(u"no such entry"_s);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().kind, Error::Kind::Unavailable);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

void TestMasterKey::systemKeychain_onADeadBus_givesUp()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    SystemKeychain keychain(std::chrono::seconds(2));
    const auto value = keychain.read(u"no such entry"_s);
    QVERIFY(!value.has_value());
    QCOMPARE(value.error().kind, Error::Kind::Unavailable);
    QVERIFY(!keychain.write(u"no such entry"_s, Secret(QByteArray("x"))).has_value());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
}

QTEST_GUILESS_MAIN(TestMasterKey)
#include "tst_masterkey.moc"
