// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9325; TR-01 to TR-03, TR-19, TR-20.
#include "tests/support/certificate.h"
#include "tests/support/echodispatcher.h"
#include "tests/support/rawclient.h"
#include "tests/support/testserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <sys/resource.h>

using namespace tests::support;
using namespace server;

class FrontTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void protocolsAndSuites_data();
    void protocolsAndSuites();
    void bothVersionsOffered_takes13();
    void session_isResumed_data();
    void session_isResumed();
    void http2_isNotNegotiated();
    void answers_sayStrictTransportSecurity();
    void bodiesOfAnySize_crossWhole();
    void tenMebibyteBody_is413();
    void halfAHandshake_isClosed();
    void plainRequestOnTlsPort_isClosed();
    void thousandSilentConnections_doNotStopHonestOnes();
    void newCertificate_isSeenByNewConnectionsOnly();
    void unusableCertificate_isRefusedWithASentence_data();
    void unusableCertificate_isRefusedWithASentence();

private:
    [[nodiscard]] http::FrontConfig config() const;
    QByteArray client(const TestServer &server, const QStringList &options) const;
    std::unique_ptr<QSslSocket> connected(quint16 port, int milliseconds = 5000) const;

    Certificate m_certificate;
    EchoCounters m_counters;
};

namespace {

QByteArray ask(QSslSocket &socket, const QByteArray &request, int milliseconds = 5000)
{
    socket.write(request);
    QByteArray answer;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const qsizetype at = answer.indexOf("Content-Length: ");
        if (end >= 0
            && answer.size()
                   >= end + 4 + answer.mid(at + 16, answer.indexOf('\r', at) - at - 16).toInt())
            break;
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(1000)
            && socket.state() != QAbstractSocket::ConnectedState)
            break;
        answer += socket.readAll();
    }
    return answer;
}

} // namespace

void FrontTls::initTestCase()
{
    QVERIFY(m_certificate.isValid());
    rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
}

http::FrontConfig FrontTls::config() const
{
    http::FrontConfig made;
    made.certificateFile = m_certificate.certificateFile();
    made.keyFile = m_certificate.keyFile();
    return made;
}

QByteArray FrontTls::client(const TestServer &server, const QStringList &options) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"),
                  QStringList{QStringLiteral("s_client"), QStringLiteral("-connect"),
                              QStringLiteral("127.0.0.1:%1").arg(server.port)}
                      + options);
    process.write(server.get("/echo", "Connection: close\r\n"));
    process.waitForFinished(10'000);
    return process.readAll();
}

std::unique_ptr<QSslSocket> FrontTls::connected(quint16 port, int milliseconds) const
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket->waitForEncrypted(milliseconds) ? std::move(socket) : nullptr;
}

void FrontTls::protocolsAndSuites_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, const QString &options, bool accepted) {
        QTest::newRow(name) << (options + QStringLiteral(" -ign_eof")).split(u' ') << accepted;
    };
    row("TLS 1.3", QStringLiteral("-tls1_3"), true);
    row("TLS 1.2", QStringLiteral("-tls1_2"), true);
    row("TLS 1.1", QStringLiteral("-tls1_1 -cipher ALL:@SECLEVEL=0"), false);
    row("TLS 1.0", QStringLiteral("-tls1 -cipher ALL:@SECLEVEL=0"), false);
    row("AES-GCM", QStringLiteral("-tls1_2 -cipher ECDHE-ECDSA-AES256-GCM-SHA384"), true);
    row("ChaCha20", QStringLiteral("-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305"), true);
    row("CBC", QStringLiteral("-tls1_2 -cipher ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA"),
        false);
    row("CCM_8", QStringLiteral("-tls1_2 -cipher ECDHE-ECDSA-AES128-CCM8:@SECLEVEL=0"), false);
    row("DHE", QStringLiteral("-tls1_2 -cipher DHE"), false);
    row("RSA key exchange", QStringLiteral("-tls1_2 -cipher kRSA"), false);
    row("anonymous", QStringLiteral("-tls1_2 -cipher aNULL:@SECLEVEL=0"), false);
}

