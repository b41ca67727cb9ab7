// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testinstallation.h"

#include "tests/support/rawclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tests::support::RawClient;
using tests::support::TestInstallation;

class tst_RunningServer : public QObject
{
    Q_OBJECT

private slots:
    void sampleInstallation_answersHealthChecks();
};

void tst_RunningServer::sampleInstallation_answersHealthChecks()
{
    TestInstallation installation;
    QVERIFY2(installation.problem().isEmpty(), qPrintable(installation.problem()));
    for (const QByteArray path : {"/health/live", "/health/ready"}) {
        RawClient client(installation.port());
        const auto answer = client.ask("GET "_ba + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                       + QByteArray::number(installation.port()) + "\r\n\r\n");
        QCOMPARE(answer.status, 200);
    }
}

QTEST_GUILESS_MAIN(tst_RunningServer)
#include "tst_runningserver.moc"
