// SPDX-License-Identifier: GPL-3.0-or-later
// Bad input over real connections: each gets its documented answer, and nothing changes.
#include "tests/support/samplesetup.h"
#include "tests/support/testinstallation.h"
#include "tests/support/webclient.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class tst_BadInput : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void authorizeRequest_isAnsweredAsDocumented_data();
    void authorizeRequest_isAnsweredAsDocumented();
    void tokenRequest_isAnsweredAsDocumented_data();
    void tokenRequest_isAnsweredAsDocumented();
    void rawTokenRequest_isAnsweredAsDocumented_data();
    void rawTokenRequest_isAnsweredAsDocumented();
    void usedCode_isInvalidGrant();
    void expiredClientAndModuleOff_areErrorPages();

private:
    CodeFlow portalFlow() const
    {
        return {m_server->port(), {sample::portalId, sample::portalSecret, sample::redirectUri}};
    }
    int connections() const
    {
        const auto reads = m_server->server().installation().store().openReadSession();
        return (*reads)->grants().liveConnectionCount({}).value_or(-1);
    }
    std::unique_ptr<TestInstallation> m_server;
    int m_before = 0;
};

static const QByteArray authorizePath = "/api/o/oauth/v2/authorize?";
static const QByteArray tokenPath = "/api/o/oauth/v2/token";

void tst_BadInput::initTestCase()
{
    m_server = std::make_unique<TestInstallation>();
    QVERIFY2(m_server->problem().isEmpty(), qPrintable(m_server->problem()));
    m_before = connections();
}

void tst_BadInput::cleanup()
{
    QCOMPARE(WebClient(m_server->port()).get("/health/ready").status, 200);
}

void tst_BadInput::authorizeRequest_isAnsweredAsDocumented_data()
{
    QTest::addColumn<Form>("changed");
    QTest::addColumn<QByteArray>("redirectError"); // empty: an error page, status 400, no redirect
    const auto page = [](const char *name, const QByteArray &field, const QByteArray &value) {
        QTest::newRow(name) << Form{{field, value}} << QByteArray();
    };
    page("B-26 unknown client", "client_id", "nobody");
    page("B-26 client missing", "client_id", "");
    page("B-25 redirect URI missing", "redirect_uri", "");
    page("B-25 redirect URI with one more character", "redirect_uri", sample::redirectUri + "x");
    page("B-25 redirect URI in another case", "redirect_uri",
         "https://portal.acme.example/OAuth/callback");
    page("B-25 redirect URI with a slash", "redirect_uri", sample::redirectUri + "/");
    page("B-25 redirect URI with a query", "redirect_uri", sample::redirectUri + "?a=b");
    page("B-25 redirect URI with a fragment", "redirect_uri", sample::redirectUri + "#f");
    page("B-25 redirect URI with user info", "redirect_uri",
         "https://x@portal.acme.example/oauth/callback");
    page("B-25 redirect URI with a port", "redirect_uri",
         "https://portal.acme.example:443/oauth/callback");
    page("B-25 redirect URI with dots", "redirect_uri",
         "https://portal.acme.example/a/../oauth/callback");
    page("B-25 redirect URI by http", "redirect_uri", "http://portal.acme.example/oauth/callback");
    page("B-25 redirect URI with a script", "redirect_uri", "javascript:alert(1)");
    page("B-25 redirect URI elsewhere", "redirect_uri", "https://evil.example/oauth/callback");
    const auto back = [](const char *name, const QByteArray &field, const QByteArray &value,
                         const QByteArray &error) {
        QTest::newRow(name) << Form{{field, value}} << error;
    };
    back("B-28 response type token", "response_type", "token", "unsupported_response_type");
    back("B-28 response type hybrid", "response_type", "code token", "unsupported_response_type");
    back("B-28 response type missing", "response_type", "", "invalid_request");
    back("A-04 response mode unknown", "response_mode", "fragment", "invalid_request");
    back("B-27 scope outside the template", "scope", "openid admin", "invalid_scope");
    back("A17 PKCE plain", "code_challenge_method", "plain", "invalid_request");
    back("A9 prompt none without a session", "prompt", "none", "login_required");
    back("A9 prompt none with another", "prompt", "none login", "invalid_request");
    back("A14 request object", "request", "e30.e30.", "invalid_request_object");
}