void FrontTls::protocolsAndSuites()
{
    QFETCH(const QStringList, options);
    QFETCH(const bool, accepted);
    TestServer server(EchoDispatcher::factory(m_counters), config());
    QVERIFY(server.outcome);
    const QByteArray said = client(server, options);
    QCOMPARE(said.contains("HTTP/1.1 200 OK"), accepted);
    QVERIFY(said.contains("CONNECTED"));
}

void FrontTls::bothVersionsOffered_takes13()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    QVERIFY(client(server, {QStringLiteral("-ign_eof")}).contains("New, TLSv1.3"));
}

void FrontTls::session_isResumed_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.3") << QStringLiteral("-tls1_3");
    QTest::newRow("TLS 1.2") << QStringLiteral("-tls1_2");
}

void FrontTls::session_isResumed()
{
    QFETCH(const QString, version);
    QTemporaryDir directory;
    const QString session = directory.filePath(QStringLiteral("session"));
    TestServer server(EchoDispatcher::factory(m_counters), config());
    QVERIFY(
        client(server, {version, QStringLiteral("-ign_eof"), QStringLiteral("-sess_out"), session})
            .contains("New, TLSv1"));
    // The second connection goes to the other worker.
    const QByteArray again =
        client(server, {version, QStringLiteral("-ign_eof"), QStringLiteral("-sess_in"), session});
    QVERIFY(again.contains("Reused, TLSv1"));
    QVERIFY(again.contains("HTTP/1.1 200 OK"));
}

void FrontTls::http2_isNotNegotiated()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const QByteArray said = client(server, {QStringLiteral("-alpn"), QStringLiteral("h2,http/1.1"),
                                            QStringLiteral("-ign_eof")});
    QVERIFY(said.contains("No ALPN negotiated"));
    QVERIFY(said.contains("HTTP/1.1 200 OK"));
}

void FrontTls::answers_sayStrictTransportSecurity()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const auto socket = connected(server.port);
    QVERIFY(socket);
    const QByteArray answer = ask(*socket, server.get("/echo"));
    QVERIFY(answer.contains("Strict-Transport-Security: max-age=63072000; includeSubDomains\r\n"));
    QVERIFY(answer.contains("peer=127.0.0.1 secure\n"));
    QVERIFY(ask(*socket, "BROKEN\r\n\r\n").contains("Strict-Transport-Security"));
}

void FrontTls::bodiesOfAnySize_crossWhole()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const auto socket = connected(server.port);
    QVERIFY(socket);
    for (const int size : {0, 1, 16383, 16384, 16385, 60'000}) {
        const QByteArray body(size, 'b');
        QVERIFY(ask(*socket, server.post("/echo", body)).endsWith("\n\n" + body));
    }
    QVERIFY(ask(*socket, server.get("/size?3000000"), 20'000).endsWith(QByteArray(1000, 'x')));
    const QByteArray pipelined = server.get("/later?50") + server.get("/size?5");
    QVERIFY(ask(*socket, pipelined).contains("later 50"));
}

void FrontTls::tenMebibyteBody_is413()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const auto socket = connected(server.port);
    QVERIFY(socket);
    QVERIFY(ask(*socket, server.post("/echo", QByteArray(10 * 1024 * 1024, 'b')))
                .startsWith("HTTP/1.1 413 "));
}

void FrontTls::halfAHandshake_isClosed()
{
    http::FrontConfig quick = config();
    quick.handshake = std::chrono::milliseconds(500);
    TestServer server(EchoDispatcher::factory(m_counters), quick);
    RawClient client(server.port);
    client.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    QElapsedTimer clock;
    clock.start();
    while (!client.closesWithin(50) && clock.elapsed() < 5000)
        client.send("\x01");
    QVERIFY2(clock.elapsed() < 2500, "a drip does not extend it");
}

void FrontTls::plainRequestOnTlsPort_isClosed()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    RawClient client(server.port);
    client.send(server.get("/echo"));
    QVERIFY(client.closesWithin(2000));
    QVERIFY(connected(server.port));
}

