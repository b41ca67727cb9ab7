// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-01 to D-17, A-26 to A-29, A-34, A-36: the door of Rest API clients and the REST
// API behind it.
#include "server/crypto/jws.h"
#include "tests/support/platformsite.h"

#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace domain = server::domain;

namespace {

const Fields clientCredentials{{"grant_type", "client_credentials"}};

Fields passwordOf(const QByteArray &username, const QByteArray &password = OauthRig::password())
{
    return {{"grant_type", "password"}, {"username", username}, {"password", password}};
}

QJsonObject payloadOf(const QByteArray &token)
{
    return server::crypto::parseCompact(token).value().payload;
}

} // namespace

class TestDeyel : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlatformSite> m_site;

    [[nodiscard]] QByteArray refreshToken()
    {
        return PlatformSite::textIn(m_site->apiToken(passwordOf("marta")), "refresh_token");
    }
    [[nodiscard]] RawAnswer refresh(const QByteArray &token)
    {
        return m_site->apiToken({{"grant_type", "refresh_token"}, {"refresh_token", token}});
    }
    /// The first of the list of errors: message and attribute.
    static std::pair<QString, QString> errorIn(const RawAnswer &answer)
    {
        const auto errors = PlatformSite::objectIn(answer)[u"errors"].toArray();
        const auto first = errors.at(0).toObject();
        return {first[u"message"].toString(), first[u"attribute-name"].toString()};
    }

