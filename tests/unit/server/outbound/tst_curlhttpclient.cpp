// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/objectexecutor.h"
#include "server/outbound/curlhttpclient.h"
#include "tests/support/certificate.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using server::base::Error;
using server::base::Result;
using server::outbound::CurlHttpClient;
using server::outbound::OutboundRequest;
using server::outbound::OutboundResponse;
using server::outbound::OutboundSettings;
using tests::support::Certificate;

namespace {

/// A service on this machine that answers, or misbehaves, as the path of a request says.
class Service : public QTcpServer
{
public:
    explicit Service(QSslConfiguration configuration = {})
        : m_configuration(std::move(configuration))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
    }
    QByteArray url(const QByteArray &path, const QByteArray &host = "127.0.0.1") const
    {
        return (m_configuration.isNull() ? "http://" : "https://") + host + ':'
               + QByteArray::number(serverPort()) + path;
    }

    QByteArrayList requests; ///< as they came, head and body
    int held = 0;            ///< connections open at this moment whose requests are not answered
    int mostHeld = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QSslSocket::disconnected, this, [this, socket] {
            held -= socket->property("held").toInt();
            socket->deleteLater();
        });
        if (!m_configuration.isNull()) {
            socket->setSslConfiguration(m_configuration);
            socket->startServerEncryption();
        }
    }

