// SPDX-License-Identifier: GPL-3.0-or-later
// What consentryd refuses to start with: a sentence that says what and where, the right exit
// status, and nothing changed.
#include "tests/support/programs.h"
#include "tests/support/webclient.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Startup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void readyLine_namesTheAddress();
    void secondStart_saysWhoHasTheDirectory_andTheFirstGoesOn();
    void unusableDirectory_isRefused_data();
    void unusableDirectory_isRefused();
    void unusableDatabase_isRefusedAndKept_data();
    void unusableDatabase_isRefusedAndKept();
    void SL18_installationWithoutSetup_isRefused();
    void takenPort_isNamed();
    void plainHttpAwayFromLoopback_isRefused();
    void unusableCertificate_isRefused_data();
    void unusableCertificate_isRefused();
    void wrongUsage_isRefused_data();
    void wrongUsage_isRefused();
    void commandLine_replacesWhatIsStored_forOneRun();
    void files_areClosedToOthers();
    void coreDumps_areOff();

private:
    ProgramResult start(const QStringList &more) const
    {
        return runProgram(u"consentryd"_s,
                          QStringList{u"--data-dir"_s, m_service->dataDirectory()} + more);
    }
    QByteArray digest() const
    {
        QFile file(m_service->dataDirectory() + u"/consentry.db"_s);
        return file.open(QFile::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    }
    std::unique_ptr<ServiceRun> m_service;
};

void tst_Startup::initTestCase()
{
    ::umask(022);
}

void tst_Startup::init()
{
    m_service = std::make_unique<ServiceRun>();
    QVERIFY(m_service->makeSample());
}

void tst_Startup::cleanup()
{
    m_service.reset();
}

void tst_Startup::readyLine_namesTheAddress()
{
    QVERIFY(m_service->start());
    QVERIFY2(m_service->readyLine().contains(m_service->issuer()),
             m_service->readyLine().constData());
    QCOMPARE(WebClient(m_service->port()).get("/health/live").status, 200);
    QCOMPARE(WebClient(m_service->port()).get("/health/ready").status, 200);
    QCOMPARE(m_service->terminate(), 0);
}

void tst_Startup::secondStart_saysWhoHasTheDirectory_andTheFirstGoesOn()
{
    QVERIFY(m_service->start());
    const ProgramResult second = start({u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(second.status, 3);
    QVERIFY2(second.errors.contains("is in use by consentryd, process "
                                    + QByteArray::number(m_service->processId())),
             second.errors.constData());
    QVERIFY(second.output.isEmpty());
    QCOMPARE(WebClient(m_service->port()).get("/health/ready").status, 200);
}

void tst_Startup::unusableDirectory_isRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("empty") << u"empty"_s;
    QTest::newRow("a file") << u"file"_s;
}

void tst_Startup::unusableDirectory_isRefused()
{
    QFETCH(QString, path);
    QVERIFY(QDir().mkpath(m_service->path(u"empty"_s)));
    QFile file(m_service->path(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QString full = m_service->path(path);
    const ProgramResult refused = runProgram(u"consentryd"_s, {u"--data-dir"_s, full});
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.errors.contains(full.toUtf8()), refused.errors.constData());
    QVERIFY(!QFile::exists(full + u"/consentry.db"_s));
}

void tst_Startup::unusableDatabase_isRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("DB-12 empty") << QByteArray("");
    QTest::newRow("DB-12 foreign") << QByteArray("some other file\n").repeated(500);
    QTest::newRow("DB-12 truncated") << QByteArray("truncate");
    QTest::newRow("DB-12 damaged") << QByteArray("damage");
    QTest::newRow("DB-13 missing") << QByteArray();
}

void tst_Startup::unusableDatabase_isRefusedAndKept()
{
    QFETCH(QByteArray, content);
    QFile file(m_service->dataDirectory() + u"/consentry.db"_s);
    if (content == "truncate") {
        QVERIFY(file.resize(file.size() / 2));
    } else if (content == "damage") {
        QVERIFY(file.open(QFile::ReadWrite) && file.seek(100));
        file.write(QByteArray(8000, 'x'));
        file.close();
    } else if (content.isNull()) {
        QVERIFY(file.remove());
    } else {
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write(content);
        file.close();
    }
    const QByteArray before = digest();
    const ProgramResult refused = start({});
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.errors.contains("consentry.db"), refused.errors.constData());
    QCOMPARE(digest(), before);
    const ProgramResult applied = m_service->control({u"module"_s, u"list"_s});
    QCOMPARE(applied.status, 3);
    QCOMPARE(digest(), before);
}

void tst_Startup::SL18_installationWithoutSetup_isRefused()
{
    const QString directory = m_service->path(u"new"_s);
    QFile file(m_service->path(u"wrong.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{\"modules\": [{}]}");
    file.close();
    const ProgramResult applied =
        runProgram(u"consentryctl"_s, {u"--data-dir"_s, directory, u"apply"_s, file.fileName()});
    QCOMPARE(applied.status, 2);
    QVERIFY(applied.output.isEmpty());
    QVERIFY(!QFile::exists(directory + u"/consentry.db"_s));
    QCOMPARE(runProgram(u"consentryd"_s, {u"--data-dir"_s, directory}).status, 3);
}

void tst_Startup::takenPort_isNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(other.serverPort());
    const ProgramResult refused = start({u"--listen"_s, address});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.contains(address.toUtf8()), refused.errors.constData());
}

