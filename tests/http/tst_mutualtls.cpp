// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 2, 5 and 7: the addresses that ask for a client certificate.
#include "tests/support/certificate.h"
#include "tests/support/clientcertificate.h"
#include "tests/support/echodispatcher.h"
#include "tests/support/rawclient.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace server;

class MutualTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F11_certificate_isHandedOver_data();
    void F11_certificate_isHandedOver();
    void curl_withSelfSignedCertificate_isHeard();
    void F11_ordinaryAddress_neverAsks();
    void keptConnection_keepsItsCertificate();
    void sessionOfAnother_isNotResumed_data();
    void sessionOfAnother_isNotResumed();
    void certificatesAndChains_haveASize_data();
    void certificatesAndChains_haveASize();
    void garbageCertificate_endsTheHandshake();
    void silentHandshake_isClosed();
    void plainRequest_isClosed();
    void newAuthorities_countForNewConnections();
    void unusableSettings_areRefusedWithASentence_data();
    void unusableSettings_areRefusedWithASentence();

private:
    [[nodiscard]] http::FrontConfig config() const;
    QString write(const QString &name, const QByteArray &text) const;
    /// What openssl says, showing `shown` with `chain` in addition.
    QByteArray client(quint16 port, const ClientCertificate *shown, QStringList options = {},
                      const QByteArray &chain = {},
                      const QByteArray &more = "Connection: close\r\n") const;

    Certificate m_certificate;
    QTemporaryDir m_directory;
    EchoCounters m_counters;
    ClientCertificate m_root{{.subject = "Root", .isAuthority = true}};
    ClientCertificate m_issuing{{.subject = "Issuing", .isAuthority = true}, &m_root};
    ClientCertificate m_otherRoot{{.subject = "Other", .isAuthority = true}};
};

void MutualTls::initTestCase()
{
    QVERIFY(m_certificate.isValid());
    QVERIFY(m_directory.isValid());
    write(u"authorities.pem"_s, m_root.pem());
}

http::FrontConfig MutualTls::config() const
{
    http::FrontConfig made;
    made.certificateFile = m_certificate.certificateFile();
    made.keyFile = m_certificate.keyFile();
    made.mtlsListen = {{u"127.0.0.1"_s, 0}};
    made.mtlsAuthorityFile = m_directory.filePath(u"authorities.pem"_s);
    return made;
}

QString MutualTls::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_directory.filePath(name));
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray MutualTls::client(quint16 port, const ClientCertificate *shown, QStringList options,
                             const QByteArray &chain, const QByteArray &more) const
{
    if (shown) {
        options += {u"-cert"_s, write(u"client.pem"_s, shown->pem()), u"-key"_s,
                    write(u"client.key"_s, shown->keyPem())};
    }
    if (!chain.isEmpty())
        options += {u"-cert_chain"_s, write(u"chain.pem"_s, chain)};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, QStringList{u"s_client"_s, u"-ign_eof"_s, u"-connect"_s,
                                            u"127.0.0.1:%1"_s.arg(port)}
                                    + options);
    process.write("GET /echo HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n"
                  + more + "\r\n");
    process.waitForFinished(10'000);
    return process.readAll();
}

void MutualTls::F11_certificate_isHandedOver_data()
{
    QTest::addColumn<CertificatePlan>("plan");
    QTest::addColumn<QByteArray>("signer"); // empty: itself
    QTest::addColumn<bool>("withChain");
    QTest::addColumn<bool>("verified");
    const auto row = [](const char *name, const CertificatePlan &plan, const QByteArray &signer,
                        bool verified, bool withChain = false) {
        for (const char *version : {"TLS 1.3", "TLS 1.2"})
            QTest::addRow("%s, %s", name, version) << plan << signer << withChain << verified;
    };
    row("self-signed", {}, {}, false);
    row("self-signed RSA", {.keyType = "RSA"}, {}, false);
    row("self-signed Ed25519", {.keyType = "ED25519"}, {}, false);
    row("self-signed, expired", {.fromDay = -9, .toDay = -1}, {}, false);
    row("self-signed with an authority's name", {.subject = "Root"}, {}, false);
    row("right authority", {}, "root", true);
    row("right authority, for clients", {.purpose = "clientAuth"}, "root", true);
    row("right authority, RSA", {.keyType = "RSA"}, "root", true);
    row("right authority, for servers only", {.purpose = "serverAuth"}, "root", false);
    row("right authority, expired", {.fromDay = -9, .toDay = -1}, "root", false);
    row("right authority, not valid yet", {.fromDay = 1}, "root", false);
    row("other authority", {}, "other", false);
    row("authority below the right one, shown with it", {}, "issuing", true, true);
    row("authority below the right one, not shown", {}, "issuing", false);
}

