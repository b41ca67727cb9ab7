// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9325 sections 3.1 and 4.2, RFC 8705: consentryd as openssl sees it, on every address, with
// an ECDSA and an RSA certificate.
#include "tests/support/programs.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tests::support;

namespace {

QByteArray openssl(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(20'000);
    return process.readAll();
}

/// Every suite of TLS 1.2 that this openssl can offer.
QStringList allSuites()
{
    const QByteArray list = openssl({u"ciphers"_s, u"-s"_s, u"-psk"_s, u"-srp"_s, u"-tls1_2"_s,
                                     u"ALL:COMPLEMENTOFALL:@SECLEVEL=0"_s});
    return QString::fromLatin1(list.trimmed()).split(u':');
}

} // namespace

class tst_Tls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void X1_TR01_protocols_are12And13_data();
    void X1_TR01_protocols_are12And13();
    void X2_TR02_onlyForwardSecretAeadSuites_data();
    void X2_TR02_onlyForwardSecretAeadSuites();
    void renegotiation_isRefused_data();
    void renegotiation_isRefused();
    void compression_isOff_data();
    void compression_isOff();
    void sessionFromBeforeARestart_isMadeAnew_data();
    void sessionFromBeforeARestart_isMadeAnew();
    void F11_clientCertificate_isAskedForOnItsAddressesOnly();
    void reload_coversEveryAddress();

private:
    struct Service
    {
        ServiceRun run;
        quint16 port = freePort();
        quint16 mtlsPort = freePort();
        [[nodiscard]] QString file(const QString &name) const { return run.path(name); }
        [[nodiscard]] bool begin()
        {
            return run.start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--mtls-listen"_s,
                              u"127.0.0.1:%1"_s.arg(mtlsPort), u"--issuer"_s,
                              u"https://127.0.0.1:%1"_s.arg(port), u"--tls-cert"_s,
                              file(u"cert.pem"_s), u"--tls-key"_s, file(u"key.pem"_s)});
        }
    };
    static bool makeCertificate(const Service &service, const QStringList &key);
    static void eachAddress();
    Service &fetched();
    quint16 fetchedPort();
    static QByteArray ask(quint16 port, const QStringList &options);

    Service m_ecdsa;
    Service m_rsa;
};

bool tst_Tls::makeCertificate(const Service &service, const QStringList &key)
{
    openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"60"_s, u"-subj"_s,
                        u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                        u"-keyout"_s, service.file(u"key.pem"_s), u"-out"_s,
                        service.file(u"cert.pem"_s), u"-newkey"_s}
            + key);
    return QFile::setPermissions(service.file(u"key.pem"_s), QFile::ReadOwner | QFile::WriteOwner);
}

void tst_Tls::initTestCase()
{
    QVERIFY(makeCertificate(m_ecdsa, {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}));
    QVERIFY(makeCertificate(m_rsa, {u"rsa:2048"_s}));
    for (Service *service : {&m_ecdsa, &m_rsa}) {
        QVERIFY(service->run.makeSample());
        QVERIFY(service->begin());
    }
}

void tst_Tls::cleanupTestCase()
{
    QCOMPARE(m_ecdsa.run.terminate(), 0);
    QCOMPARE(m_rsa.run.terminate(), 0);
}

/// Rows for both certificates and both kinds of address.
void tst_Tls::eachAddress()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<bool>("mutual");
    for (const bool rsa : {false, true}) {
        for (const bool mutual : {false, true}) {
            QTest::addRow("%s certificate, %s address", rsa ? "RSA" : "ECDSA",
                          mutual ? "mutual" : "ordinary")
                << rsa << mutual;
        }
    }
}

tst_Tls::Service &tst_Tls::fetched()
{
    QFETCH(const bool, rsa);
    return rsa ? m_rsa : m_ecdsa;
}

quint16 tst_Tls::fetchedPort()
{
    QFETCH(const bool, mutual);
    return mutual ? fetched().mtlsPort : fetched().port;
}

QByteArray tst_Tls::ask(quint16 port, const QStringList &options)
{
    return openssl(
        QStringList{u"s_client"_s, u"-ign_eof"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(port)}
            + options,
        "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port)
            + "\r\nConnection: close\r\n\r\n");
}

void tst_Tls::X1_TR01_protocols_are12And13_data()
{
    eachAddress();
}

void tst_Tls::X1_TR01_protocols_are12And13()
{
    const quint16 port = fetchedPort();
    const QString anything = u"ALL:COMPLEMENTOFALL:@SECLEVEL=0"_s;
    for (const QString &old : {u"-tls1"_s, u"-tls1_1"_s}) {
        const QByteArray said = ask(port, {old, u"-cipher"_s, anything});
        QVERIFY2(said.contains("alert protocol version"), said);
        QVERIFY2(!said.contains("HTTP/1.1"), said);
    }
    const QByteArray version12 = ask(port, {u"-tls1_2"_s});
    QVERIFY2(version12.contains("New, TLSv1.2") && version12.contains(" 200 OK"), version12);
    for (const QStringList &modern :
         {QStringList{u"-tls1_3"_s}, QStringList{}, QStringList{u"-cipher"_s, anything}}) {
        const QByteArray said = ask(port, modern);
        QVERIFY2(said.contains("New, TLSv1.3") && said.contains(" 200 OK"), said);
    }
}

