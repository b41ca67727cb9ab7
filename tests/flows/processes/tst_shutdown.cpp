// SPDX-License-Identifier: GPL-3.0-or-later
// security.md DB-21: a stop under load ends in time, and what was answered is kept.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTest>

#include <atomic>
#include <csignal>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Shutdown : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_service.reset(); }
    void stopUnderLoad_endsWithStatus0_andKeepsEveryAnsweredRotation();
    void idleConnections_doNotDelayTheStop();
    void hangUp_doesNotStopAServiceWithoutTls();
    void hangUp_bringsTheNewCertificate();

private:
    std::unique_ptr<ServiceRun> m_service;
};

void tst_Shutdown::init()
{
    m_service = std::make_unique<ServiceRun>();
    QVERIFY(m_service->makeSample());
    QVERIFY(m_service->start());
}

void tst_Shutdown::stopUnderLoad_endsWithStatus0_andKeepsEveryAnsweredRotation()
{
    constexpr int services = 8;
    std::vector<CodeFlow> flows;
    QByteArrayList tokens;
    for (int i = 0; i < services; ++i) {
        flows.emplace_back(
            m_service->port(),
            CodeFlow::Client{sample::portalId, sample::portalSecret, sample::redirectUri});
        const auto redeemed =
            flows.back().redeem(flows.back().codeFor("marta", sample::martaPassword));
        QCOMPARE(redeemed.status, 200);
        tokens.append(jsonOf(redeemed.body)[u"refresh_token"_s].toString().toLatin1());
    }
    // Each service refreshes until the server is gone, and remembers the last token that it was
    // given.
    QByteArrayList uncertain(services);
    std::atomic<int> rotations = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < services; ++i) {
        threads.emplace_back([&, i, flow = &flows[size_t(i)]] {
            for (;;) {
                const auto answer = flow->refresh(tokens[i]);
                if (answer.status != 200) {
                    // Refused in order (503, closed) or cut off: whether that one happened is not
                    // known.
                    uncertain[i] = tokens[i];
                    return;
                }
                tokens[i] = jsonOf(answer.body)[u"refresh_token"_s].toString().toLatin1();
                ++rotations;
            }
        });
    }
    QTRY_VERIFY_WITH_TIMEOUT(rotations > 50, 20000);
    QCOMPARE(m_service->terminate(12000), 0);
    for (std::thread &thread : threads)
        thread.join();
    const QString database = m_service->dataDirectory() + u"/consentry.db"_s;
    QVERIFY2(!QFileInfo::exists(database + u"-wal"_s)
                 || QFileInfo(database + u"-wal"_s).size() == 0,
             "the write-ahead log was not written back");

    QVERIFY(m_service->start());
    int live = 0;
    for (int i = 0; i < services; ++i) {
        const auto answer = flows[size_t(i)].refresh(tokens[i]);
        QVERIFY2(answer.status == 200 || answer.status == 400, answer.head.constData());
        live += answer.status == 200 ? 1 : 0;
    }
    // A stop cuts nothing off that was answered: at most the one request in flight of a service is
    // spent.
    QVERIFY2(live >= services - 1, qPrintable(u"%1 of %2 live"_s.arg(live).arg(services)));
}

void tst_Shutdown::idleConnections_doNotDelayTheStop()
{
    std::vector<RawClient> idle;
    for (int i = 0; i < 20; ++i) {
        idle.emplace_back(m_service->port());
        idle.back().send("GET /health/live HTT");
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_service->terminate(), 0);
    QVERIFY2(timer.elapsed() < 11000, qPrintable(QString::number(timer.elapsed())));
}

void tst_Shutdown::hangUp_doesNotStopAServiceWithoutTls()
{
    m_service->send(SIGHUP);
    QTRY_VERIFY(m_service->log().contains("the certificate stays as it was"));
    QCOMPARE(WebClient(m_service->port()).get("/health/ready").status, 200);
}

void tst_Shutdown::hangUp_bringsTheNewCertificate()
{
    const QString certificate = m_service->path(u"cert.pem"_s);
    const QString key = m_service->path(u"key.pem"_s);
    const auto make = [&] {
        QProcess openssl;
        openssl.setStandardErrorFile(QProcess::nullDevice());
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s,
                       u"-keyout"_s, key, u"-out"_s, certificate});
        return openssl.waitForFinished() && openssl.exitCode() == 0
               && QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner);
    };
    const auto shown = [&] {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_service->port());
        return socket.waitForEncrypted(5000) ? socket.peerCertificate() : QSslCertificate();
    };
    QCOMPARE(m_service->terminate(), 0);
    QVERIFY(make());
    QVERIFY(m_service->start({u"--tls-cert"_s, certificate, u"--tls-key"_s, key}));
    const QSslCertificate first = QSslCertificate::fromPath(certificate).value(0);
    QVERIFY(!first.isNull());
    QCOMPARE(shown(), first);

    QVERIFY(make());
    const QSslCertificate second = QSslCertificate::fromPath(certificate).value(0);
    QVERIFY(second != first);
    m_service->send(SIGHUP);
    QTRY_COMPARE(shown(), second);

    // A file that cannot be used leaves the certificate as it was.
    QVERIFY(QFile::resize(certificate, 0));
    m_service->send(SIGHUP);
    QTRY_VERIFY(m_service->log().contains("the certificate stays as it was"));
    QCOMPARE(shown(), second);
    QCOMPARE(m_service->terminate(), 0);
}

QTEST_GUILESS_MAIN(tst_Shutdown)
#include "tst_shutdown.moc"