void MutualTls::F11_certificate_isHandedOver()
{
    QFETCH(const CertificatePlan, plan);
    QFETCH(const QByteArray, signer);
    QFETCH(const bool, withChain);
    QFETCH(const bool, verified);
    const ClientCertificate *issuer = signer == "root"      ? &m_root
                                      : signer == "other"   ? &m_otherRoot
                                      : signer == "issuing" ? &m_issuing
                                                            : nullptr;
    const ClientCertificate shown(plan, issuer);
    const bool new13 = QByteArray(QTest::currentDataTag()).endsWith("TLS 1.3");
    TestServer server(EchoDispatcher::factory(m_counters), config());
    QVERIFY(server.outcome);
    const QByteArray said = client(server.mtlsPort, &shown, {new13 ? u"-tls1_3"_s : u"-tls1_2"_s},
                                   withChain ? m_issuing.pem() : QByteArray());
    const QByteArray expected =
        "certificate=" + shown.sha256() + (verified ? " verified\n" : " unverified\n");
    QVERIFY2(said.contains(expected), said);
    QVERIFY2(said.contains("No client certificate CA names sent"), said);
}

void MutualTls::curl_withSelfSignedCertificate_isHeard()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const ClientCertificate shown;
    QProcess curl;
    curl.start(u"curl"_s,
               {u"--silent"_s, u"--show-error"_s, u"--cacert"_s, m_certificate.certificateFile(),
                u"--cert"_s, write(u"curl.pem"_s, shown.pem()), u"--key"_s,
                write(u"curl.key"_s, shown.keyPem()), u"--data"_s,
                u"grant_type=client_credentials"_s,
                u"https://localhost:%1/api/o/oauth/v2/token"_s.arg(server.mtlsPort)});
    QVERIFY(curl.waitForFinished());
    const QByteArray said = curl.readAllStandardOutput();
    QVERIFY2(said.startsWith("POST /api/o/oauth/v2/token?\n"), curl.readAllStandardError());
    QVERIFY2(said.contains("certificate=" + shown.sha256() + " unverified\n"), said);
}

void MutualTls::F11_ordinaryAddress_neverAsks()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const ClientCertificate shown({}, &m_root);
    const QByteArray ordinary = client(server.port, &shown);
    QVERIFY2(ordinary.contains(" 200 OK") && !ordinary.contains("certificate="), ordinary);
    const QByteArray without = client(server.mtlsPort, nullptr);
    QVERIFY2(without.contains("certificate=none\n"), without);
}

void MutualTls::keptConnection_keepsItsCertificate()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const ClientCertificate mine;
    const ClientCertificate yours({}, &m_root);
    const QByteArray head =
        "GET /echo HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.mtlsPort) + "\r\n";
    const auto hold = [&](const QString &name, const ClientCertificate &shown) {
        auto process = std::make_unique<QProcess>();
        process->start(u"openssl"_s, {u"s_client"_s, u"-quiet"_s, u"-connect"_s,
                                      u"127.0.0.1:%1"_s.arg(server.mtlsPort), u"-cert"_s,
                                      write(name + u".pem"_s, shown.pem()), u"-key"_s,
                                      write(name + u".key"_s, shown.keyPem())});
        return process;
    };
    const auto first = hold(u"mine"_s, mine);
    const auto second = hold(u"yours"_s, yours);
    QByteArray firstSaid;
    QByteArray secondSaid;
    for (int turn = 1; turn <= 3; ++turn) {
        first->write(head + "\r\n");
        second->write(head + "\r\n");
        QTRY_COMPARE((firstSaid += first->readAllStandardOutput()).count("certificate="), turn);
        QTRY_COMPARE((secondSaid += second->readAllStandardOutput()).count("certificate="), turn);
    }
    QCOMPARE(firstSaid.count("certificate=" + mine.sha256() + " unverified\n"), 3);
    QCOMPARE(secondSaid.count("certificate=" + yours.sha256() + " verified\n"), 3);
    for (const auto &process : {first.get(), second.get()}) {
        process->kill(); // it would wait for the server to hang up
        process->waitForFinished();
    }
}

