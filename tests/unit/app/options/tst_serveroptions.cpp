// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/exitstatus.h"
#include "app/options/serveroptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::options;

class tst_ServerOptions : public QObject
{
    Q_OBJECT

private slots:
    void commandLine_winsOverTheEnvironment();
    void environmentAlone_isEnough();
    void relativePaths_becomeAbsolute();
    void consoleWithoutDirectory_usesXdg();
    void wrongUsage_isRefused_data();
    void wrongUsage_isRefused();
    void help_needsNothingElse();
    void help_hasExampleAndExitStatuses();
    void eachErrorKind_hasItsExitStatus();
};

void tst_ServerOptions::commandLine_winsOverTheEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"CONSENTRY_ISSUER"_s, u"https://stored.example"_s);
    environment.insert(u"CONSENTRY_LISTEN"_s, u"127.0.0.1:1"_s);
    const auto o =
        parseServerOptions(Program::Service,
                           {u"--data-dir"_s, u"/d"_s, u"--issuer"_s, u"https://a.example"_s,
                            u"--listen"_s, u"127.0.0.1:2"_s, u"--listen"_s, u"[::1]:2"_s},
                           environment);
    QVERIFY(o);
    QCOMPARE(o->issuer, u"https://a.example"_s);
    QCOMPARE(o->listen, QStringList({u"127.0.0.1:2"_s, u"[::1]:2"_s}));
}

void tst_ServerOptions::environmentAlone_isEnough()
{
    QProcessEnvironment environment;
    environment.insert(u"CONSENTRY_DATA_DIR"_s, u"/var/lib/c"_s);
    environment.insert(u"CONSENTRY_LISTEN"_s, u"127.0.0.1:1,[::1]:1"_s);
    environment.insert(u"CONSENTRY_MTLS_LISTEN"_s, u"127.0.0.1:3"_s);
    const auto o = parseServerOptions(Program::Service, {}, environment);
    QVERIFY(o);
    QCOMPARE(o->dataDirectory, u"/var/lib/c"_s);
    QCOMPARE(o->listen.size(), 2);
    QCOMPARE(o->mtlsListen, QStringList({u"127.0.0.1:3"_s}));
}

void tst_ServerOptions::relativePaths_becomeAbsolute()
{
    const auto o = parseServerOptions(
        Program::Service,
        {u"--data-dir"_s, u"x/"_s, u"--tls-cert"_s, u"c.pem"_s, u"--tls-key"_s, u"k.pem"_s}, {});
    QVERIFY(o);
    QVERIFY(o->dataDirectory.startsWith(u'/') && o->dataDirectory.endsWith(u"/x"_s));
    QVERIFY(o->tlsCertificateFile.startsWith(u'/'));
    QVERIFY(o->tlsKeyFile.startsWith(u'/'));
}

void tst_ServerOptions::consoleWithoutDirectory_usesXdg()
{
    QProcessEnvironment environment;
    environment.insert(u"XDG_DATA_HOME"_s, u"/home/a/.data"_s);
    const auto o = parseServerOptions(Program::Console, {}, environment);
    QVERIFY(o);
    QCOMPARE(o->dataDirectory, u"/home/a/.data/consentry"_s);
    QVERIFY(defaultDataDirectory({}).endsWith(u"/.local/share/consentry"_s));
}

void tst_ServerOptions::wrongUsage_isRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no directory") << QStringList{};
    QTest::newRow("certificate without key")
        << QStringList{u"--data-dir"_s, u"/d"_s, u"--tls-cert"_s, u"c"_s};
    QTest::newRow("key without certificate")
        << QStringList{u"--data-dir"_s, u"/d"_s, u"--tls-key"_s, u"k"_s};
    QTest::newRow("stray word") << QStringList{u"--data-dir"_s, u"/d"_s, u"serve"_s};
    QTest::newRow("log format") << QStringList{u"--data-dir"_s, u"/d"_s, u"--log-format"_s,
                                               u"xml"_s};
    QTest::newRow("log level") << QStringList{u"--data-dir"_s, u"/d"_s, u"--log-level"_s,
                                              u"loud"_s};
}

void tst_ServerOptions::wrongUsage_isRefused()
{
    QFETCH(QStringList, words);
    const auto o = parseServerOptions(Program::Service, words, {});
    QVERIFY(!o);
    QCOMPARE(exitStatusOf(o.error().kind), ExitStatus::WrongInput);
    QVERIFY(!o.error().detail.isEmpty());
}

void tst_ServerOptions::help_needsNothingElse()
{
    const auto o = parseServerOptions(Program::Service, {u"--help"_s}, {});
    QVERIFY(o && o->help);
    const auto v = parseServerOptions(Program::Service, {u"--version"_s}, {});
    QVERIFY(v && v->version);
}

void tst_ServerOptions::help_hasExampleAndExitStatuses()
{
    for (const Program program : {Program::Console, Program::Service}) {
        const QString text = serverHelp(program);
        QVERIFY(text.contains(u"Example:"_s));
        QVERIFY(text.contains(u"Exit status: 0 done, 1 failed, 2"_s));
        QVERIFY(text.contains(u"--data-dir"_s) && text.contains(u"--issuer"_s));
    }
}

void tst_ServerOptions::eachErrorKind_hasItsExitStatus()
{
    using Kind = server::base::Error::Kind;
    QCOMPARE(exitStatusOf(Kind::InvalidInput), ExitStatus::WrongInput);
    QCOMPARE(exitStatusOf(Kind::InUse), ExitStatus::Unusable);
    QCOMPARE(exitStatusOf(Kind::Corrupt), ExitStatus::Unusable);
    QCOMPARE(exitStatusOf(Kind::Conflict), ExitStatus::Failed);
    QCOMPARE(exitStatusOf(Kind::Internal), ExitStatus::Failed);
}

QTEST_APPLESS_MAIN(tst_ServerOptions)
#include "tst_serveroptions.moc"