void tst_BadInput::authorizeRequest_isAnsweredAsDocumented()
{
    QFETCH(Form, changed);
    QFETCH(QByteArray, redirectError);
    Form form{{"client_id", sample::portalId},
              {"redirect_uri", sample::redirectUri},
              {"response_type", "code"},
              {"response_mode", "query"},
              {"scope", "openid api"},
              {"state", "a state & more=%"},
              {"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
              {"code_challenge_method", "S256"}};
    for (const auto &[name, value] : changed) {
        form.removeIf([&n = name](const auto &pair) { return pair.first == n; });
        if (!value.isEmpty())
            form.append({name, value});
    }
    const auto answer = WebClient(m_server->port()).get(authorizePath + formEncoded(form));
    const QByteArray location = answer.header("location");
    if (redirectError.isEmpty()) {
        QCOMPARE(answer.status, 400);
        QVERIFY(location.isEmpty());
        QVERIFY(answer.body.contains("id=\"oauth-error\""));
        QVERIFY(!answer.body.contains("href=\"javascript"));
    } else {
        QVERIFY2(answer.status == 302 || answer.status == 303, answer.head.constData());
        QVERIFY2(location.startsWith(sample::redirectUri + "?"), location.constData());
        QCOMPARE(queryValue(location, "error"), redirectError);
        QCOMPARE(queryValue(location, "state"), QByteArray("a state & more=%"));
        QVERIFY(queryValue(location, "code").isEmpty());
    }
}

void tst_BadInput::tokenRequest_isAnsweredAsDocumented_data()
{
    QTest::addColumn<Form>("changed");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const Form &form, int status, const QByteArray &error) {
        QTest::newRow(name) << form << status << error;
    };
    row("B-30 unknown code", {{"code", "made-up"}}, 400, "invalid_grant");
    row("B-31 another client's code",
        {{"client_id", sample::otherId}, {"client_secret", sample::otherSecret}}, 400,
        "invalid_grant");
    row("B-31 another registered redirect URI", {{"redirect_uri", sample::otherRedirectUri}}, 400,
        "invalid_grant");
    row("X-13 wrong verifier", {{"code_verifier", QByteArray(43, 'x')}}, 400, "invalid_grant");
    row("A17 verifier missing", {{"code_verifier", ""}}, 400, "invalid_grant");
    row("B-38 wrong secret", {{"client_secret", "cs_wrong"}}, 401, "invalid_client");
    row("B-38 secret missing", {{"client_secret", ""}}, 401, "invalid_client");
    row("B-38 foreign secret", {{"client_secret", sample::otherSecret}}, 401, "invalid_client");
    row("B-38 unknown client", {{"client_id", "nobody"}}, 401, "invalid_client");
    row("T7 grant type missing", {{"grant_type", ""}}, 400, "invalid_request");
    row("T7 grant type unknown", {{"grant_type", "barter"}}, 400, "unsupported_grant_type");
    row("X-01 password grant",
        {{"grant_type", "password"}, {"username", "marta"}, {"password", "x"}}, 400,
        "unauthorized_client");
    row("T3 code missing", {{"code", ""}}, 400, "invalid_request");
    row("T3 refresh token unknown", {{"grant_type", "refresh_token"}, {"refresh_token", "made-up"}},
        400, "invalid_grant");
}

void tst_BadInput::tokenRequest_isAnsweredAsDocumented()
{
    QFETCH(Form, changed);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    CodeFlow flow = portalFlow();
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    QVERIFY(!code.isEmpty());
    const int before = connections();
    Form form{{"grant_type", "authorization_code"},  {"code", code},
              {"redirect_uri", sample::redirectUri}, {"code_verifier", flow.verifier()},
              {"client_id", sample::portalId},       {"client_secret", sample::portalSecret}};
    for (const auto &[name, value] : changed) {
        form.removeIf([&n = name](const auto &pair) { return pair.first == n; });
        if (!value.isEmpty())
            form.append({name, value});
    }
    const auto answer = WebClient(m_server->port()).post(tokenPath, form);
    QVERIFY2(answer.status == status, (answer.head + answer.body).constData());
    QCOMPARE(jsonOf(answer.body)[u"error"_s].toString().toLatin1(), error);
    QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
    QCOMPARE(answer.header("pragma"), QByteArray("no-cache"));
    QVERIFY(answer.header("content-type").startsWith("application/json"));
    QCOMPARE(connections(), before);
    // An attempt that was wrong in any way spends nothing.
    QCOMPARE(flow.redeem(code).status, 200);
}

