// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-01 to C-17, A-25, A-30 to A-33, A-43, A-44: the web services by which applications
// are managed, and REST API v2 behind their tokens.
#include "server/crypto/jws.h"
#include "server/store/legacytokenrepository.h"
#include "tests/support/platformsite.h"

#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray credentials = "/oauth/v2/credentials";
const QByteArray collections = "/rest/v2/collections";

struct Application
{
    QByteArray id;
    QByteArray secret;
};

QByteArray kidOf(const QByteArray &token)
{
    return server::crypto::parseCompact(token).value().header[u"kid"].toString().toLatin1();
}

} // namespace

class TestConstellio : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformSite> m_site;
    QByteArray m_admin;

    RawAnswer add(const QByteArray &name)
    {
        return m_site->ask("POST", credentials + "?applicationName=" + name.toPercentEncoding(),
                           PlatformSite::bearer(m_admin));
    }
    Application application(const QByteArray &name)
    {
        const auto answer = add(name);
        return {PlatformSite::textIn(answer, "client_id"),
                PlatformSite::textIn(answer, "client_secret")};
    }
    RawAnswer token(const Application &app, const Fields &fields)
    {
        return m_site->form("/oauth/v2/token",
                            Fields{{"client_id", app.id}, {"client_secret", app.secret}} + fields);
    }
    RawAnswer signIn(const Application &app, const QByteArray &password = OauthRig::password())
    {
        return token(app,
                     {{"grant_type", "password"}, {"username", "marta"}, {"password", password}});
    }
    RawAnswer refresh(const Application &app, const QByteArray &refreshToken)
    {
        return token(app, {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}});
    }
    QByteArray accessToken(const Application &app)
    {
        return PlatformSite::textIn(signIn(app), "access_token");
    }
    RawAnswer revoke(const QByteArray &refreshToken)
    {
        return m_site->ask("POST", "/oauth/v2/revoke?refreshToken=" + refreshToken,
                           PlatformSite::bearer(m_admin));
    }
    RawAnswer generate(const QByteArray &query)
    {
        return m_site->ask("GET", "/generateToken?" + query);
    }
    static QByteArray errorOf(const RawAnswer &answer)
    {
        return PlatformSite::textIn(answer, "error");
    }

