// SPDX-License-Identifier: GPL-3.0-or-later
// Security sections 5.4 and 5.6: what a code, a refresh token and an access token are bound to,
// how long they live, and what a refused request leaves behind.
#include "server/base/base64url.h"
#include "tests/support/oauthbrowser.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace server::oauth;
using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

class TokenRulesTest : public QObject
{
    Q_OBJECT

    static QByteArray verifier() { return QByteArray(43, 'a'); }
    static Fields challenged()
    {
        return {{"code_challenge", server::base::toBase64Url(server::crypto::sha256(verifier()))},
                {"code_challenge_method", "S256"}};
    }
    /// A right redemption of a code with a challenge, but for the client's part.
    static Fields redemption(const QByteArray &code)
    {
        return {{"grant_type", "authorization_code"},
                {"code", code},
                {"redirect_uri", OauthRig::redirectUri()},
                {"code_verifier", verifier()}};
    }
    /// An empty value leaves a field out.
    static Fields changed(Fields fields, const Fields &changes)
    {
        for (const auto &[name, value] : changes) {
            fields.removeIf([&](const auto &field) { return field.first == name; });
            fields.append({name, value});
        }
        return fields;
    }
    static void allowEverything(OauthRig &rig)
    {
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes += {domain::GrantType::ClientCredentials, domain::GrantType::Password,
                                  domain::GrantType::DeviceCode, domain::GrantType::TokenExchange};
        });
    }

