// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-15, X-06, X-07: what a run hands out is found nowhere in clear.
#include "tests/support/programs.h"
#include "tests/support/samplesetup.h"
#include "tests/support/webclient.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_Secrecy : public QObject
{
    Q_OBJECT

private slots:
    void KT02_CA07_rowB15_rowX06_rowX07_nothingHandedOut_isFoundInFilesLogsOrTheProcessList();

private:
    /// Everything below the run's directory (database, write-ahead log, keys, logs), and what the
    /// kernel shows of the process to every user of the machine.
    QHash<QString, QByteArray> places() const
    {
        QHash<QString, QByteArray> found;
        QStringList paths;
        QDirIterator it(m_service.path({}), QDir::Files | QDir::Hidden | QDir::System,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(it.next());
        for (const char *name : {"cmdline", "environ"})
            paths.append(u"/proc/%1/%2"_s.arg(m_service.processId()).arg(QLatin1StringView(name)));
        for (const QString &path : paths) {
            QFile file(path);
            if (file.open(QFile::ReadOnly))
                found.insert(path, file.readAll());
        }
        return found;
    }
    /// The secret as it is, and as its bytes would look when they were decoded or encoded once
    /// more.
    static QByteArrayList spellings(const QByteArray &secret)
    {
        return {secret, secret.toBase64(), secret.toHex(),
                QByteArray::fromBase64(secret, QByteArray::Base64UrlEncoding),
                secret.toPercentEncoding()};
    }
    ServiceRun m_service;
};

void tst_Secrecy::
    KT02_CA07_rowB15_rowX06_rowX07_nothingHandedOut_isFoundInFilesLogsOrTheProcessList()
{
    QVERIFY(m_service.makeSample());
    const ProgramResult created = m_service.control(
        {u"client"_s, u"create"_s, u"helpdesk"_s, u"Printed once"_s, u"--template"_s, u"API only"_s,
         u"--redirect-uri"_s, QString::fromLatin1(sample::redirectUri)});
    QVERIFY2(created.status == 0, created.errors.constData());
    // Everything that may be logged is.
    qputenv("QT_LOGGING_RULES", "*=true");
    QVERIFY(m_service.start({u"--log-level"_s, u"debug"_s}));
    qunsetenv("QT_LOGGING_RULES");

    CodeFlow flow(m_service.port(), {sample::portalId, sample::portalSecret, sample::redirectUri});
    CodeFlow wrong(
        m_service.port(),
        {sample::portalId, "cs_wrong-secret-of-a-guess-000000000000000000", sample::redirectUri});
    wrong.openAuthorize();
    QCOMPARE(wrong.signIn("marta", "a-mistyped-password").status, 200);
    const QByteArray unused = flow.codeFor("marta", sample::martaPassword);
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    QVERIFY(!code.isEmpty() && code != unused);
    const auto redeemed = flow.redeem(code);
    QCOMPARE(redeemed.status, 200);
    const QJsonObject tokens = jsonOf(redeemed.body);
    const QByteArray access = tokens[u"access_token"_s].toString().toLatin1();
    const QByteArray refresh = tokens[u"refresh_token"_s].toString().toLatin1();
    QCOMPARE(flow.userinfo(access).status, 200);
    QCOMPARE(flow.introspect(access).status, 200);
    QCOMPARE(wrong.redeem(unused).status, 401);
    const QJsonObject next = jsonOf(flow.refresh(refresh).body);
    WebClient(m_service.port()).get("/api/o/oauth/v2/userinfo?access_token=" + access);
    // A secret in an address is never taken, also where it is right.
    const QByteArray inQuery =
        QByteArray("?client_id=") + sample::portalId + "&client_secret=" + sample::portalSecret;
    for (const char *endpoint : {"token", "introspect", "revoke", "par", "device_authorization"}) {
        const QByteArray address = QByteArray("/api/o/oauth/v2/") + endpoint + inQuery;
        const auto refused = WebClient(m_service.port())
                                 .post(address, {{"grant_type", "client_credentials"},
                                                 {"token", access},
                                                 {"client_id", sample::portalId}});
        QVERIFY2(refused.status == 400 || refused.status == 401, endpoint);
        QVERIFY2(!refused.body.contains("active"), endpoint);
    }
    WebClient(m_service.port()).get("/api/o/oauth/v2/authorize" + inQuery);
    WebClient(m_service.port()).get("/oauth/token" + inQuery);

    QHash<QString, QByteArray> secrets{
        {u"password"_s, sample::martaPassword},
        {u"administrator's password"_s, sample::annaPassword},
        {u"mistyped password"_s, "a-mistyped-password"_ba},
        {u"client secret"_s, sample::portalSecret},
        {u"guessed secret"_s, "cs_wrong-secret-of-a-guess-000000000000000000"_ba},
        {u"created secret"_s, created.json()[u"client_secret"_s].toString().toLatin1()},
        {u"unused code"_s, unused},
        {u"code"_s, code},
        {u"verifier"_s, flow.verifier()},
        {u"access token's signature"_s, access.split('.').constLast()},
        {u"id token's signature"_s,
         tokens[u"id_token"_s].toString().toLatin1().split('.').constLast()},
        {u"refresh token"_s, refresh},
        {u"second refresh token"_s, next[u"refresh_token"_s].toString().toLatin1()}};
    int cookies = 0;
    for (const QByteArray &value : flow.browser().cookies())
        secrets.insert(u"cookie %1"_s.arg(++cookies), value);
    QVERIFY(cookies > 0);

    const auto everywhere = places();
    QVERIFY(everywhere.contains(m_service.dataDirectory() + u"/consentry.db-wal"_s));
    QVERIFY(everywhere.contains(m_service.path(u"log"_s)));
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
        QVERIFY2(secret.value().size() >= 16, qPrintable(secret.key()));
        for (auto place = everywhere.cbegin(); place != everywhere.cend(); ++place) {
            for (const QByteArray &spelling : spellings(secret.value()))
                QVERIFY2(!place.value().contains(spelling),
                         qPrintable(secret.key() + u" in "_s + place.key()));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Secrecy)
#include "tst_secrecy.moc"
