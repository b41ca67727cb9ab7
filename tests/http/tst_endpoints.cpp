// SPDX-License-Identifier: GPL-3.0-or-later
// What every address answers before and around the protocol: methods, media types, doubled and
// misplaced parameters, sizes, other origins, headers, and clients that leave.
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

namespace {

const QByteArray authorize = "/api/o/oauth/v2/authorize";
const QByteArray token = "/api/o/oauth/v2/token";
const QByteArray userinfo = "/api/o/oauth/v2/userinfo";
const QByteArray introspection = "/api/o/oauth/v2/introspect";
const QByteArray revocation = "/api/o/oauth/v2/revoke";
const QByteArray pushing = "/api/o/oauth/v2/par";
const QByteArray device = "/api/o/oauth/v2/device_authorization";
const QByteArray keySet = "/api/o/oauth/v2/jwks";
const QByteArray discovery = "/.well-known/openid-configuration";

const QByteArrayList tokenDoors{token, "/oauth/token", "/oauth/v2/token"};

QByteArray errorOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"error"_s].toString().toLatin1();
}

QByteArray clientFields()
{
    return "client_id=portal&client_secret=" + OauthRig::secretOf("portal");
}

} // namespace

class TestEndpoints : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    RawAnswer ask(const QByteArray &bytes)
    {
        RawClient client(m_site.port());
        return client.ask(bytes, 20000);
    }
    RawAnswer get(const QByteArray &path, const QByteArray &headers = {})
    {
        return ask(m_site.server().get(path, headers));
    }
    RawAnswer post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {},
                   const QByteArray &type = "application/x-www-form-urlencoded")
    {
        const QByteArray typed = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
        return ask(m_site.server().post(path, body, typed + headers));
    }
    RawAnswer request(const QByteArray &method, const QByteArray &path,
                      const QByteArray &headers = {})
    {
        return ask(method + ' ' + path + " HTTP/1.1\r\n" + m_site.server().host() + headers
                   + "Content-Length: 0\r\n\r\n");
    }
    QByteArrayList allPaths()
    {
        server::base::ObjectExecutor executor;
        const SiteDispatcher dispatcher(m_site.rig, executor, m_site.writable);
        return dispatcher.web().paths();
    }
    void verifyHeaders(const RawAnswer &answer, const QByteArray &what)
    {
        QVERIFY2(answer.status != 0, what);
        QVERIFY2(answer.header("x-content-type-options") == "nosniff", what);
        QVERIFY2(answer.header("referrer-policy") == "no-referrer", what);
        QVERIFY2(answer.header("x-frame-options") == "DENY", what);
        QVERIFY2(answer.header("cross-origin-opener-policy") == "same-origin", what);
        QVERIFY2(!answer.header("cross-origin-resource-policy").isEmpty(), what);
        QVERIFY2(!answer.header("permissions-policy").isEmpty(), what);
        const QByteArray policy = answer.header("content-security-policy");
        QVERIFY2(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
                     && policy.contains("base-uri 'none'") && !policy.contains("unsafe"),
                 what + policy);
        const QByteArray cache = answer.header("cache-control");
        QVERIFY2(cache == "no-store" || cache.startsWith("public, max-age="), what + cache);
        QVERIFY2(answer.header("server").isEmpty() && answer.header("x-powered-by").isEmpty(),
                 what);
        // A key's base64 may spell anything.
        QVERIFY2(what.contains("/jwks")
                     || (!answer.body.contains("Qt") && !answer.body.contains("SQL")),
                 what);
        if (!answer.body.isEmpty())
            QVERIFY2(!answer.header("content-type").isEmpty(), what);
    }