private slots:
    // ---- codes ----------------------------------------------------------------------------------
    void TK03_eachMismatch_isInvalidGrant_andSpendsNothing_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::addColumn<Fields>("change");
        const QByteArray portal = "portal";
        QTest::newRow("client") << QByteArray("other") << Fields{};
        QTest::newRow("redirect_uri")
            << portal << Fields{{"redirect_uri", OauthRig::redirectUri() + "?tenant=a"}};
        QTest::newRow("no redirect_uri") << portal << Fields{{"redirect_uri", ""}};
        QTest::newRow("verifier") << portal << Fields{{"code_verifier", QByteArray(43, 'b')}};
        QTest::newRow("no verifier") << portal << Fields{{"code_verifier", ""}};
        QTest::newRow("last character of the code") << portal << Fields{{"code", "changed"}};
    }
    void TK03_eachMismatch_isInvalidGrant_andSpendsNothing()
    {
        QFETCH(QByteArray, client);
        QFETCH(Fields, change);
        OauthRig rig;
        const auto code = OauthBrowser(rig).code(challenged());
        for (auto &[name, value] : change) {
            if (name == "code")
                value = code.chopped(1) + (code.endsWith('A') ? 'E' : 'A');
        }
        OauthService service(rig, client);
        QCOMPARE(service.token(changed(service.credentials() + redemption(code), change)).error,
                 QByteArray("invalid_grant"));
        QCOMPARE(OauthService(rig).redeem(code, {{"code_verifier", verifier()}}).error,
                 QByteArray());
    }

    void TK03_codeCarriesItsPersonAndSession()
    {
        OauthRig rig;
        OauthBrowser marta(rig);
        OauthBrowser paul(rig);
        OauthService service(rig);
        const auto hers = marta.code();
        const auto his = paul.code({}, "paul");
        const auto tokens = service.redeem(hers);
        QCOMPARE(service.introspect(tokens.text("access_token")).text("username"),
                 QByteArray("marta"));
        QCOMPARE(service.introspect(service.redeem(his).text("access_token")).text("username"),
                 QByteArray("paul"));
        const auto session = rig.storage.read()
                                 ->sessions()
                                 .byDigest(server::crypto::sha256(marta.sessionCookie))
                                 .value()
                                 .value();
        const auto refresh = rig.storage.read()
                                 ->grants()
                                 .refreshToken(server::crypto::sha256(tokens.text("refresh_token")))
                                 .value()
                                 .value();
        QCOMPARE(refresh.state.connection.session, std::optional(session.session.id));
        QCOMPARE(refresh.state.connection.sid, session.session.sid);
    }

    void TK04_rowX12_templateMayShortenTheCodesLife()
    {
        OauthRig rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) { policy.codeLifetime = 60s; });
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto early = browser.code();
        const auto late = browser.code();
        rig.clock.advance(59s);
        QCOMPARE(service.redeem(early).error, QByteArray());
        rig.clock.advance(1s);
        QCOMPARE(service.redeem(late).error, QByteArray("invalid_grant"));
    }

    // ---- grant types ----------------------------------------------------------------------------
    void TK07_nothingButCodeAndRefresh_byDefault_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const char *type :
             {"client_credentials", "password", "urn:ietf:params:oauth:grant-type:device_code",
              "urn:ietf:params:oauth:grant-type:token-exchange"})
            QTest::newRow(type) << QByteArray(type);
    }
    void TK07_nothingButCodeAndRefresh_byDefault()
    {
        QFETCH(QByteArray, type);
        OauthRig rig;
        OauthService service(rig);
        QCOMPARE(service.token(service.credentials() + Fields{{"grant_type", type}}).error,
                 QByteArray("unauthorized_client"));
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes = {domain::GrantType::ClientCredentials};
        });
        QCOMPARE(service.redeem("x").error, QByteArray("unauthorized_client"));
    }

    // ---- refresh --------------------------------------------------------------------------------
    void TK14_refreshTokenNeverOutlivesTheClientsExpires()
    {
        OauthRig rig;
        const auto end = rig.clock.now() + 24h * 20;
        rig.changeClient("portal", [&](domain::Client &client) { client.expiresAt = end; });
        OauthService service(rig);
        const auto endOf = [&](const OauthService::Answer &answer) {
            const auto digest = server::crypto::sha256(answer.text("refresh_token"));
            return rig.storage.read()->grants().refreshToken(digest).value()->token.expiresAt;
        };
        const auto first = service.redeem(OauthBrowser(rig).code());
        QVERIFY(endOf(first) == rig.clock.now() + 24h * 14);
        rig.clock.advance(24h * 13);
        const auto second = service.refresh(first.text("refresh_token"));
        QVERIFY(endOf(second) == end);
    }

    void TK16_consentTakenBack_isSeenByTheNextRefresh()
    {
        OauthRig rig;
        OauthService service(rig);
        const auto tokens = service.redeem(OauthBrowser(rig).code());
        rig.change([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            const auto grants = work.grants().list({}).value();
            const auto ended = work.grants().end(grants.first().id, rig.clock.now());
            return ended ? server::base::Result<void>() : server::base::passOn(ended);
        });
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
        // A new consent is a new granted access: it does not revive the old one's tokens.
        QVERIFY(!OauthBrowser(rig).code().isEmpty());
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    // ---- what a refusal leaves behind -----------------------------------------------------------
    void TK21_refusedRequest_changesNoRow_data()
    {
        QTest::addColumn<Fields>("change"); // of a right redemption
        const Fields refresh{{"grant_type", "refresh_token"}};
        QTest::newRow("wrong secret") << Fields{{"client_secret", "cs_x"}};
        QTest::newRow("another client")
            << Fields{{"client_id", "other"}, {"client_secret", OauthRig::secretOf("other")}};
        QTest::newRow("wrong redirect_uri") << Fields{{"redirect_uri", "https://x.example/"}};
        QTest::newRow("wrong verifier") << Fields{{"code_verifier", QByteArray(43, 'b')}};
        QTest::newRow("unknown code") << Fields{{"code", "x"}};
        QTest::newRow("unknown grant type") << Fields{{"grant_type", "magic"}};
        QTest::newRow("no grant type") << Fields{{"grant_type", ""}};
        QTest::newRow("unknown refresh token") << refresh + Fields{{"refresh_token", "rt_x"}};
        QTest::newRow("widened refresh")
            << refresh + Fields{{"refresh_token", "the live one"}, {"scope", "openid api admin"}};
        QTest::newRow("wrong password")
            << Fields{{"grant_type", "password"}, {"username", "marta"}, {"password", "wrong"}};
        QTest::newRow("password, too wide") << Fields{{"grant_type", "password"},
                                                      {"username", "marta"},
                                                      {"password", OauthRig::password()},
                                                      {"scope", "admin"}};
        QTest::newRow("openid for a client")
            << Fields{{"grant_type", "client_credentials"}, {"scope", "openid"}};
        QTest::newRow("unknown device code") << Fields{
            {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}, {"device_code", "x"}};
        QTest::newRow("unknown subject token")
            << Fields{{"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
                      {"subject_token", "x"},
                      {"subject_token_type", "urn:ietf:params:oauth:token-type:access_token"}};
    }
    void TK21_refusedRequest_changesNoRow()
    {
        QFETCH(Fields, change);
        OauthRig rig;
        allowEverything(rig);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto live = service.redeem(browser.code()).text("refresh_token");
        const auto code = browser.code(challenged());
        for (auto &[name, value] : change) {
            if (value == "the live one")
                value = live;
        }
        const auto body = changed(service.credentials() + redemption(code), change);
        const auto before = rowsOf(rig);
        QVERIFY(!service.token(body).error.isEmpty());
        QCOMPARE(rowsOf(rig), before);
        QCOMPARE(service.refresh(live).error, QByteArray());
        QCOMPARE(service.redeem(code, {{"code_verifier", verifier()}}).error, QByteArray());
    }

    // ---- tokens ---------------------------------------------------------------------------------
    void KT02_nothingHandedOut_isFoundInDatabaseLogOrBackup()
    {
        OauthRig rig;
        allowEverything(rig);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto unused = browser.code();
        const auto used = browser.code();
        const auto first = service.redeem(used);
        const auto second = service.refresh(first.text("refresh_token"));
        const auto device = service.ask([&](auto reply) {
            rig.engine().deviceAuthorization(parametersOf(service.credentials()), rig.meta(),
                                             reply);
        });
        rig.recorder.flush();
        const QDir directory(rig.storage.directory());
        QVERIFY(rig.storage->backUpTo(directory.filePath(u"copy.backup"_s)));
        const QByteArrayList secrets{unused,
                                     used,
                                     first.text("refresh_token"),
                                     second.text("refresh_token"),
                                     second.text("access_token").split('.').last(),
                                     second.text("id_token").split('.').last(),
                                     device.text("device_code"),
                                     device.text("user_code"),
                                     device.text("user_code").replace('-', ""),
                                     browser.sessionCookie,
                                     OauthRig::secretOf("portal"),
                                     OauthRig::password()};
        const auto names = directory.entryList(QDir::Files);
        QVERIFY(names.size() >= 3);
        for (const auto &name : names) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto &secret : secrets)
                QVERIFY2(!secret.isEmpty() && !bytes.contains(secret), qPrintable(name));
        }
    }

    void KT14_tokenFromTheFuture_isRefusedBeyondTenSeconds()
    {
        OauthRig rig;
        OauthService service(rig);
        rig.clock.advance(20s);
        const auto token = service.redeem(OauthBrowser(rig).code()).text("access_token");
        rig.clock.advance(-10s);
        QCOMPARE(service.userinfo(token).error, QByteArray());
        rig.clock.advance(-1s);
        QCOMPARE(service.userinfo(token).error, QByteArray("invalid_token"));
    }

    void KT16_eachFailingRandomCall_isAnErrorAndNoToken_data()
    {
        QTest::addColumn<Fields>("request");
        QTest::newRow("code") << Fields{{"grant_type", "authorization_code"}, {"code", "fresh"}};
        QTest::newRow("refresh") << Fields{{"grant_type", "refresh_token"},
                                           {"refresh_token", "live"}};
        QTest::newRow("client credentials") << Fields{{"grant_type", "client_credentials"}};
        QTest::newRow("password") << Fields{
            {"grant_type", "password"}, {"username", "marta"}, {"password", OauthRig::password()}};
        QTest::newRow("exchange") << Fields{
            {"grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"},
            {"subject_token", "access"},
            {"subject_token_type", "urn:ietf:params:oauth:token-type:access_token"}};
    }
    void KT16_eachFailingRandomCall_isAnErrorAndNoToken()
    {
        QFETCH(Fields, request);
        BrokenRandom random(1'000'000);
        OauthRig rig(&random);
        allowEverything(rig);
        OauthBrowser browser(rig);
        OauthService service(rig);
        const auto tokens = service.redeem(browser.code());
        const QHash<QByteArray, QByteArray> live{{"fresh", browser.code()},
                                                 {"live", tokens.text("refresh_token")},
                                                 {"access", tokens.text("access_token")}};
        Fields body = service.credentials() + Fields{{"redirect_uri", OauthRig::redirectUri()}};
        for (const auto &[name, value] : request)
            body.append({name, live.value(value, value)});
        const auto before = rowsOf(rig);
        int failures = 0;
        for (;; ++failures) {
            QVERIFY2(failures < 20, "never enough");
            random.breakAfter(failures);
            const auto answer = service.token(body);
            if (answer.error.isEmpty())
                break;
            QCOMPARE(std::get<OAuthError>(answer.raw).code, ErrorCode::Unavailable);
            QCOMPARE(rowsOf(rig), before);
        }
        QVERIFY(failures > 0);
    }

    void KT17_tokensHaveTheirPrefix()
    {
        OauthRig rig;
        const auto tokens = OauthService(rig).redeem(OauthBrowser(rig).code());
        QVERIFY(tokens.text("refresh_token").startsWith("rt_"));
        QCOMPARE(tokens.text("refresh_token").size(), 3 + 43);
    }

private:
    /// Every row of the database but the audit trail's, without the stamps of last use.
    static QStringList rowsOf(OauthRig &rig)
    {
        rig.recorder.flush();
        const QString name = u"rows"_s;
        QStringList rows;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(rig.storage.path());
            if (!database.open())
                qFatal("the database cannot be opened");
            auto tables = database.tables();
            tables.sort();
            for (const auto &table : std::as_const(tables)) {
                if (table == "audit_events"_L1 || table == "sqlite_sequence"_L1)
                    continue;
                QSqlQuery query(u"SELECT * FROM "_s + table, database);
                while (query.next())
                    rows.append(table + u": "_s + textOf(query.record()));
            }
        }
        QSqlDatabase::removeDatabase(name);
        return rows;
    }
    static QString textOf(const QSqlRecord &record)
    {
        QStringList fields;
        for (int i = 0; i < record.count(); ++i) {
            if (record.fieldName(i) != "last_used_at"_L1)
                fields.append(record.fieldName(i) + u'='
                              + QString::fromLatin1(record.value(i).toByteArray().toHex()));
        }
        return fields.join(u' ');
    }
};

QTEST_GUILESS_MAIN(TokenRulesTest)
#include "tst_tokenrules.moc"
