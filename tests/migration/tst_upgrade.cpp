// SPDX-License-Identifier: GPL-3.0-or-later
// Security BK-08, BK-09: what an older program left is brought up to date and goes on working.
#include "app/startup/runningserver.h"
#include "server/crypto/jwsverify.h"
#include "tests/support/mockclock.h"
#include "tests/support/programs.h"
#include "tests/support/webclient.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::startup::Installation;
using app::startup::InstallationOptions;
using app::startup::RunningServer;

namespace {

QByteArray contentsOf(const QString &name)
{
    QFile file(QStringLiteral(CONSENTRY_FIXTURES) + u'/' + name);
    if (!file.open(QFile::ReadOnly))
        qFatal("cannot open %s", qPrintable(file.fileName()));
    return file.readAll();
}

bool writeClosed(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::NewOnly)
           && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
           && file.write(bytes) == bytes.size();
}

/// An older installation put back where its maker had it, at the time when it was in use.
class Upgraded
{
public:
    explicit Upgraded(const QString &fixture)
        : facts(jsonOf(contentsOf(fixture + u".json"_s)))
        , clock(server::base::fromMillis(facts[u"made_at"].toInteger()) + 60s)
        , m_port(freePort())
    {
        const QString data = m_directory.filePath(u"data"_s);
        const bool isThere =
            QDir().mkpath(data)
            && QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
            && writeClosed(data + u"/consentry.db"_s, qUncompress(contentsOf(fixture + u".db.z"_s)))
            && writeClosed(data + u"/master.key"_s, QByteArray::fromBase64(text("master_key")));
        if (!isThere)
            qFatal("the fixture cannot be put back");
    }

    /// Opens and serves it; the fault's text, or empty.
    QString open()
    {
        InstallationOptions options;
        options.dataDirectory = m_directory.filePath(u"data"_s);
        options.holder = u"a test"_s;
        options.clock = &clock;
        auto installation = Installation::open(options);
        if (!installation)
            return installation.error().detail;
        auto running = RunningServer::start(
            std::move(*installation), [this](server::domain::ServerConfig &config) {
                config.issuer = server::domain::Issuer::parse(issuer()).value();
                config.listen = {
                    server::domain::ListenAddress::parse(u"127.0.0.1:%1"_s.arg(m_port)).value()};
            });
        if (!running)
            return running.error().detail;
        m_running = std::move(*running);
        const auto serving = m_running->serve();
        return serving ? QString() : serving.error().detail;
    }
    void close() { m_running.reset(); }

    [[nodiscard]] QByteArray text(const char *name) const
    {
        return facts[QLatin1StringView(name)].toString().toLatin1();
    }
    [[nodiscard]] QByteArray passwordOf(const char *user) const
    {
        return facts[u"passwords"][QLatin1StringView(user)].toString().toLatin1();
    }
    [[nodiscard]] CodeFlow flow() const
    {
        return CodeFlow(
            m_port, {text("client_id"), text("client_secret"), "http://127.0.0.1:9876/callback"});
    }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    [[nodiscard]] QByteArray issuer() const
    {
        return "http://127.0.0.1:"_ba + QByteArray::number(m_port);
    }
    QTemporaryDir m_directory;

public:
    QJsonObject facts;
    MockClock clock;

private:
    quint16 m_port;
    std::unique_ptr<RunningServer> m_running;
};

} // namespace

class UpgradeTest : public QObject
{
    Q_OBJECT

private slots:
    void BK08_BK09_olderInstallation_keepsPeopleSecretsGrantsAndTokens_data()
    {
        QTest::addColumn<QString>("fixture");
        const QDir fixtures(QStringLiteral(CONSENTRY_FIXTURES));
        for (const auto &name : fixtures.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name.chopped(5))) << name.chopped(5);
    }

    void BK08_BK09_olderInstallation_keepsPeopleSecretsGrantsAndTokens()
    {
        QFETCH(QString, fixture);
        Upgraded old(fixture);
        QCOMPARE(old.open(), QString());

        // The grant and the secret: the refresh token from before gives new tokens, once.
        auto service = old.flow();
        const auto refreshed = service.refresh(old.text("refresh_token"));
        QVERIFY2(refreshed.status == 200, refreshed.body.constData());
        const auto access = jsonOf(refreshed.body)[u"access_token"_s].toString().toLatin1();
        QCOMPARE(service.userinfo(access).status, 200);
        QCOMPARE(jsonOf(service.introspect(access).body)[u"active"_s].toBool(), true);

        // The signing keys: an ID Token from before verifies with the key set of today, which now
        // has a key for each algorithm.
        const auto keySet = WebClient(old.port()).get("/api/o/oauth/v2/jwks").body;
        const auto keys = server::crypto::JwkSet::parse(keySet).value().keys;
        QVERIFY(keys.size() >= 4);
        const auto idToken = server::crypto::parseCompact(old.text("id_token")).value();
        QCOMPARE(server::crypto::verifyCompact(idToken, keys, {server::crypto::Algorithm::RS256}),
                 server::crypto::Verification::Genuine);

        // The person: her password and what she allowed; she is not asked again.
        auto browser = old.flow();
        QCOMPARE(browser.openAuthorize().status, 200);
        const auto signedIn = browser.signIn("marta", old.passwordOf("marta"));
        QVERIFY(signedIn.status == 303 || signedIn.status == 302);
        auto again = old.flow();
        QVERIFY(!again.codeFor("anna", old.passwordOf("anna")).isEmpty());
        auto wrong = old.flow();
        QVERIFY(wrong.codeFor("marta", old.passwordOf("anna")).isEmpty());

        // And once more, now that nothing is left to upgrade.
        const auto next = jsonOf(refreshed.body)[u"refresh_token"_s].toString().toLatin1();
        old.close();
        QCOMPARE(old.open(), QString());
        QCOMPARE(service.refresh(next).status, 200);
        old.close();
    }
};

QTEST_GUILESS_MAIN(UpgradeTest)
#include "tst_upgrade.moc"