void tst_BadInput::rawTokenRequest_isAnsweredAsDocumented_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray good =
        "grant_type=authorization_code&code=c&client_id=partner-portal&client_secret="
        + sample::portalSecret;
    QTest::newRow("B-39 GET") << QByteArray("GET") << QByteArray() << QByteArray() << 405;
    QTest::newRow("B-39 PUT") << QByteArray("PUT") << form << good << 405;
    QTest::newRow("B-39 JSON body") << QByteArray("POST") << QByteArray("application/json")
                                    << QByteArray("{\"grant_type\":\"authorization_code\"}") << 400;
    QTest::newRow("B-39 no media type") << QByteArray("POST") << QByteArray() << good << 400;
    QTest::newRow("T7 doubled parameter") << QByteArray("POST") << form << good + "&code=d" << 400;
    QTest::newRow("T7 doubled client_id")
        << QByteArray("POST") << form << good + "&client_id=x" << 400;
    QTest::newRow("broken percent-encoding")
        << QByteArray("POST") << form << good + "&x=%zz" << 400;
    QTest::newRow("not UTF-8") << QByteArray("POST") << form << good + "&x=%ff%fe" << 400;
    QTest::newRow("NUL") << QByteArray("POST") << form << good + "&x=%00" << 400;
    QTest::newRow("DS-01 10 MiB body")
        << QByteArray("POST") << form << QByteArray(10 * 1024 * 1024, 'a') << 413;
}

void tst_BadInput::rawTokenRequest_isAnsweredAsDocumented()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    RawClient client(m_server->port());
    QByteArray request = method + ' ' + tokenPath + " HTTP/1.1\r\nHost: 127.0.0.1:"
                         + QByteArray::number(m_server->port()) + "\r\n";
    if (!type.isEmpty())
        request += "Content-Type: " + type + "\r\n";
    if (method != "GET")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    client.send(request + "\r\n" + body);
    const auto answer = client.readAnswer(10000);
    QVERIFY2(answer.status == status, (answer.head + answer.body).constData());
    if (status == 405)
        QVERIFY(answer.header("allow").contains("POST"));
    if (status == 400)
        QCOMPARE(jsonOf(answer.body)[u"error"_s].toString(), u"invalid_request"_s);
}

void tst_BadInput::usedCode_isInvalidGrant()
{
    CodeFlow flow = portalFlow();
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    const auto first = flow.redeem(code);
    QCOMPARE(first.status, 200);
    QCOMPARE(jsonOf(flow.redeem(code).body)[u"error"_s].toString(), u"invalid_grant"_s);
    const QByteArray access = jsonOf(first.body)[u"access_token"_s].toString().toLatin1();
    QCOMPARE(flow.userinfo(access).status, 401);
}

void tst_BadInput::expiredClientAndModuleOff_areErrorPages()
{
    CodeFlow flow = portalFlow();
    const QByteArray code = flow.codeFor("marta", sample::martaPassword);
    QJsonObject setup{{u"modules"_s, QJsonArray{QJsonObject{{u"code"_s, u"helpdesk"_s},
                                                            {u"name"_s, u"Helpdesk"_s},
                                                            {u"enabled"_s, false}}}}};
    QCOMPARE(m_server->apply(setup), QString());
    const auto page = portalFlow().openAuthorize();
    QCOMPARE(page.status, 400);
    QVERIFY(page.header("location").isEmpty());
    QCOMPARE(flow.redeem(code).status, 401);
    setup[u"modules"_s] = QJsonArray{
        QJsonObject{{u"code"_s, u"helpdesk"_s}, {u"name"_s, u"Helpdesk"_s}, {u"enabled"_s, true}}};
    QCOMPARE(m_server->apply(setup), QString());
    QCOMPARE(flow.redeem(code).status, 200);
}

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_badinput.moc"