private slots:
    void crawler_findsNoAnswerWithoutItsHeaders()
    {
        QByteArrayList paths = allPaths();
        QVERIFY(paths.size() >= 20);
        paths += QByteArrayList{"/nothing",           "/api/nothing", "/assets/nothing",
                                authorize + "/x",     "/..%2f..",     "/?a=%ff",
                                authorize + "?a=%ff", "/profile?x",   token + "?a=b"};
        for (const QByteArray &path : paths) {
            for (const QByteArray method : {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
                verifyHeaders(request(method, path), method + ' ' + path + ": ");
            verifyHeaders(post(path, "a=b&a=c"), "form " + path);
            verifyHeaders(post(path, "{}", {}, "application/json"), "json " + path);
        }
    }

    void rowB39_wrongMethod_is405WithAllow_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("allow");
        for (const QByteArray &door : tokenDoors)
            QTest::newRow("GET " + door) << door << "GET"_ba
                                         << "POST"_ba;
        QTest::newRow("PUT token") << token << "PUT"_ba
                                   << "POST"_ba;
        QTest::newRow("GET introspection") << introspection << "GET"_ba
                                           << "POST"_ba;
        QTest::newRow("GET revocation") << revocation << "GET"_ba
                                        << "POST"_ba;
        QTest::newRow("DELETE userinfo") << userinfo << "DELETE"_ba
                                         << "GET, HEAD, POST"_ba;
        QTest::newRow("POST key set") << keySet << "POST"_ba
                                      << "GET, HEAD"_ba;
        QTest::newRow("POST discovery") << discovery << "POST"_ba
                                        << "GET, HEAD"_ba;
        QTest::newRow("PUT authorize") << authorize << "PUT"_ba
                                       << "GET, HEAD, POST"_ba;
        QTest::newRow("OPTIONS authorize") << authorize << "OPTIONS"_ba
                                           << "GET, HEAD, POST"_ba;
        QTest::newRow("GET revoke form") << "/profile/revoke"_ba
                                         << "GET"_ba
                                         << "POST"_ba;
        QTest::newRow("POST live") << "/health/live"_ba
                                   << "POST"_ba
                                   << "GET, HEAD"_ba;
    }
    void rowB39_wrongMethod_is405WithAllow()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        const RawAnswer answer = request(method, path);
        QCOMPARE(answer.status, 405);
        QTEST(answer.header("allow"), "allow");
        if (path.startsWith("/api/o/oauth/v2/token"))
            QCOMPARE(errorOf(answer), "invalid_request"_ba);
    }

    void TK18_rowB39_tokenEndpoints_refuseWhatIsNoForm()
    {
        for (const QByteArray &path : tokenDoors + QByteArrayList{introspection, revocation}) {
            for (const QByteArray type :
                 {"application/json", "", "text/plain", "multipart/form-data"}) {
                const RawAnswer answer = post(path, "{\"grant_type\":\"x\"}", {}, type);
                QCOMPARE(answer.status, 400);
                QCOMPARE(errorOf(answer), "invalid_request"_ba);
                QCOMPARE(answer.header("content-type"), "application/json"_ba);
            }
            QCOMPARE(
                post(path, clientFields(), {}, "application/x-www-form-urlencoded;charset=UTF-8")
                    .header("content-type")
                    .isEmpty(),
                false);
        }
    }
    void TK18_parametersInTheQuery_areRefused()
    {
        for (const QByteArray &path : tokenDoors + QByteArrayList{introspection, revocation}) {
            const RawAnswer answer =
                post(path + "?client_secret=x", clientFields() + "&grant_type=refresh_token");
            QCOMPARE(answer.status, 400);
            QCOMPARE(errorOf(answer), "invalid_request"_ba);
        }
        const RawAnswer claims = get(userinfo + "?access_token=abc");
        QCOMPARE(claims.status, 401);
        QCOMPARE(claims.header("www-authenticate"), "Bearer realm=\"Consentry\""_ba);
    }
    void TK18_doubledParameters_areRefused()
    {
        for (const QByteArray &path : tokenDoors + QByteArrayList{introspection, revocation}) {
            const RawAnswer answer =
                post(path, clientFields() + "&grant_type=a&grant_type=b&token=a&token=b");
            QCOMPARE(answer.status, 400);
            QCOMPARE(errorOf(answer), "invalid_request"_ba);
        }
        const RawAnswer page = get(authorize + "?client_id=portal&client_id=portal");
        QCOMPARE(page.status, 400);
        QVERIFY(page.header("location").isEmpty());
        QVERIFY(page.body.contains("id=\"oauth-error\"") && page.body.contains("invalid_request"));
    }
    void twoAuthorizationHeaders_areRefused()
    {
        const QByteArray twice = "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n";
        QCOMPARE(get(userinfo, twice).status, 400);
        QCOMPARE(post(token, clientFields(), twice).status, 400);
    }
    void TK18_brokenEncoding_isRefused()
    {
        for (const QByteArray bad : {"a=%zz", "a=%C0%AF", "a=%00", "a=%"}) {
            QCOMPARE(post(token, bad).status, 400);
            QCOMPARE(get(authorize + '?' + bad).status, 400);
            QCOMPARE(post(authorize, bad).status, 400);
        }
    }
    void AZ22_inputIsDecodedOnce_andOnlyAsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const char *bytes) {
            QTest::newRow(name) << QByteArray(bytes);
        };
        row("AZ22 overlong slash", "%C0%AF");
        row("AZ22 overlong NUL", "%C0%80");
        row("AZ22 overlong in three bytes", "%E0%80%AF");
        row("AZ22 high surrogate", "%ED%A0%80");
        row("AZ22 low surrogate", "%ED%BF%BF");
        row("AZ22 beyond Unicode", "%F4%90%80%80");
        row("AZ22 continuation alone", "%80");
        row("AZ22 cut short", "%E2%82");
        row("AZ22 Latin-1", "caf%E9");
        row("AZ22 NUL", "a%00b");
        row("AZ22 no digits", "%zz");
        row("AZ22 half a byte", "%4");
        row("AZ22 nothing after the sign", "%");
    }
    void AZ22_inputIsDecodedOnce_andOnlyAsUtf8()
    {
        QFETCH(QByteArray, bytes);
        for (const QByteArray &field : {"login_hint=" + bytes, bytes + "=x"}) {
            for (const QByteArray path : {"/device", "/consent"})
                QCOMPARE(get(path + '?' + field).status, 400);
            QCOMPARE(
                get(authorize + '?' + WebBrowser::encoded(OauthBrowser::request()) + '&' + field)
                    .status,
                400);
            for (const QByteArray &path :
                 tokenDoors + QByteArrayList{introspection, revocation, authorize, pushing, device})
                QCOMPARE(post(path, clientFields() + '&' + field).status, 400);
        }
        // Once and no more: what is left after it stays as it is.
        auto fields = OauthBrowser::request({{"prompt", "none"}, {"state", "%25" + bytes}});
        const RawAnswer back = get(authorize + '?' + WebBrowser::encoded(fields));
        QVERIFY(back.header("location")
                    .contains("state=" + QByteArray("%25" + bytes).toPercentEncoding()));
    }
    void oversizedBody_is413_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const QByteArray &path : {token, userinfo, introspection, revocation, authorize,
                                       "/signin"_ba, "/consent"_ba, "/profile/revoke"_ba})
            QTest::newRow(path) << path;
    }
    void oversizedBody_is413()
    {
        QFETCH(QByteArray, path);
        QCOMPARE(post(path, QByteArray(100 * 1024, 'a')).status, 413);
    }
    void F10_U1_tokenInTheQuery_isNotTaken()
    {
        const RawAnswer answer = get(userinfo + "?access_token=a.b.c");
        QCOMPARE(answer.status, 401);
        QVERIFY(!answer.header("date").isEmpty());
    }
    void F10_interactionId_comesBackAsItWas_orNotAtAll()
    {
        const QByteArray id = "c770aef3-6784-41f7-8e0e-ff5f97bddb3a";
        const QByteArray name = "x-fapi-interaction-id";
        QCOMPARE(get(userinfo, name + ": " + id + "\r\n").header(name), id);
        QVERIFY(get(userinfo).header(name).isEmpty());
        QVERIFY(get(userinfo, name + ": <script>\r\n").header(name).isEmpty());
        QVERIFY(get(userinfo, name + ": " + QByteArray(65, 'a') + "\r\n").header(name).isEmpty());
    }
    void F9_proofHeaders_reachTheEndpointOneByOne()
    {
        const QByteArray body = clientFields() + "&grant_type=authorization_code&code=x";
        const RawAnswer one = post(token, body, "DPoP: a.b.c\r\n");
        QCOMPARE(one.status, 400);
        QCOMPARE(errorOf(one), "invalid_dpop_proof"_ba);
        const RawAnswer two = post(token, body, "DPoP: a.b.c\r\nDPoP: a.b.c\r\n");
        QCOMPARE(errorOf(two), "invalid_dpop_proof"_ba);
        QVERIFY(two.body.contains("exactly one"));
        const RawAnswer resource = get(userinfo, "Authorization: DPoP a.b.c\r\n");
        QCOMPARE(resource.status, 401);
        QVERIFY(resource.header("www-authenticate").startsWith("DPoP "));
        QVERIFY(resource.header("www-authenticate").contains("algs=\"ES256 PS256 EdDSA\""));
    }

    void rowB38_clientErrors_haveTheirChallenge()
    {
        const RawAnswer wrong =
            post(token, "grant_type=authorization_code&code=x&client_id=portal&client_secret=x");
        QCOMPARE(wrong.status, 401);
        QCOMPARE(errorOf(wrong), "invalid_client"_ba);
        QCOMPARE(wrong.header("cache-control"), "no-store"_ba);
        const RawAnswer basic =
            post(token, "grant_type=authorization_code&code=x",
                 "Authorization: Basic " + QByteArray("portal:x").toBase64() + "\r\n");
        QCOMPARE(basic.status, 401);
        QVERIFY(basic.header("www-authenticate").startsWith("Basic "));
        const RawAnswer bearer = get(userinfo, "Authorization: Bearer nonsense\r\n");
        QCOMPARE(bearer.status, 401);
        QVERIFY(bearer.header("www-authenticate").contains("error=\"invalid_token\""));
    }
    void unknownToken_isInactiveAndRevocationIsCalm()
    {
        const RawAnswer inactive = post(introspection, clientFields() + "&token=unknown");
        QCOMPARE(inactive.status, 200);
        QCOMPARE(inactive.body, "{\"active\":false}"_ba);
        const RawAnswer revoked = post(revocation, clientFields() + "&token=unknown");
        QCOMPARE(revoked.status, 200);
        QVERIFY(revoked.body.isEmpty());
        QCOMPARE(post(introspection, "token=unknown").status, 401);
        QCOMPARE(post(revocation, "token=unknown").status, 401);
    }

    void otherOrigins_readOnlyWhatIsMeantForThem()
    {
        const QByteArray foreign = "Origin: https://spa.example\r\n"
                                   "Access-Control-Request-Method: POST\r\n"
                                   "Access-Control-Request-Headers: authorization\r\n";
        for (const QByteArray &path : {token, userinfo, keySet, discovery}) {
            const RawAnswer preflight = request("OPTIONS", path, foreign);
            QCOMPARE(preflight.status, 204);
            QCOMPARE(preflight.header("access-control-allow-origin"), "*"_ba);
            QVERIFY(preflight.header("access-control-allow-credentials").isEmpty());
            QCOMPARE(get(path, foreign).header("access-control-allow-origin"), "*"_ba);
        }
        for (const QByteArray &path : {authorize, revocation, introspection, "/signin"_ba,
                                       "/consent"_ba, "/profile"_ba, "/health/live"_ba, "/x"_ba}) {
            QVERIFY(
                request("OPTIONS", path, foreign).header("access-control-allow-origin").isEmpty());
            QVERIFY(get(path, foreign).header("access-control-allow-origin").isEmpty());
        }
    }

    void documents_standWhereTheyAreLookedFor()
    {
        QCOMPARE(get(discovery).status, 200);
        QCOMPARE(get("/.well-known/oauth-authorization-server").status, 200);
        QCOMPARE(get(keySet).header("cache-control"), "public, max-age=300"_ba);
        m_site.setIssuer("https://sso.example/tenant");
        for (const QByteArray path :
             {"/tenant/.well-known/openid-configuration", "/.well-known/openid-configuration",
              "/.well-known/oauth-authorization-server/tenant", "/tenant/api/o/oauth/v2/jwks",
              "/api/o/oauth/v2/jwks"})
            QVERIFY2(get(path).status == 200, path);
        // Everything a page points at lies below the link.
        const RawAnswer page = get("/signin");
        QVERIFY(page.body.contains("action=\"/tenant/signin\""));
        QVERIFY(page.body.contains("href=\"/tenant/assets/style."));
        QCOMPARE(get("/").header("location"), "/tenant/profile"_ba);
        m_site.setIssuer(OauthRig::issuer());
    }
    void withoutServerLink_tokenPathsAre503()
    {
        m_site.setIssuer({});
        for (const QByteArray &door : tokenDoors)
            QCOMPARE(post(door, clientFields()).status, 503);
        QCOMPARE(get("/health/live").status, 200);
        m_site.setIssuer(OauthRig::issuer());
    }

    void rowA01_printedAuthorizeAddress_leadsToTheRightOne()
    {
        const QByteArray query = WebBrowser::encoded(OauthBrowser::request());
        const QByteArray canonical = OauthRig::issuer() + authorize + '?' + query;
        const RawAnswer printed = get(authorize + '/' + query);
        QCOMPARE(printed.status, 302);
        QCOMPARE(printed.header("location"), canonical);
        QCOMPARE(get(authorize + "/?" + query).status, 200);
        QCOMPARE(get(authorize + "/client_id=portal?scope=openid").header("location"),
                 OauthRig::issuer() + authorize + "?client_id=portal&scope=openid");
        QCOMPARE(get(authorize + "/favicon").status, 404);
    }
    void A1_authorizeByPost_isTheSamePage()
    {
        const QByteArray body = WebBrowser::encoded(OauthBrowser::request());
        const RawAnswer direct = post(authorize, body);
        QCOMPARE(direct.status, 200);
        QVERIFY(direct.body.contains("id=\"sign-in\""));
        // A browser that comes from another site has left its cookies at home: it asks again.
        const RawAnswer crossSite = post(authorize, body, "Sec-Fetch-Site: cross-site\r\n");
        QCOMPARE(crossSite.status, 303);
        QCOMPARE(crossSite.header("location"), OauthRig::issuer() + authorize + '?' + body);
        QVERIFY(crossSite.header("set-cookie").isEmpty());
        QCOMPARE(post(authorize + "?client_id=portal", body).status, 400);
    }
    void hostHeader_changesNothing()
    {
        const QByteArray query = authorize + '/' + WebBrowser::encoded(OauthBrowser::request());
        RawClient client(m_site.port());
        const RawAnswer answer = client.ask(
            "GET " + query + " HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\n\r\n");
        QVERIFY(!answer.head.contains("evil.test") && !answer.body.contains("evil.test"));
    }

    void health_saysWhetherAChangeWouldBeKept()
    {
        QCOMPARE(get("/health/live").status, 200);
        QCOMPARE(get("/health/ready").status, 200);
        m_site.writable = false;
        QCOMPARE(get("/health/ready").status, 503);
        QVERIFY(!get("/health/ready").header("retry-after").isEmpty());
        QCOMPARE(get("/health/live").status, 200);
        m_site.writable = true;
    }
    void assets_mayBeKeptForEver()
    {
        const QByteArray page = get("/signin").body;
        const qsizetype at = page.indexOf("/assets/style.");
        const RawAnswer style = get(page.mid(at, page.indexOf('"', at) - at));
        QCOMPARE(style.status, 200);
        QCOMPARE(style.header("content-type"), "text/css; charset=utf-8"_ba);
        QCOMPARE(style.header("cache-control"), "public, max-age=31536000, immutable"_ba);
        QCOMPARE(get("/favicon.ico").status, 200);
        QCOMPARE(get("/assets/style.0000.css").status, 404);
        QCOMPARE(get("/assets/icon/0000.png").status, 404);
    }
    void unknownAddress_isAPageForPeopleAndJsonForPrograms()
    {
        const RawAnswer page = get("/nothing/here", "Accept-Language: de\r\n");
        QCOMPARE(page.status, 404);
        QVERIFY(page.body.contains("<html lang=\"de\""));
        const RawAnswer json = get("/api/o/oauth/v2/nothing");
        QCOMPARE(json.status, 404);
        QCOMPARE(json.header("content-type"), "application/json"_ba);
    }

    void disconnectInTheMiddle_leavesTheServerServing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
        QTest::newRow("token") << m_site.server().post(
            token, clientFields() + "&grant_type=authorization_code&code=x", form);
        QTest::newRow("authorize")
            << m_site.server().get(authorize + '?' + WebBrowser::encoded(OauthBrowser::request()));
        QTest::newRow("userinfo") << m_site.server().get(userinfo, "Authorization: Bearer x\r\n");
        QTest::newRow("introspection")
            << m_site.server().post(introspection, clientFields() + "&token=x", form);
        QTest::newRow("revocation")
            << m_site.server().post(revocation, clientFields() + "&token=x", form);
        QTest::newRow("key set") << m_site.server().get(keySet);
        QTest::newRow("sign-in, while the password is hashed") << signInBytes();
    }
    void disconnectInTheMiddle_leavesTheServerServing()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype length : {bytes.size(), bytes.size() / 2, bytes.size() - 1}) {
            for (int round = 0; round < 5; ++round) {
                RawClient client(m_site.port());
                client.send(bytes.first(length));
            }
        }
        QCOMPARE(get("/health/live").status, 200);
    }

private:
    QByteArray signInBytes()
    {
        WebBrowser browser(m_site);
        const RawAnswer page =
            browser.get(authorize + '?' + WebBrowser::encoded(OauthBrowser::request()));
        const WebForm form = WebBrowser::formWith("sign-in", page.body);
        return m_site.server().post(
            form.action,
            WebBrowser::encoded(form.hidden + Fields{{"login", "marta"}, {"password", "wrong"}}),
            "Content-Type: application/x-www-form-urlencoded\r\nCookie: "
                + browser.cookies.first().first + '=' + browser.cookies.first().second + "\r\n");
    }
};

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