void MutualTls::sessionOfAnother_isNotResumed_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("madeThere");
    QTest::newRow("TLS 1.3, same address") << u"-tls1_3"_s << true;
    QTest::newRow("TLS 1.2, same address") << u"-tls1_2"_s << true;
    QTest::newRow("TLS 1.3, ordinary address") << u"-tls1_3"_s << false;
    QTest::newRow("TLS 1.2, ordinary address") << u"-tls1_2"_s << false;
}

void MutualTls::sessionOfAnother_isNotResumed()
{
    QFETCH(const QString, version);
    QFETCH(const bool, madeThere);
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const ClientCertificate first({}, &m_root);
    const ClientCertificate second;
    const QString session = m_directory.filePath(u"session"_s);
    QFile::remove(session);
    const QByteArray before = client(madeThere ? server.mtlsPort : server.port, &first,
                                     {version, u"-sess_out"_s, session});
    QVERIFY2(before.contains("New, TLSv1"), before);
    QStringList options{version};
    if (QFile::exists(session)) // without a ticket, openssl 1.3 has nothing to write
        options += {u"-sess_in"_s, session};
    const QByteArray after = client(server.mtlsPort, &second, options);
    QVERIFY2(after.contains("New, TLSv1"), after);
    QVERIFY2(after.contains("certificate=" + second.sha256() + " unverified\n"), after);
}

void MutualTls::certificatesAndChains_haveASize_data()
{
    QTest::addColumn<int>("certificateBytes");
    QTest::addColumn<int>("chainCertificates");
    QTest::addColumn<bool>("taken");
    QTest::newRow("15 KiB") << 15 * 1024 << 0 << true;
    QTest::newRow("17 KiB") << 17 * 1024 << 0 << false;
    QTest::newRow("chain of 90 KiB") << 10 << 6 << true;
    QTest::newRow("chain of 105 KiB") << 10 << 7 << false;
}