private slots:
    void init()
    {
        m_site = std::make_unique<PlatformSite>();
        m_admin = m_site->legacyToken(u"anna"_s, 24h * 365);
    }

    void rowC01_rowX01_onlyThePasswordFlow()
    {
        const auto app = application("Archive");
        for (const char *type : {"client_credentials", "authorization_code"}) {
            const auto answer = token(app, {{"grant_type", type}, {"code", "x"}});
            QCOMPARE(answer.status, 400);
            QCOMPARE(errorOf(answer), "unauthorized_client"_ba);
        }
        QCOMPARE(signIn(app).status, 200);
    }

    void rowC04_credentials_areAnIdASecretAndAKeyPairOfItsOwn()
    {
        const auto answer = add("Archive");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-type"), "application/json"_ba);
        const Application first{PlatformSite::textIn(answer, "client_id"),
                                PlatformSite::textIn(answer, "client_secret")};
        QVERIFY(!first.id.isEmpty() && !first.secret.isEmpty());
        const auto second = application("Library");
        QVERIFY(second.id != first.id && second.secret != first.secret);
        const auto keySet = PlatformSite::objectIn(m_site->ask("GET", "/api/o/oauth/v2/jwks"));
        QHash<QByteArray, QString> moduli;
        for (const auto &key : keySet[u"keys"].toArray())
            moduli.insert(key[u"kid"].toString().toLatin1(), key[u"n"].toString());
        const auto kidA = kidOf(accessToken(first));
        const auto kidB = kidOf(accessToken(second));
        QVERIFY(kidA != kidB && moduli.contains(kidA) && moduli.contains(kidB));
        QVERIFY(moduli[kidA] != moduli[kidB] && !moduli[kidA].isEmpty());
        const auto reads = m_site->site.rig.storage.read();
        const auto secrets = reads->clients().allSecrets().value();
        for (const auto &secret : secrets)
            QVERIFY(!secret.digest.contains(first.secret) && secret.slowHash != first.secret);
        // Requirements A-43: two values of later documents change nothing, others are refused.
        const auto extra = [&](const QByteArray &more) {
            return m_site
                ->ask("POST", credentials + "?applicationName=More" + more,
                      PlatformSite::bearer(m_admin))
                .status;
        };
        QCOMPARE(extra("&client_type=PUBLIC"), 400);
        QCOMPARE(extra("&client_type=CONFIDENTIAL&scope=all"), 200);
        // Requirements A-32: the name is taken, whatever its case and blanks.
        QCOMPARE(add(" aRCHIVE ").status, 409);
        QCOMPARE(signIn(first).status, 200);
    }

    void rowC05_nameIsRequired()
    {
        const auto before = m_site->site.rig.catalog.current()->clientsById.size();
        for (const QByteArray method : {"POST", "DELETE"}) {
            for (const QByteArray query : {"", "?applicationName=", "?applicationName=%20"}) {
                const auto answer =
                    m_site->ask(method, credentials + query, PlatformSite::bearer(m_admin));
                QCOMPARE(answer.status, 400);
                QCOMPARE(PlatformSite::objectIn(answer)[u"code"].toInt(), 400);
            }
        }
        QCOMPARE(m_site->site.rig.catalog.current()->clientsById.size(), before);
    }

    void rowC06_delete_endsTheApplicationAndItsRefreshTokens()
    {
        const auto app = application("Archive");
        const auto tokens = signIn(app);
        const auto remove = [&] {
            return m_site->ask("DELETE", credentials + "?applicationName=archive",
                               PlatformSite::bearer(m_admin));
        };
        const auto answer = remove();
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.body.isEmpty());
        const auto again = signIn(app);
        QCOMPARE(again.status, 401);
        QCOMPARE(errorOf(again), "invalid_client"_ba);
        QCOMPARE(m_site->get(collections, PlatformSite::textIn(tokens, "access_token")).status,
                 401);
        QCOMPARE(remove().status, 404);
        // The name is free, and the old refresh token does not belong to who has it now.
        const auto next = application("Archive");
        QCOMPARE(errorOf(refresh(next, PlatformSite::textIn(tokens, "refresh_token"))),
                 "invalid_grant"_ba);
    }

    void rowC07_revoke_endsOneRefreshToken()
    {
        const auto app = application("Archive");
        const auto first = signIn(app);
        const auto second = signIn(app);
        const auto refreshToken = PlatformSite::textIn(first, "refresh_token");
        const auto answer = revoke(refreshToken);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty());
        // Requirements A-25: the access token that is under way is not ended by it.
        QCOMPARE(m_site->get(collections, PlatformSite::textIn(first, "access_token")).status, 200);
        QCOMPARE(errorOf(refresh(app, refreshToken)), "invalid_grant"_ba);
        QCOMPARE(refresh(app, PlatformSite::textIn(second, "refresh_token")).status, 200);
        QCOMPARE(revoke(refreshToken).status, 200);
        QCOMPARE(revoke("unknown").status, 200);
        QCOMPARE(m_site->ask("POST", "/oauth/v2/revoke", PlatformSite::bearer(m_admin)).status,
                 400);
    }
    void rowC07_revoke_takesAFormAndEndsTheWholeChain()
    {
        const auto app = application("Archive");
        const auto first = PlatformSite::textIn(signIn(app), "refresh_token");
        const auto second = PlatformSite::textIn(refresh(app, first), "refresh_token");
        QVERIFY(second != first && !second.isEmpty());
        QCOMPARE(
            m_site
                ->form("/oauth/v2/revoke", {{"refreshToken", first}}, PlatformSite::bearer(m_admin))
                .status,
            200);
        QCOMPARE(errorOf(refresh(app, second)), "invalid_grant"_ba);
    }

    void rowC08_onlyAnAdministratorsLegacyToken_opensTheWebServices_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("add") << "POST"_ba << credentials + "?applicationName=More";
        QTest::newRow("remove") << "DELETE"_ba << credentials + "?applicationName=Archive";
        QTest::newRow("revoke") << "POST"_ba
                                << "/oauth/v2/revoke?refreshToken=x"_ba;
    }
    void rowC08_onlyAnAdministratorsLegacyToken_opensTheWebServices()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        const auto app = application("Archive");
        const auto with = [&](const QByteArray &token) {
            return m_site->ask(method, path, PlatformSite::bearer(token));
        };
        const auto bare = m_site->ask(method, path);
        QCOMPARE(bare.status, 401);
        QVERIFY(bare.header("www-authenticate").startsWith("Bearer"));
        QCOMPARE(with("superToken").status, 401); // requirements A-41
        QCOMPARE(with(accessToken(app)).status, 401);
        QCOMPARE(with(m_site->legacyToken(u"marta"_s)).status, 403);
        const auto shortLived = m_site->legacyToken(u"anna"_s, 1h);
        m_site->site.rig.clock.advance(1h);
        QCOMPARE(with(shortLived).status, 401);
        QVERIFY(m_site->site.rig.audited("web_service.refused") >= 3);
        QVERIFY(with(m_admin).status < 300);
    }

    void rowC09_fourFields_andTheirRefusals()
    {
        const auto app = application("Archive");
        const auto object = PlatformSite::objectIn(signIn(app));
        QCOMPARE(object[u"token_type"].toString(), u"Bearer"_s);
        QVERIFY(object.contains(u"access_token"_s) && object.contains(u"refresh_token"_s));
        QCOMPARE(object[u"expires_in"].toInt(), 600);
        const Fields whole{
            {"grant_type", "password"}, {"username", "marta"}, {"password", OauthRig::password()}};
        for (qsizetype i = 0; i < whole.size(); ++i) {
            auto fields = whole;
            fields.removeAt(i);
            QCOMPARE(token(app, fields).status, 400);
            QCOMPARE(errorOf(token(app, fields)), "invalid_request"_ba);
        }
        QCOMPARE(signIn({app.id, "wrong"}).status, 401);
        QCOMPARE(signIn(app, "wrong").status, 400);
        QCOMPARE(errorOf(signIn(app, "wrong")), "invalid_grant"_ba);
        const auto json =
            m_site->ask("POST", "/oauth/v2/token", "Content-Type: application/json\r\n", "{}");
        QCOMPARE(json.status, 400); // requirements A-44
    }

    void rowC10_accessTokenLastsTenMinutes()
    {
        const auto token = accessToken(application("Archive"));
        m_site->site.rig.clock.advance(599s);
        QCOMPARE(m_site->get(collections, token).status, 200);
        m_site->site.rig.clock.advance(2s);
        QCOMPARE(m_site->get(collections, token).status, 401);
    }

    void rowC11_refresh_givesTheSameFields_toItsOwnApplicationOnly()
    {
        const auto app = application("Archive");
        const auto other = application("Library");
        const auto refreshToken = PlatformSite::textIn(signIn(app), "refresh_token");
        QCOMPARE(errorOf(refresh(other, refreshToken)), "invalid_grant"_ba);
        const auto object = PlatformSite::objectIn(refresh(app, refreshToken));
        for (const QString &name :
             {u"access_token"_s, u"token_type"_s, u"expires_in"_s, u"refresh_token"_s})
            QVERIFY(object.contains(name));
    }

    void rowC12_issuerIsTheServerLink_byteForByte()
    {
        const auto app = application("Archive");
        const auto before = accessToken(app);
        QCOMPARE(server::crypto::parseCompact(before).value().payload[u"iss"].toString().toLatin1(),
                 OauthRig::issuer());
        QCOMPARE(m_site->get(collections, before).status, 200);
        m_site->site.setIssuer(OauthRig::issuer() + "/");
        QCOMPARE(m_site->get(collections, before).status, 401);
        QCOMPARE(m_site->get(collections, accessToken(app)).status, 200);
    }

    void rowC13_tokensCountUnderTheirApplicationsKeyOnly()
    {
        const auto app = application("Archive");
        const auto other = application("Library");
        const auto parts = accessToken(app).split('.');
        const auto stranger = accessToken(other).split('.');
        const auto encoded = [](const QByteArray &text) {
            return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        const auto dead = [&](const QByteArray &token) {
            return m_site->get(collections, token).status == 401;
        };
        QVERIFY(dead(stranger[0] + '.' + parts[1] + '.' + parts[2])); // the other key's kid
        QVERIFY(dead(stranger[0] + '.' + parts[1] + '.' + stranger[2]));
        QVERIFY(dead(encoded(R"({"typ":"at+jwt","alg":"none"})") + '.' + parts[1] + '.'));
        const auto keys =
            PlatformSite::objectIn(m_site->ask("GET", "/api/o/oauth/v2/jwks"))[u"keys"].toArray();
        for (const auto &key : keys) { // HS256 with whatever is public as the secret
            const auto header = encoded(QJsonDocument(QJsonObject{{u"typ"_s, u"at+jwt"_s},
                                                                  {u"alg"_s, u"HS256"_s},
                                                                  {u"kid"_s, key[u"kid"]}})
                                            .toJson(QJsonDocument::Compact));
            const auto input = header + '.' + parts[1];
            const auto mac = server::crypto::hmacSha256(key[u"n"].toString().toLatin1(), input);
            QVERIFY(dead(input + '.' + encoded(mac)));
        }
        QVERIFY(!dead(parts.join('.')));
    }

    void rowC03_tokensOpenRestV2Only()
    {
        const auto token = accessToken(application("Archive"));
        QCOMPARE(m_site->get(collections, token).status, 200);
        for (const QByteArray path :
             {"/rest/v1/me", "/rest/v1/anything", "/rest/v1/permissions", "/pub/v1/user/list"})
            QCOMPARE(m_site->get(path, token).status, 401);
        QCOMPARE(
            m_site->ask("POST", credentials + "?applicationName=X", PlatformSite::bearer(token))
                .status,
            401);
        QCOMPARE(revoke("x").status, 200);
        QCOMPARE(m_site->get("/api/o/oauth/v2/userinfo", token).status, 403);
        // The other way round: tokens of other templates do not open this API.
        QCOMPARE(m_site->get(collections, m_site->apiAccessToken()).status, 401);
    }

    void rowC14_legacyToken_isGoodToItsEnd()
    {
        const auto token = m_site->legacyToken(u"anna"_s, 48h);
        const auto other = m_site->legacyToken(u"anna"_s, 72h);
        const auto revokeWith = [&](const QByteArray &legacy) {
            return m_site
                ->ask("POST", "/oauth/v2/revoke?refreshToken=x", PlatformSite::bearer(legacy))
                .status;
        };
        QCOMPARE(revokeWith(token), 200);
        m_site->site.rig.settle();
        const auto listed = m_site->site.rig.storage.read()
                                ->legacyTokens()
                                .ofUser(m_site->user(u"anna"_s).id)
                                .value();
        QVERIFY(std::any_of(listed.begin(), listed.end(),
                            [](const auto &each) { return each.lastUsedAt.has_value(); }));
        m_site->site.rig.clock.advance(48h + 1s);
        QCOMPARE(revokeWith(token), 401);
        QCOMPARE(revokeWith(other), 200);
        m_site->setLocked(u"marta"_s, true);
        m_site->change([this](server::service::Change &change) { // somebody else stays in charge
            auto paul = m_site->user(u"paul"_s);
            paul.administrator = true;
            return change.work().users().update(paul);
        });
        m_site->setLocked(u"anna"_s, true);
        QCOMPARE(revokeWith(other), 401);
        m_site->setLocked(u"anna"_s, false);
        QCOMPARE(revokeWith(other), 401); // what was locked away stays away
    }

    void rowC15_generateToken_offAndOn()
    {
        const QByteArray anna =
            "username=anna&password=" + OauthRig::password().toPercentEncoding();
        QCOMPARE(generate(anna + "&duration=24h").status, 404);
        m_site->changeConfig([](auto &config) { config.doors.generateToken = true; });
        const auto answer = generate(anna + "&duration=24h");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-type").startsWith("application/xml"));
        const auto element = [&](const QByteArray &name) {
            const qsizetype from = answer.body.indexOf('<' + name + '>') + name.size() + 2;
            return answer.body.mid(from, answer.body.indexOf("</" + name + '>') - from);
        };
        QVERIFY(element("serviceKey").startsWith("sk_"));
        QCOMPARE(m_site
                     ->ask("POST", "/oauth/v2/revoke?refreshToken=x",
                           PlatformSite::bearer(element("token")))
                     .status,
                 200);
        const auto byHeader = m_site->ask("GET", "/generateToken",
                                          "username: anna\r\npassword: " + OauthRig::password()
                                              + "\r\nduration: 14d\r\nasUser: marta\r\n");
        QCOMPARE(byHeader.status, 200);

        // HEAD could not show what it made: a link checker must not make one.
        const auto count = [this] { return m_site->site.rig.audited("legacy_token.created"); };
        const auto made = count();
        RawClient checker(m_site->site.port());
        checker.send("HEAD /generateToken?" + anna + "&duration=24h HTTP/1.1\r\n"
                     + m_site->site.server().host() + "\r\n");
        const auto head = checker.readAnswer(20000, true);
        QCOMPARE(head.status, 405);
        QCOMPARE(head.header("allow"), "GET"_ba);
        QCOMPARE(m_site->ask("POST", "/generateToken").header("allow"), "GET"_ba);
        QCOMPARE(count(), made);

        for (const QByteArray duration : {"", "0h", "-1d", "x", "1", "24m", "999999d"})
            QCOMPARE(generate(anna + "&duration=" + duration).status, 400);
        QCOMPARE(generate("username=anna&password=wrong&duration=24h").status, 401);
        QCOMPARE(generate("duration=24h").status, 401);
        QCOMPARE(generate("username=marta&password=" + OauthRig::password().toPercentEncoding()
                          + "&duration=24h&asUser=anna")
                     .status,
                 401);
        QCOMPARE(generate(anna + "&duration=24h&asUser=nobody").status, 404);
    }

    void rowC16_readsAreThere()
    {
        const auto token = accessToken(application("Archive"));
        const auto list = m_site->get(collections, token);
        QCOMPARE(list.status, 200);
        const auto first = PlatformSite::objectIn(list)[u"collections"].toArray().at(0).toObject();
        QCOMPARE(first[u"code"].toString(), u"helpdesk"_s);
        QCOMPARE(m_site->get("/rest/v2/records", token).status, 200);
        QCOMPARE(m_site->ask("POST", "/rest/v2/records", PlatformSite::bearer(token)).status, 200);
        const auto chosen = m_site->json("POST", "/rest/v2/records", token,
                                         R"({"schemaType":"document","size":1})");
        QCOMPARE(PlatformSite::objectIn(chosen)[u"total"].toInt(), 1);
        QCOMPARE(m_site->json("POST", "/rest/v2/records", token, R"({"size":"x"})").status, 400);
        QCOMPARE(m_site->get("/rest/v2/folders/helpdesk", token).status, 200);
        QCOMPARE(m_site->get("/rest/v2/documents/helpdesk", token).status, 200);
        QCOMPARE(m_site->get("/rest/v2/folders/administration", token).status, 404);
        const auto health = m_site->ask("GET", "/rest/v2/health");
        QCOMPARE(health.status, 204);
        QVERIFY(health.body.isEmpty());
        RawClient client(m_site->site.port());
        client.send("HEAD /rest/v2/health HTTP/1.1\r\n" + m_site->site.server().host() + "\r\n");
        QCOMPARE(client.readAnswer(5000, true).status, 204);
    }

    void rowC17_errorsHaveCodeDescriptionAndMessage_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("blank") << "Authorization: \r\n"_ba;
        QTest::newRow("not Bearer") << PlatformSite::basic("anna", "x");
    }
    void rowC17_errorsHaveCodeDescriptionAndMessage()
    {
        QFETCH(QByteArray, header);
        for (const QByteArray path : {"/rest/v2/collections", "/rest/v2/folders/helpdesk"}) {
            const auto answer = m_site->ask("GET", path, header);
            QCOMPARE(answer.status, 401);
            QVERIFY(answer.header("www-authenticate").startsWith("Bearer"));
            const auto object = PlatformSite::objectIn(answer);
            QCOMPARE(object[u"code"].toInt(), 401);
            QVERIFY(!object[u"description"].toString().isEmpty());
            QVERIFY(!object[u"message"].toString().isEmpty());
        }
        const auto method = m_site->ask("DELETE", collections);
        QCOMPARE(method.status, 405);
        QCOMPARE(method.header("allow"), "GET, HEAD"_ba);
        QCOMPARE(PlatformSite::objectIn(method)[u"code"].toInt(), 405);
    }

    void rowX06_whatIsHandedOut_isStoredAsHashes()
    {
        const auto app = application("Archive");
        const auto refreshToken = PlatformSite::textIn(signIn(app), "refresh_token");
        const auto legacy = m_site->legacyToken(u"marta"_s);
        m_site->site.rig.settle();
        for (const QString &name : {u"consentry.db"_s, u"consentry.db-wal"_s}) {
            QFile file(m_site->site.rig.storage.directory() + u'/' + name);
            if (!file.open(QFile::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            for (const QByteArray &value :
                 {app.secret, refreshToken, legacy, m_admin, PlatformSite::apiSecret()})
                QVERIFY2(!bytes.contains(value), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestConstellio)
#include "tst_constellio.moc"