void tst_Tls::X2_TR02_onlyForwardSecretAeadSuites_data()
{
    eachAddress();
}

void tst_Tls::X2_TR02_onlyForwardSecretAeadSuites()
{
    QFETCH(const bool, rsa);
    const QString kind = rsa ? u"ECDHE-RSA-"_s : u"ECDHE-ECDSA-"_s;
    const QStringList good{kind + u"AES128-GCM-SHA256"_s, kind + u"AES256-GCM-SHA384"_s,
                           kind + u"CHACHA20-POLY1305"_s};
    const QStringList suites = allSuites();
    QVERIFY(suites.size() > 50);
    QStringList taken;
    for (const QString &suite : suites) {
        // What some suites need besides, so that the client does offer them.
        const QByteArray said =
            ask(fetchedPort(),
                {u"-tls1_2"_s, u"-cipher"_s, suite + u":@SECLEVEL=0"_s, u"-psk"_s, u"00112233"_s,
                 u"-srpuser"_s, u"anna"_s, u"-srppass"_s, u"pass:secret"_s});
        QVERIFY2(said.contains("CONNECTED"), said);
        if (said.contains(" 200 OK")) {
            taken.append(suite);
            continue;
        }
        const bool refused = said.contains("alert handshake failure") || said.contains("errno=104")
                             || said.contains("alert illegal");
        QVERIFY2(refused, qPrintable(suite + u": "_s + QString::fromLatin1(said)));
    }
    taken.sort();
    QCOMPARE(taken, good);
}

void tst_Tls::renegotiation_isRefused_data()
{
    eachAddress();
}

void tst_Tls::renegotiation_isRefused()
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(u"openssl"_s, {u"s_client"_s, u"-tls1_2"_s, u"-connect"_s,
                                u"127.0.0.1:%1"_s.arg(fetchedPort())});
    QByteArray said;
    QTRY_VERIFY((said += client.readAll()).contains("Verify return code"));
    client.write("R\n"); // openssl's word for it
    QTRY_VERIFY2((said += client.readAll()).contains("no renegotiation"), said);
    client.closeWriteChannel();
    client.waitForFinished();
}

void tst_Tls::compression_isOff_data()
{
    eachAddress();
}

void tst_Tls::compression_isOff()
{
    const QByteArray said =
        ask(fetchedPort(), {u"-tls1_2"_s, u"-comp"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    QVERIFY2(said.contains("Compression: NONE") && said.contains(" 200 OK"), said);
}

void tst_Tls::sessionFromBeforeARestart_isMadeAnew_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.3") << u"-tls1_3"_s;
    QTest::newRow("TLS 1.2") << u"-tls1_2"_s;
}

void tst_Tls::sessionFromBeforeARestart_isMadeAnew()
{
    QFETCH(const QString, version);
    const QString session = m_ecdsa.file(u"session"_s);
    const QByteArray before = ask(m_ecdsa.port, {version, u"-sess_out"_s, session});
    QVERIFY2(before.contains("New, TLSv1") && QFile::exists(session), before);
    QVERIFY(ask(m_ecdsa.port, {version, u"-sess_in"_s, session}).contains("Reused, TLSv1"));
    QCOMPARE(m_ecdsa.run.terminate(), 0);
    QVERIFY(m_ecdsa.begin());
    for (const quint16 port : {m_ecdsa.port, m_ecdsa.mtlsPort}) {
        const QByteArray after = ask(port, {version, u"-sess_in"_s, session});
        QVERIFY2(after.contains("New, TLSv1") && after.contains(" 200 OK"), after);
    }
}

void tst_Tls::F11_clientCertificate_isAskedForOnItsAddressesOnly()
{
    for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        // openssl lists what a certificate may be signed with when it was asked for one.
        QVERIFY(ask(m_ecdsa.mtlsPort, {version}).contains("Requested Signature Algorithms"));
        QVERIFY(!ask(m_ecdsa.port, {version}).contains("Requested Signature Algorithms"));
    }
}

void tst_Tls::reload_coversEveryAddress()
{
    const auto shown = [](quint16 port) {
        const QByteArray said = ask(port, {u"-showcerts"_s});
        const qsizetype from = said.indexOf("-----BEGIN CERTIFICATE-----");
        return said.mid(from, said.indexOf("-----END CERTIFICATE-----") - from);
    };
    const QByteArray before = shown(m_ecdsa.port);
    QVERIFY(!before.isEmpty());
    QCOMPARE(shown(m_ecdsa.mtlsPort), before);
    QVERIFY(makeCertificate(m_ecdsa, {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s}));
    m_ecdsa.run.send(SIGHUP);
    QTRY_VERIFY(shown(m_ecdsa.port) != before);
    QTRY_COMPARE(shown(m_ecdsa.mtlsPort), shown(m_ecdsa.port));
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