void tst_Startup::plainHttpAwayFromLoopback_isRefused()
{
    const ProgramResult refused = start({u"--listen"_s, u"0.0.0.0:0"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.errors.contains("0.0.0.0"), refused.errors.constData());
    QVERIFY(refused.errors.contains("certificate"));
}

void tst_Startup::unusableCertificate_isRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("missing") << u"none.pem"_s << u"key.pem"_s << QByteArray("none.pem");
    QTest::newRow("not PEM") << u"text.pem"_s << u"key.pem"_s << QByteArray("text.pem");
    QTest::newRow("key missing") << u"cert.pem"_s << u"none.key"_s << QByteArray("none.key");
    QTest::newRow("key of another") << u"cert.pem"_s << u"other.pem"_s << QByteArray("other.pem");
    QTest::newRow("TR-20 key open to others")
        << u"cert.pem"_s << u"open.pem"_s << QByteArray("open.pem");
}

void tst_Startup::unusableCertificate_isRefused()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QByteArray, named);
    const auto openssl = [this](const QString &keyName, const QString &certificateName) {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s,
                                     u"/CN=localhost"_s, u"-keyout"_s, m_service->path(keyName),
                                     u"-out"_s, m_service->path(certificateName)});
        return process.waitForFinished() && process.exitCode() == 0;
    };
    QVERIFY(openssl(u"key.pem"_s, u"cert.pem"_s));
    QVERIFY(openssl(u"other.pem"_s, u"othercert.pem"_s));
    QVERIFY(QFile::copy(m_service->path(u"key.pem"_s), m_service->path(u"open.pem"_s)));
    for (const QString &name : {u"key.pem"_s, u"other.pem"_s})
        QVERIFY(::chmod(QFile::encodeName(m_service->path(name)).constData(), 0600) == 0);
    QVERIFY(::chmod(QFile::encodeName(m_service->path(u"open.pem"_s)).constData(), 0644) == 0);
    QFile text(m_service->path(u"text.pem"_s));
    QVERIFY(text.open(QFile::WriteOnly));
    text.write("no certificate\n");
    text.close();

    const ProgramResult refused =
        start({u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-cert"_s, m_service->path(certificate),
               u"--tls-key"_s, m_service->path(key)});
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.errors.contains(named), refused.errors.constData());
    QVERIFY(refused.output.isEmpty());
}

void tst_Startup::wrongUsage_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown option") << QStringList{u"--nothing"_s};
    QTest::newRow("rowX12 no clock to set") << QStringList{u"--clock"_s, u"0"_s};
    QTest::newRow("stray word") << QStringList{u"serve"_s};
    QTest::newRow("listen without a port") << QStringList{u"--listen"_s, u"127.0.0.1"_s};
    QTest::newRow("issuer not an address") << QStringList{u"--issuer"_s, u"sso.acme.example"_s};
    QTest::newRow("issuer http away from loopback")
        << QStringList{u"--issuer"_s, u"http://sso.acme.example"_s};
    QTest::newRow("certificate without key") << QStringList{u"--tls-cert"_s, u"a.pem"_s};
}

void tst_Startup::wrongUsage_isRefused()
{
    QFETCH(QStringList, words);
    const ProgramResult refused = start(words);
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.errors.startsWith("consentryd: "));
    QVERIFY(refused.output.isEmpty());
}

void tst_Startup::commandLine_replacesWhatIsStored_forOneRun()
{
    const quint16 port = freePort();
    const QString issuer = u"http://127.0.0.1:%1/sso"_s.arg(port);
    QVERIFY(m_service->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--issuer"_s, issuer}));
    const auto discovery = WebClient(port).get("/.well-known/openid-configuration");
    QCOMPARE(discovery.status, 200);
    QCOMPARE(jsonOf(discovery.body)[u"issuer"_s].toString(), issuer);
    QCOMPARE(m_service->terminate(), 0);
    QVERIFY(m_service->start());
    const auto stored = WebClient(m_service->port()).get("/.well-known/openid-configuration");
    QCOMPARE(jsonOf(stored.body)[u"issuer"_s].toString().toLatin1(), m_service->issuer());
}

void tst_Startup::files_areClosedToOthers()
{
    QVERIFY(m_service->start());
    const QDir directory(m_service->dataDirectory());
    struct stat status = {};
    QVERIFY(::stat(QFile::encodeName(directory.path()).constData(), &status) == 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
    const auto names = directory.entryList(QDir::Files | QDir::Hidden | QDir::System);
    QVERIFY(names.contains(u"control.sock"_s));
    QVERIFY(names.contains(u"consentry.db-wal"_s));
    for (const QString &name : names) {
        QVERIFY(::lstat(QFile::encodeName(directory.filePath(name)).constData(), &status) == 0);
        QVERIFY2((status.st_mode & 0777) == 0600, qPrintable(name));
    }
}

void tst_Startup::coreDumps_areOff()
{
    QVERIFY(m_service->start());
    QFile limits(u"/proc/%1/limits"_s.arg(m_service->processId()));
    QVERIFY(limits.open(QFile::ReadOnly));
    const QByteArray text = limits.readAll();
    const QByteArray core = text.mid(text.indexOf("Max core file size")).split('\n').constFirst();
    QCOMPARE(core.mid(18).simplified(), QByteArray("0 0 bytes"));
}

QTEST_GUILESS_MAIN(tst_Startup)
#include "tst_startup.moc"