private:
    void read(QSslSocket &socket)
    {
        const QByteArray sofar = socket.property("sofar").toByteArray() + socket.readAll();
        socket.setProperty("sofar", sofar);
        const qsizetype end = sofar.indexOf("\r\n\r\n");
        if (end < 0 || (sofar.startsWith("POST") && !sofar.endsWith("the end")))
            return;
        requests.append(sofar);
        answer(socket, sofar.split(' ').value(1));
    }
    void answer(QSslSocket &socket, const QByteArray &path)
    {
        const auto send = [&](const QByteArray &fields, const QByteArray &body) {
            socket.write("HTTP/1.1 " + fields + "\r\nContent-Length: "
                         + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        if (path == "/hang") {
            socket.setProperty("held", 1);
            mostHeld = std::max(mostHeld, ++held);
        } else if (path == "/long") {
            send("200 OK", QByteArray(2000, 'x'));
        } else if (path == "/endless") {
            socket.write("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(4000, 'x'));
        } else if (path == "/fields") {
            send("200 OK\r\nX-Much: " + QByteArray(40'000, 'x'), "");
        } else if (path == "/moved") {
            send("302 Found\r\nLocation: " + url("/ok"), "elsewhere");
        } else if (path == "/silly") {
            socket.write("SSH-2.0-nothing\r\n\r\n");
        } else {
            send("200 OK\r\nContent-Type: application/json\r\nCache-Control: public, max-age=90",
                 "{\"keys\":[]}");
        }
    }

    QSslConfiguration m_configuration;
};

QSslConfiguration configurationOf(const Certificate &certificate)
{
    QFile key(certificate.keyFile());
    if (!certificate.isValid() || !key.open(QIODevice::ReadOnly))
        qFatal("no certificate");
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(
        QSslCertificate::fromPath(certificate.certificateFile()));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return configuration;
}

} // namespace

class TestCurlHttpClient : public QObject
{
    Q_OBJECT
private slots:
    void answer_isHandedOverInTheAskersThread();
    void post_sendsTheBodyAsItIs();
    void certificate_isChecked_data();
    void certificate_isChecked();
    void privateNetwork_isRefused_whicheverWayItIsNamed_data();
    void privateNetwork_isRefused_whicheverWayItIsNamed();
    void oddAddress_isRefused_data();
    void oddAddress_isRefused();
    void redirection_isNotFollowed();
    void longAnswer_isRefused_data();
    void longAnswer_isRefused();
    void silence_endsWithTheTimeLimit();
    void proxyOfTheEnvironment_isNotUsed();
    void hangingHost_doesNotHoldUpOthers();
    void fullQueue_failsAtOnce();
    void stop_answersWhatIsUnderWay_once();
    void drain_answersOneAskerOnly();

private:
    struct Answers
    {
        QList<Result<OutboundResponse>> answers;
        QThread *thread = nullptr;
    };
    /// Shared with the calls, whose answers may come after a test has ended.
    using Waiting = std::shared_ptr<Answers>;
    void send(CurlHttpClient &client, const OutboundRequest &request, const Waiting &waiting)
    {
        client.send(request, m_here, [waiting](Result<OutboundResponse> answer) {
            waiting->answers.append(std::move(answer));
            waiting->thread = QThread::currentThread();
        });
    }
    Result<OutboundResponse> ask(const OutboundRequest &request)
    {
        CurlHttpClient client([this] { return m_settings; });
        const auto waiting = std::make_shared<Answers>();
        send(client, request, waiting);
        if (!QTest::qWaitFor([&] { return !waiting->answers.isEmpty(); }, 20'000))
            return server::base::failure(Error::Kind::Internal, u"no answer"_s);
        return waiting->answers.first();
    }
    static OutboundRequest get(const QByteArray &url)
    {
        OutboundRequest request;
        request.url = url;
        request.timeout = 3s;
        return request;
    }

    server::base::ObjectExecutor m_here;
    Certificate m_certificate;
    OutboundSettings m_settings{true, QFile::encodeName(m_certificate.certificateFile())};
};

void TestCurlHttpClient::answer_isHandedOverInTheAskersThread()
{
    Service service(configurationOf(m_certificate));
    CurlHttpClient client([this] { return m_settings; });
    const auto waiting = std::make_shared<Answers>();
    auto request = get(service.url("/ok"));
    request.accept = "application/json";
    send(client, request, waiting);
    QVERIFY(waiting->answers.isEmpty());
    QTRY_COMPARE(waiting->answers.size(), 1);
    QCOMPARE(waiting->thread, QThread::currentThread());
    const auto &answer = waiting->answers.first();
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->contentType, "application/json");
    QCOMPARE(answer->body, "{\"keys\":[]}");
    QCOMPARE(answer->maximumAge, 90s);
    QVERIFY(service.requests.first().startsWith("GET /ok HTTP/1.1\r\n"));
    QVERIFY(service.requests.first().contains("\r\nAccept: application/json\r\n"));
}

void TestCurlHttpClient::post_sendsTheBodyAsItIs()
{
    Service service(configurationOf(m_certificate));
    auto request = get(service.url("/ok?tenant=1"));
    request.method = OutboundRequest::Method::Post;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "logout_token=" + QByteArray(3000, 'a') + "&the end";
    QVERIFY(ask(request));
    QCOMPARE(service.requests.size(), 1);
    const QByteArray got = service.requests.first();
    QVERIFY(got.startsWith("POST /ok?tenant=1 HTTP/1.1\r\n"));
    QVERIFY(got.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    QVERIFY(!got.contains("\r\nExpect:"));
    QCOMPARE(got.mid(got.indexOf("\r\n\r\n") + 4), request.body);
}

void TestCurlHttpClient::certificate_isChecked_data()
{
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a trusted one") << true << "localhost"_ba << true;
    QTest::newRow("one that nobody trusts") << false << "localhost"_ba << false;
    QTest::newRow("one for another name") << true << "127.0.0.2"_ba << false;
}

void TestCurlHttpClient::certificate_isChecked()
{
    QFETCH(bool, trusted);
    QFETCH(QByteArray, host);
    Service service(configurationOf(m_certificate));
    service.close();
    QVERIFY(service.listen(QHostAddress::Any));
    if (!trusted)
        m_settings.caFile.clear();
    const auto restore = qScopeGuard(
        [this] { m_settings.caFile = QFile::encodeName(m_certificate.certificateFile()); });
    const auto answer = ask(get(service.url("/ok", host)));
    QTEST(answer.has_value(), "expected");
    if (!answer) {
        QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
        QVERIFY(service.requests.isEmpty());
    }
}

void TestCurlHttpClient::privateNetwork_isRefused_whicheverWayItIsNamed_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host :
         {"localhost", "127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "[::1]",
          "[::ffff:127.0.0.1]", "0.0.0.0", "[::]", "169.254.169.254", "10.0.0.1"})
        QTest::newRow(host) << QByteArray(host);
}

void TestCurlHttpClient::privateNetwork_isRefused_whicheverWayItIsNamed()
{
    QFETCH(QByteArray, host);
    Service service(configurationOf(m_certificate));
    m_settings.allowPrivateAddresses = false;
    const auto restore = qScopeGuard([this] { m_settings.allowPrivateAddresses = true; });
    const auto answer = ask(get(service.url("/ok", host)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
    QVERIFY(!service.hasPendingConnections());
    QVERIFY(service.requests.isEmpty());
}

void TestCurlHttpClient::oddAddress_isRefused_data()
{
    QTest::addColumn<bool>("allowPrivate");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("http where it is not allowed") << false << "http://rp.example/"_ba;
    for (const char *url : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/",
                            "https://user@127.0.0.1/", "https://", "", "https://a b/", "rp.example",
                            "https://127.0.0.1\n.example/", "dict://127.0.0.1/"})
        QTest::newRow(url) << true << QByteArray(url);
    QTest::newRow("a zero byte") << true << QByteArray("https://127.0.0.1/\0x", 20);
}

void TestCurlHttpClient::oddAddress_isRefused()
{
    QFETCH(bool, allowPrivate);
    QFETCH(QByteArray, url);
    m_settings.allowPrivateAddresses = allowPrivate;
    const auto restore = qScopeGuard([this] { m_settings.allowPrivateAddresses = true; });
    const auto answer = ask(get(url));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
}

void TestCurlHttpClient::redirection_isNotFollowed()
{
    Service service;
    const auto answer = ask(get(service.url("/moved")));
    QVERIFY(answer);
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->body, "elsewhere");
    QCOMPARE(service.requests.size(), 1);
}

void TestCurlHttpClient::longAnswer_isRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("by its length") << "/long"_ba;
    QTest::newRow("without a length") << "/endless"_ba;
    QTest::newRow("in its fields") << "/fields"_ba;
    QTest::newRow("not HTTP") << "/silly"_ba;
}

void TestCurlHttpClient::longAnswer_isRefused()
{
    QFETCH(QByteArray, path);
    Service service;
    auto request = get(service.url(path));
    request.maximumBytes = 1999;
    const auto answer = ask(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
}

void TestCurlHttpClient::silence_endsWithTheTimeLimit()
{
    Service service;
    auto request = get(service.url("/hang"));
    request.timeout = 200ms;
    QElapsedTimer timer;
    timer.start();
    const auto answer = ask(request);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
    QVERIFY(timer.elapsed() >= 190);
    QVERIFY(timer.elapsed() < 3000);
}

void TestCurlHttpClient::proxyOfTheEnvironment_isNotUsed()
{
    Service service;
    Service proxy;
    qputenv("http_proxy", proxy.url(""));
    qputenv("ALL_PROXY", proxy.url(""));
    const auto restore = qScopeGuard([] {
        qunsetenv("http_proxy");
        qunsetenv("ALL_PROXY");
    });
    QVERIFY(ask(get(service.url("/ok"))));
    QCOMPARE(service.requests.size(), 1);
    QVERIFY(proxy.requests.isEmpty());
}

void TestCurlHttpClient::hangingHost_doesNotHoldUpOthers()
{
    Service service;
    CurlHttpClient client([this] { return m_settings; });
    const auto hanging = std::make_shared<Answers>();
    for (int i = 0; i < 3 * CurlHttpClient::maximumActive; ++i)
        send(client, get(service.url("/hang")), hanging);
    const auto other = std::make_shared<Answers>();
    send(client, get(service.url("/ok", "localhost")), other);
    QTRY_COMPARE(other->answers.size(), 1);
    QVERIFY(other->answers.first());
    QVERIFY(hanging->answers.isEmpty());
    QCOMPARE(service.mostHeld, CurlHttpClient::maximumForOneHost);
}

void TestCurlHttpClient::fullQueue_failsAtOnce()
{
    Service service;
    CurlHttpClient client([this] { return m_settings; });
    const auto waiting = std::make_shared<Answers>();
    for (int i = 0; i < CurlHttpClient::maximumWaiting + CurlHttpClient::maximumForOneHost + 10;
         ++i)
        send(client, get(service.url("/hang")), waiting);
    QTRY_VERIFY(waiting->answers.size() >= 10);
    QVERIFY(!waiting->answers.first());
    QCOMPARE(waiting->answers.first().error().kind, Error::Kind::Unavailable);
}

void TestCurlHttpClient::stop_answersWhatIsUnderWay_once()
{
    Service service;
    const auto waiting = std::make_shared<Answers>();
    {
        CurlHttpClient client([this] { return m_settings; });
        for (int i = 0; i < 40; ++i)
            send(client, get(service.url("/hang")), waiting);
        QTRY_COMPARE(service.held, CurlHttpClient::maximumForOneHost);
    }
    QTRY_COMPARE(waiting->answers.size(), 40);
    QTest::qWait(20);
    QCOMPARE(waiting->answers.size(), 40);
    for (const auto &answer : waiting->answers)
        QCOMPARE(answer.error().kind, Error::Kind::Unavailable);
}

void TestCurlHttpClient::drain_answersOneAskerOnly()
{
    Service service;
    CurlHttpClient client([this] { return m_settings; });
    server::base::ObjectExecutor leaving;
    int left = 0;
    const auto staying = std::make_shared<Answers>();
    send(client, get(service.url("/hang")), staying);
    for (int i = 0; i < 10; ++i)
        client.send(get(service.url("/hang")), leaving,
                    [&left](const Result<OutboundResponse> &) { ++left; });
    QTRY_COMPARE(service.held, CurlHttpClient::maximumForOneHost);
    client.drain(leaving);
    QCoreApplication::processEvents();
    QCOMPARE(left, 10);
    QVERIFY(staying->answers.isEmpty());
}

QTEST_GUILESS_MAIN(TestCurlHttpClient)
#include "tst_curlhttpclient.moc"
