// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 section 2.5: what has to be told is told, also when the server is killed.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

namespace {

/// The service's side: takes what is posted to it once it listens.
class Receiver : public QTcpServer
{
public:
    explicit Receiver(quint16 port)
        : m_port(port)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    bool open() { return listen(QHostAddress::LocalHost, m_port); }
    [[nodiscard]] QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_port) + "/backchannel";
    }
    QByteArrayList tokens;

private:
    void read(QTcpSocket &socket)
    {
        const QByteArray sofar = socket.property("sofar").toByteArray() + socket.readAll();
        socket.setProperty("sofar", sofar);
        const qsizetype body = sofar.indexOf("\r\n\r\n");
        const qsizetype length = sofar.toLower().indexOf("content-length: ");
        if (body < 0 || length < 0)
            return;
        const int bytes =
            sofar.mid(length + 16, sofar.indexOf("\r\n", length) - length - 16).toInt();
        if (sofar.size() < body + 4 + bytes)
            return;
        const QByteArray form = sofar.mid(body + 4);
        if (sofar.startsWith("POST /backchannel ") && form.startsWith("logout_token="))
            tokens.append(form.mid(13));
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    }
    quint16 m_port;
};

QJsonObject payloadOf(const QByteArray &token)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace

class tst_Logout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void B2_B4_clientIsTold_alsoAfterAKill_data();
    void B2_B4_clientIsTold_alsoAfterAKill();

private:
    static CodeFlow::Client portal()
    {
        return {sample::portalId, sample::portalSecret, sample::redirectUri};
    }
    ServiceRun m_service;
    Receiver m_receiver{freePort()};
};

void tst_Logout::initTestCase()
{
    QVERIFY(m_service.makeSample());
    const QJsonObject client{{u"name"_s, u"Partner portal"_s},
                             {u"backchannel_logout_uri"_s, QString::fromLatin1(m_receiver.url())},
                             {u"backchannel_logout_session_required"_s, true}};
    const QJsonObject setup{
        {u"modules"_s,
         QJsonArray{QJsonObject{{u"code"_s, u"helpdesk"_s}, {u"clients"_s, QJsonArray{client}}}}}};
    QFile file(m_service.path(u"logout.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(setup).toJson());
    file.close();
    const auto applied = m_service.control({u"apply"_s, file.fileName()});
    QVERIFY2(applied.status == 0, applied.errors.constData());
    QVERIFY(m_service.start());
}

void tst_Logout::B2_B4_clientIsTold_alsoAfterAKill_data()
{
    QTest::addColumn<bool>("killed");
    QTest::newRow("at once") << false;
    QTest::newRow("killed before it could be told") << true;
}

void tst_Logout::B2_B4_clientIsTold_alsoAfterAKill()
{
    QFETCH(bool, killed);
    m_receiver.tokens.clear();
    CodeFlow flow(m_service.port(), portal());
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    QVERIFY(!code.isEmpty());
    const auto redeemed = flow.redeem(code);
    const QByteArray hint = jsonOf(redeemed.body)[u"id_token"_s].toString().toLatin1();
    QVERIFY(!payloadOf(hint)[u"sid"].toString().isEmpty());
    if (!killed)
        QVERIFY(m_receiver.open());

    QElapsedTimer timer;
    timer.start();
    const auto answer = flow.browser().get("/api/o/oauth/v2/logout?id_token_hint=" + hint);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("id=\"signed-out\""));
    QVERIFY2(timer.elapsed() < 4000, "the browser waited for the client");
    if (killed) {
        m_service.kill();
        QVERIFY(m_receiver.open());
        QVERIFY(m_service.start());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_receiver.tokens.isEmpty(), 30000);
    const auto told = payloadOf(m_receiver.tokens.first());
    for (const char *name : {"iss", "aud", "sub", "sid"})
        QCOMPARE(told[QLatin1StringView(name)], payloadOf(hint)[QLatin1StringView(name)]);
    m_receiver.close();
    // The outcome is in the audit trail, and nobody is told twice without need.
    QTest::qWait(1500);
    QCOMPARE(m_receiver.tokens.size(), 1);
}

QTEST_GUILESS_MAIN(tst_Logout)
#include "tst_logout.moc"