private slots:
    void init() { m_site = std::make_unique<PlatformSite>(); }

    void rowD01_apiWantsABearerToken()
    {
        const auto bare = m_site->ask("GET", "/rest/v1/me");
        QCOMPARE(bare.status, 401);
        QVERIFY(bare.header("www-authenticate").startsWith("Bearer "));
        QVERIFY(!bare.header("www-authenticate").contains("error="));
        QVERIFY(!errorIn(bare).first.isEmpty());
        QCOMPARE(m_site->get("/rest/v1/me", "no-token").status, 401);
        const auto good = m_site->get("/rest/v1/me", m_site->apiAccessToken());
        QCOMPARE(good.status, 200);
        QCOMPARE(PlatformSite::textIn(good, "code"), "APIUSER"_ba);
    }

    void rowD07_requestsAreForms_withAGrantType()
    {
        QCOMPARE(m_site->ask("GET", "/oauth/token").status, 405);
        const auto json = m_site->ask("POST", "/oauth/token",
                                      PlatformSite::basic("APIUSER", PlatformSite::apiSecret())
                                          + "Content-Type: application/json\r\n",
                                      R"({"grant_type":"client_credentials"})");
        QCOMPARE(json.status, 400);
        QCOMPARE(PlatformSite::textIn(json, "error"), "invalid_request"_ba);
        QCOMPARE(PlatformSite::textIn(m_site->apiToken({}), "error"), "invalid_request"_ba);
        const auto unknown = m_site->apiToken({{"grant_type", "magic"}});
        QCOMPARE(unknown.status, 400);
        QCOMPARE(PlatformSite::textIn(unknown, "error"), "unsupported_grant_type"_ba);
    }

    void rowD08_basicWithCodeAndPassword_rawOrEncoded()
    {
        QCOMPARE(m_site->apiToken(clientCredentials).status, 200); // holds ":" and "%41"
        const auto encoded =
            m_site->apiToken(clientCredentials, PlatformSite::apiSecret().toPercentEncoding());
        QCOMPARE(encoded.status, 200);
        const auto wrong = m_site->apiToken(clientCredentials, "a:secretA with / and +");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(PlatformSite::textIn(wrong, "error"), "invalid_client"_ba);
        QVERIFY(wrong.header("www-authenticate").startsWith("Basic "));
        const auto inBody = m_site->form(
            "/oauth/token",
            clientCredentials
                + Fields{{"client_id", "APIUSER"}, {"client_secret", PlatformSite::apiSecret()}});
        QCOMPARE(inBody.status, 401);
        QCOMPARE(PlatformSite::textIn(inBody, "error"), "invalid_client"_ba);
    }

    void rowD09_personsAreNoClients()
    {
        const auto answer = m_site->form("/oauth/token", clientCredentials,
                                         PlatformSite::basic("marta", OauthRig::password()));
        QCOMPARE(answer.status, 401);
        QCOMPARE(PlatformSite::textIn(answer, "error"), "invalid_client"_ba);
    }

    void rowD10_clientCredentials_areTheApiUser_withoutARefreshToken()
    {
        const auto answer = m_site->apiToken(clientCredentials);
        const auto object = PlatformSite::objectIn(answer);
        QCOMPARE(answer.status, 200);
        QCOMPARE(object[u"token_type"].toString(), u"Bearer"_s);
        QCOMPARE(object[u"expires_in"].toInt(), 86400);
        QVERIFY(!object.contains(u"refresh_token"_s));
        QVERIFY(!object.contains(u"id_token"_s));
        QCOMPARE(payloadOf(object[u"access_token"].toString().toLatin1())[u"sub"].toString(),
                 u"APIUSER"_s);
    }

    void rowD11_password_isThePerson_withARefreshToken()
    {
        const auto answer = m_site->apiToken(passwordOf("marta"));
        QCOMPARE(answer.status, 200);
        QVERIFY(PlatformSite::textIn(answer, "refresh_token").startsWith("rt_"));
        QCOMPARE(payloadOf(PlatformSite::textIn(answer, "access_token"))[u"sub"].toString(),
                 u"marta"_s);
        const auto wrong = m_site->apiToken(passwordOf("marta", "wrong"));
        QCOMPARE(wrong.status, 400);
        QCOMPARE(PlatformSite::textIn(wrong, "error"), "invalid_grant"_ba);
        m_site->setLocked(u"paul"_s, true);
        const auto blocked = m_site->apiToken(passwordOf("paul"));
        QCOMPARE(blocked.status, 400);
        QCOMPARE(blocked.body, wrong.body);
    }

    void rowD12_refresh_givesANewAccessTokenAndTheSameRefreshToken()
    {
        const auto first = m_site->apiToken(passwordOf("marta"));
        const auto token = PlatformSite::textIn(first, "refresh_token");
        const auto second = refresh(token);
        QCOMPARE(second.status, 200);
        QCOMPARE(PlatformSite::textIn(second, "refresh_token"), token);
        QVERIFY(PlatformSite::textIn(second, "access_token")
                != PlatformSite::textIn(first, "access_token"));
        QCOMPARE(payloadOf(PlatformSite::textIn(second, "access_token"))[u"grant_type"].toString(),
                 u"refresh_token"_s);
        m_site->site.rig.clock.advance(13 * 24h + 23h + 59min);
        QCOMPARE(refresh(token).status, 200); // used again, and no longer for that
        m_site->site.rig.clock.advance(1min + 1s);
        QCOMPARE(PlatformSite::textIn(refresh(token), "error"), "invalid_grant"_ba);
    }

    void rowD13_accessTokensLastADay_refreshTokensFourteen()
    {
        const auto access = m_site->apiAccessToken();
        const auto token = refreshToken();
        m_site->site.rig.clock.advance(86399s);
        QCOMPARE(m_site->get("/rest/v1/me", access).status, 200);
        m_site->site.rig.clock.advance(2s);
        QCOMPARE(m_site->get("/rest/v1/me", access).status, 401);
        m_site->site.rig.clock.advance(13 * 24h);
        QCOMPARE(PlatformSite::textIn(refresh(token), "error"), "invalid_grant"_ba);
    }

    void rowD05_rowD14_tokenTellsCodeUnitAndPermissions()
    {
        const auto payload = payloadOf(m_site->apiAccessToken());
        QCOMPARE(payload[u"sub"].toString(), u"APIUSER"_s);
        QCOMPARE(payload[u"cdOrgUnit"].toString(), u"SALES"_s);
        QCOMPARE(payload[u"permissions"].toArray(),
                 (QJsonArray{QJsonObject{{u"idApplication"_s, u"CRM"_s},
                                         {u"cdPermission"_s, u"CRM_SALESPERSON"_s}}}));
        // Whoever was given no unit belongs to the built-in one.
        m_site->makeUser(PlatformSite::draftOf("otto"));
        const auto other = payloadOf(m_site->personAccessToken("otto"));
        QCOMPARE(other[u"cdOrgUnit"].toString(), u"COMPANY"_s);
        QCOMPARE(other[u"permissions"].toArray(), QJsonArray());
    }
    void rowD15_headerAndFurtherClaims()
    {
        const auto first = server::crypto::parseCompact(m_site->apiAccessToken()).value();
        QCOMPARE(first.header[u"alg"].toString(), u"RS256"_s);
        const auto kid = first.header[u"kid"].toString();
        const auto keySet = PlatformSite::objectIn(m_site->ask("GET", "/api/o/oauth/v2/jwks"));
        const auto keys = keySet[u"keys"].toArray();
        QVERIFY(std::any_of(keys.begin(), keys.end(),
                            [&](const auto &key) { return key.toObject()[u"kid"] == kid; }));
        const auto &payload = first.payload;
        QCOMPARE(payload[u"iss"].toString().toLatin1(), OauthRig::issuer());
        QCOMPARE(payload[u"exp"].toInteger() - payload[u"iat"].toInteger(), 86400);
        QCOMPARE(payload[u"grant_type"].toString(), u"client_credentials"_s);
        QCOMPARE(payload[u"company"].toString(), u"Acme GmbH"_s);
        QVERIFY(payload[u"jti"].toString() != payloadOf(m_site->apiAccessToken())[u"jti"]);
        QCOMPARE(payloadOf(m_site->personAccessToken("marta"))[u"grant_type"].toString(),
                 u"password"_s);
    }

    void rowD16_permissionDecides_andItsLossBitesAtOnce()
    {
        const auto with = m_site->apiAccessToken();
        QCOMPARE(m_site->get("/rest/v1/users", with).status, 200);
        const auto without = m_site->personAccessToken("marta");
        QCOMPARE(m_site->get("/rest/v1/users", without).status, 403);
        m_site->setPermissions(u"APIUSER"_s, {});
        QCOMPARE(m_site->get("/rest/v1/users", with).status, 403);
        QCOMPARE(m_site->get("/rest/v1/me", with).status, 200);
        // What was added comes with the next token (A-28).
        m_site->setPermissions(u"marta"_s, {u"CRM_SALESPERSON"_s});
        QCOMPARE(m_site->get("/rest/v1/users", without).status, 403);
        QCOMPARE(m_site->get("/rest/v1/users", m_site->personAccessToken("marta")).status, 200);
    }
    void directoryWithoutAPermissionToGuardIt_isClosed()
    {
        m_site->changeConfig([](auto &config) { config.doors.directoryPermission.clear(); });
        QCOMPARE(m_site->get("/rest/v1/users", m_site->apiAccessToken()).status, 403);
    }
    void directory_listsAndFindsPeople()
    {
        const auto token = m_site->apiAccessToken();
        QCOMPARE(PlatformSite::arrayIn(m_site->get("/rest/v1/users", token)).size(), 4);
        QCOMPARE(PlatformSite::arrayIn(m_site->get("/rest/v1/users?from=1&size=2", token)).size(),
                 2);
        QCOMPARE(m_site->get("/rest/v1/users?size=x", token).status, 400);
        const auto marta = m_site->get("/rest/v1/users/marta", token);
        QCOMPARE(PlatformSite::textIn(marta, "email"), "marta@acme.example"_ba);
        QVERIFY(!marta.body.contains("argon2"));
        QCOMPARE(PlatformSite::textIn(m_site->get("/rest/v1/units/SALES", token), "name"),
                 "Sales"_ba);
    }

    void rowD17_oneCallForEachCode()
    {
        m_site->change([this](server::service::Change &change) {
            auto user = m_site->user(u"APIUSER"_s);
            user.administrator = true;
            return change.work().users().update(user);
        });
        const auto token = m_site->apiAccessToken();
        const QByteArray list = "/rest/v1/permissions";
        const QByteArray one = list + "/CRM_READER";
        const QByteArray body = R"({"application":"CRM","code":"CRM_READER","name":"Reader"})";
        QCOMPARE(m_site->get(list, token).status, 200);
        QCOMPARE(m_site->json("POST", list, token, body).status, 201);
        QCOMPARE(m_site->json("PUT", one, token, R"({"application":"CRM","name":"R"})").status,
                 202);
        QCOMPARE(PlatformSite::textIn(m_site->get(one, token), "name"), "R"_ba);
        const auto gone = m_site->ask("DELETE", one, PlatformSite::bearer(token));
        QCOMPARE(gone.status, 204);
        QVERIFY(gone.body.isEmpty());

        const auto refused = [&](const RawAnswer &answer, int status, const QString &attribute) {
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.header("content-type"), "application/json"_ba);
            QVERIFY(!errorIn(answer).first.isEmpty());
            QCOMPARE(errorIn(answer).second, attribute);
        };
        refused(m_site->json("POST", list, token, R"({"application":"CRM","code":"X"})"), 400,
                u"name"_s);
        refused(m_site->json("POST", list, token, R"({"code":7})"), 400, u"code"_s);
        refused(m_site->json("POST", list, token, "{broken"), 400, {});
        refused(m_site->json("POST", list, token, R"({"application":"CRM","code":"CRM_SALESPERSON",
                                                     "name":"again"})"),
                400, u"code"_s);
        refused(m_site->ask("GET", list), 401, {});
        refused(m_site->json("POST", list, m_site->personAccessToken("marta"), body), 403, {});
        refused(m_site->get(one, token), 404, {});
        refused(m_site->get("/rest/v1/nothing", token), 404, {});
        const auto method = m_site->ask("PATCH", list, PlatformSite::bearer(token));
        refused(method, 405, {});
        QCOMPARE(method.header("allow"), "GET, HEAD, POST"_ba);
        refused(m_site->ask("POST", list,
                            PlatformSite::bearer(token) + "Content-Type: text/xml\r\n", "<a/>"),
                415, {});
        m_site->site.setIssuer({});
        refused(m_site->get(list, token), 503, {});
    }

    void rowD06_predefinedPermission_cannotBeChangedOrDeleted()
    {
        m_site->change([this](server::service::Change &change) {
            auto user = m_site->user(u"APIUSER"_s);
            user.administrator = true;
            return change.work().users().update(user);
        });
        const auto token = m_site->apiAccessToken();
        const QByteArray endUser = "/rest/v1/permissions/DEYEL_END_USER";
        QCOMPARE(PlatformSite::textIn(m_site->get(endUser, token), "name"), "Deyel End User"_ba);
        QCOMPARE(
            m_site->json("PUT", endUser, token, R"({"application":"CRM","name":"Mine"})").status,
            403);
        QCOMPARE(m_site->ask("DELETE", endUser, PlatformSite::bearer(token)).status, 403);
        QCOMPARE(PlatformSite::textIn(m_site->get(endUser, token), "name"), "Deyel End User"_ba);
        // One that accounts have stays, too.
        QCOMPARE(
            m_site
                ->ask("DELETE", "/rest/v1/permissions/CRM_SALESPERSON", PlatformSite::bearer(token))
                .status,
            400);
    }

    void rowX08_lockedApiUser_stopsAtOnce_andItsTokensStayDead()
    {
        const auto token = m_site->apiAccessToken();
        const auto ofPerson = m_site->personAccessToken("marta");
        m_site->setLocked(u"APIUSER"_s, true);
        QCOMPARE(m_site->get("/rest/v1/me", token).status, 401);
        QCOMPARE(m_site->get("/rest/v1/me", ofPerson).status, 401); // its client is off
        QCOMPARE(m_site->apiToken(clientCredentials).status, 401);
        m_site->setLocked(u"APIUSER"_s, false);
        QCOMPARE(m_site->apiToken(clientCredentials).status, 200);
        QCOMPARE(m_site->get("/rest/v1/me", token).status, 401);
        QCOMPARE(m_site->get("/rest/v1/me", ofPerson).status, 200);
    }

    void tokensOfOtherTemplates_doNotOpenThisApi()
    {
        OauthRig &rig = m_site->site.rig;
        rig.changePolicy([](domain::TemplatePolicy &policy) {
            policy.grantTypes = {domain::GrantType::Password};
            policy.authMethods = {domain::AuthMethod::SecretPost};
        });
        const auto answer = m_site->form(
            "/api/o/oauth/v2/token", passwordOf("marta")
                                         + Fields{{"client_id", "portal"},
                                                  {"client_secret", OauthRig::secretOf("portal")},
                                                  {"scope", "api"}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(m_site->get("/rest/v1/me", PlatformSite::textIn(answer, "access_token")).status,
                 401);
    }
};

QTEST_GUILESS_MAIN(TestDeyel)
#include "tst_deyel.moc"