void FrontTls::thousandSilentConnections_doNotStopHonestOnes()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    std::vector<RawClient> silent;
    for (int i = 0; i < 1000; ++i) {
        silent.emplace_back(server.port);
        if (i % 2)
            silent.back().send(QByteArray("\x16\x03\x01", 3));
    }
    int inTime = 0;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto socket = connected(server.port);
        inTime += socket && ask(*socket, server.get("/echo")).contains(" 200 OK")
                  && clock.elapsed() < 1000;
    }
    QVERIFY2(inTime >= 38, "95 % within a second");
}

void FrontTls::newCertificate_isSeenByNewConnectionsOnly()
{
    Certificate mine;
    http::FrontConfig changing = config();
    changing.certificateFile = mine.certificateFile();
    changing.keyFile = mine.keyFile();
    TestServer server(EchoDispatcher::factory(m_counters), changing);
    const auto before = connected(server.port);
    QVERIFY(before);
    QVERIFY(QFile::remove(mine.certificateFile()) && QFile::remove(mine.keyFile()));
    QVERIFY2(!server.server.reloadCertificate(), "nothing there: the old one stays");
    QVERIFY(connected(server.port));
    QVERIFY(QFile::copy(m_certificate.certificateFile(), mine.certificateFile()));
    QVERIFY(QFile::copy(m_certificate.keyFile(), mine.keyFile()));
    QVERIFY(server.server.reloadCertificate());
    const QByteArray old = before->peerCertificate().serialNumber();
    QTRY_VERIFY(connected(server.port)->peerCertificate().serialNumber() != old);
    QVERIFY(ask(*before, server.get("/echo")).contains(" 200 OK"));
}

void FrontTls::unusableCertificate_isRefusedWithASentence_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("sentence");
    for (const auto &[fault, sentence] :
         {std::pair("no certificate", "cannot be read"), std::pair("no key", "cannot be read"),
          std::pair("certificate is noise", "is no PEM certificate"),
          std::pair("key is noise", "is no PEM private key"),
          std::pair("key of another", "does not belong to"),
          std::pair("key open to all", "can be read by other accounts"),
          std::pair("key is a directory", "is not a file")})
        QTest::newRow(fault) << QString::fromLatin1(fault) << QString::fromLatin1(sentence);
}

void FrontTls::unusableCertificate_isRefusedWithASentence()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, sentence);
    Certificate mine;
    http::FrontConfig broken = config();
    QString named = mine.keyFile();
    const auto overwrite = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write("noise\n") == 6;
    };
    broken.certificateFile = mine.certificateFile();
    broken.keyFile = mine.keyFile();
    if (fault.contains(QStringLiteral("certificate")))
        named = mine.certificateFile();
    if (fault.startsWith(QStringLiteral("no ")))
        QVERIFY(QFile::remove(named));
    else if (fault.endsWith(QStringLiteral("noise")))
        QVERIFY(overwrite(named));
    else if (fault == u"key of another")
        broken.keyFile = named = m_certificate.keyFile();
    else if (fault == u"key open to all")
        QVERIFY(QFile::setPermissions(named, QFile::ReadOwner | QFile::ReadOther));
    else
        broken.keyFile = named = QDir::tempPath();
    http::Server server;
    const auto outcome = server.start({{QStringLiteral("127.0.0.1"), 0}}, broken,
                                      EchoDispatcher::factory(m_counters));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY2(outcome.error().detail.contains(sentence), qPrintable(outcome.error().detail));
    QVERIFY2(outcome.error().detail.contains(named), qPrintable(outcome.error().detail));
}

QTEST_GUILESS_MAIN(FrontTls)
#include "tst_fronttls.moc"
