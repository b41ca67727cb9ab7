// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/consolestart.h"
#include "tests/support/programs.h"
#include "tests/support/rawclient.h"
#include "tests/support/testinstallation.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include <QTest>

using namespace Qt::StringLiterals;
using tests::support::RawClient;
using tests::support::TestInstallation;

class tst_RunningServer : public QObject
{
    Q_OBJECT

private slots:
    void sampleInstallation_answersHealthChecks();
    void firstStartInTheConsole_servesAtOnce_andAgainAtTheNextStart();
    void consoleLeftBeforeTheFirstStart_leavesNothing();
    void settingsThatChange_moveTheListeners();

private:
    static int healthOf(quint16 port)
    {
        RawClient client;
        if (!client.connectTo(port))
            return 0;
        return client
            .ask("GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
                 + "\r\n\r\n")
            .status;
    }
    template<class T>
    static server::base::Result<T> resultOf(server::api::Answer<T> answer)
    {
        answer.waitForFinished();
        return answer.takeResult();
    }
};

void tst_RunningServer::sampleInstallation_answersHealthChecks()
{
    TestInstallation installation;
    QVERIFY2(installation.problem().isEmpty(), qPrintable(installation.problem()));
    QCOMPARE(healthOf(installation.port()), 200);
}

void tst_RunningServer::firstStartInTheConsole_servesAtOnce_andAgainAtTheNextStart()
{
    QTemporaryDir temporary;
    const quint16 port = tests::support::freePort();
    app::options::ServerOptions options;
    options.dataDirectory = temporary.filePath(u"home/.local/share/consentry"_s);
    QVERIFY(QDir().mkpath(temporary.filePath(u"home/.local"_s)));
    {
        auto running = app::startup::startForConsole(options);
        QVERIFY2(running, qPrintable(running ? QString() : running.error().detail));
        const auto second = app::startup::startForConsole(options);
        QVERIFY(!second && second.error().kind == server::base::Error::Kind::InUse);
        auto admin = (*running)->makeAdminApi();
        QVERIFY(!resultOf(admin->installationState())->configured);
        QCOMPARE((*running)->listeners().state().phase, server::api::ServerState::Phase::Stopped);
        server::api::FirstStart values;
        values.issuer = "http://127.0.0.1:" + QByteArray::number(port);
        values.listen = {u"127.0.0.1:%1"_s.arg(port)};
        values.companyName = u"Acme GmbH"_s;
        values.administratorCode = values.administratorName = u"anna"_s;
        values.administratorEmail = u"anna@acme.example"_s;
        values.password = server::base::Secret("crossing the river");
        const auto principal = resultOf(admin->completeFirstStart(std::move(values)));
        QVERIFY2(principal, qPrintable(principal ? QString() : principal.error().detail));
        QTRY_COMPARE((*running)->listeners().state().phase,
                     server::api::ServerState::Phase::Serving);
        QCOMPARE(healthOf(port), 200);
        admin.reset();
        app::startup::endConsole(std::move(*running));
        QCOMPARE(healthOf(port), 0);
    }
    auto again = app::startup::startForConsole(options);
    QVERIFY(again);
    QTRY_COMPARE((*again)->listeners().state().phase, server::api::ServerState::Phase::Serving);
    QCOMPARE(healthOf(port), 200);
}

void tst_RunningServer::consoleLeftBeforeTheFirstStart_leavesNothing()
{
    QTemporaryDir temporary;
    app::options::ServerOptions options;
    options.dataDirectory = temporary.filePath(u"data"_s);
    auto running = app::startup::startForConsole(options);
    QVERIFY(running);
    app::startup::endConsole(std::move(*running));
    const QDir left(options.dataDirectory);
    QCOMPARE(left.entryList(QDir::Files | QDir::Hidden | QDir::System), QStringList(u"lock"_s));
}

void tst_RunningServer::settingsThatChange_moveTheListeners()
{
    TestInstallation installation;
    QVERIFY2(installation.problem().isEmpty(), qPrintable(installation.problem()));
    const quint16 moved = tests::support::freePort();
    QCOMPARE(
        installation.apply(QJsonObject{
            {u"server"_s, QJsonObject{{u"issuer"_s, u"http://127.0.0.1:%1"_s.arg(moved)},
                                      {u"listen"_s, QJsonArray{u"127.0.0.1:%1"_s.arg(moved)}}}}}),
        QString());
    QTRY_COMPARE(healthOf(moved), 200);
    QCOMPARE(healthOf(installation.port()), 0);
}

QTEST_GUILESS_MAIN(tst_RunningServer)
#include "tst_runningserver.moc"