void MutualTls::certificatesAndChains_haveASize()
{
    QFETCH(const int, certificateBytes);
    QFETCH(const int, chainCertificates);
    QFETCH(const bool, taken);
    const ClientCertificate shown({.comment = QByteArray(certificateBytes, 'c')});
    const ClientCertificate filler({.comment = QByteArray(15'000, 'f'), .isAuthority = true});
    TestServer server(EchoDispatcher::factory(m_counters), config());
    for (const QString &version : {u"-tls1_3"_s, u"-tls1_2"_s}) {
        const QByteArray said =
            client(server.mtlsPort, &shown, {version}, filler.pem().repeated(chainCertificates));
        QVERIFY2(said.contains("certificate=" + shown.sha256()) == taken, said);
        QVERIFY2(said.contains(" 200 OK") == taken, said);
    }
    QVERIFY(client(server.mtlsPort, nullptr).contains(" 200 OK"));
}

void MutualTls::garbageCertificate_endsTheHandshake()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    const auto record = [](const QByteArray &handshake) {
        QByteArray bytes = "\x16\x03\x03"_ba;
        return bytes + char(handshake.size() >> 8) + char(handshake.size() & 0xff) + handshake;
    };
    // TLS 1.2 only, for there a certificate crosses in the clear.
    const QByteArray extensions = QByteArray::fromHex("000a000400020017" // P-256
                                                      "000b00020100"
                                                      "000d000400020403"); // ecdsa_secp256r1_sha256
    const QByteArray body = "\x03\x03"_ba + QByteArray(32, 'r') + '\0'
                            + QByteArray::fromHex("0002c02b0100") + '\0' + char(extensions.size())
                            + extensions;
    const QByteArray hello = "\x01\0\0"_ba + char(body.size()) + body;
    for (const int size : {0, 1, 64, 4000}) {
        RawClient client(server.mtlsPort);
        client.send(record(hello));
        const QByteArray flight = client.readToEnd(300);
        QVERIFY2(flight.startsWith("\x16\x03\x03"), flight.toHex());
        const auto length = [](qsizetype number) {
            return QByteArray(1, '\0') + char(number >> 8) + char(number & 0xff);
        };
        const QByteArray list = length(size) + QByteArray(size, 'g');
        client.send(record('\x0b' + length(list.size() + 3) + length(list.size()) + list));
        QVERIFY(client.closesWithin(2000));
    }
    QVERIFY(this->client(server.mtlsPort, nullptr).contains("certificate=none\n"));
}

void MutualTls::silentHandshake_isClosed()
{
    http::FrontConfig quick = config();
    quick.handshake = std::chrono::milliseconds(500);
    TestServer server(EchoDispatcher::factory(m_counters), quick);
    RawClient silent(server.mtlsPort);
    RawClient begun(server.mtlsPort);
    begun.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11));
    QVERIFY(silent.closesWithin(2500));
    QVERIFY(begun.closesWithin(2500));
}

void MutualTls::plainRequest_isClosed()
{
    TestServer server(EchoDispatcher::factory(m_counters), config());
    RawClient plain(server.mtlsPort);
    plain.send(server.get("/echo"));
    QVERIFY(plain.closesWithin(2000));
}

void MutualTls::newAuthorities_countForNewConnections()
{
    http::FrontConfig changing = config();
    changing.mtlsAuthorityFile = write(u"changing.pem"_s, m_otherRoot.pem());
    TestServer server(EchoDispatcher::factory(m_counters), changing);
    const ClientCertificate shown({}, &m_issuing);
    QVERIFY(client(server.mtlsPort, &shown).contains(shown.sha256() + " unverified\n"));
    write(u"changing.pem"_s, "noise\n");
    QVERIFY2(!server.server.reloadCertificate(), "nothing there: the old ones stay");
    QVERIFY(client(server.mtlsPort, &shown).contains(shown.sha256() + " unverified\n"));
    // An authority may be trusted without the root above it.
    write(u"changing.pem"_s, m_otherRoot.pem() + m_issuing.pem());
    QVERIFY(server.server.reloadCertificate());
    QTRY_VERIFY(client(server.mtlsPort, &shown).contains(shown.sha256() + " verified\n"));
    const ClientCertificate sibling({}, &m_root);
    QVERIFY(client(server.mtlsPort, &sibling).contains(sibling.sha256() + " unverified\n"));
}

void MutualTls::unusableSettings_areRefusedWithASentence_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no file of authorities") << u"missing"_s << u"none.pem cannot be read"_s;
    QTest::newRow("noise as authorities") << u"noise"_s << u"holds no PEM certificate"_s;
    QTest::newRow("no certificate of its own") << u"plain"_s << u"needs a certificate"_s;
}

void MutualTls::unusableSettings_areRefusedWithASentence()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, sentence);
    http::FrontConfig broken = config();
    if (fault == u"missing")
        broken.mtlsAuthorityFile = m_directory.filePath(u"none.pem"_s);
    else if (fault == u"noise")
        broken.mtlsAuthorityFile = write(u"noise.pem"_s, "noise\n");
    else
        broken.certificateFile = broken.keyFile = QString();
    const auto outcome = http::Server::checkConfig({{u"127.0.0.1"_s, 0}}, broken);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, base::Error::Kind::InvalidInput);
    QVERIFY2(outcome.error().detail.contains(sentence), qPrintable(outcome.error().detail));
}

QTEST_GUILESS_MAIN(MutualTls)
#include "tst_mutualtls.moc"
