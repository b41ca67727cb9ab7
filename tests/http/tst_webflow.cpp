// SPDX-License-Identifier: GPL-3.0-or-later
// A person with a browser without scripts, a service with its secret, and the bytes between them.
#include "tests/support/oauthbrowser.h"
#include "tests/support/randomsources.h"
#include "tests/support/webbrowser.h"

#include <QTest>

using namespace tests::support;

namespace {

const QByteArray authorize = "/api/o/oauth/v2/authorize";
const QByteArray token = "/api/o/oauth/v2/token";
const QByteArray userinfo = "/api/o/oauth/v2/userinfo";

Fields authorizeRequest(const Fields &changes = {})
{
    return OauthBrowser::request(changes);
}

QByteArray parameterOf(const QByteArray &address, const QByteArray &name)
{
    const auto query = server::oauth::Parameters::parse(address.mid(address.indexOf('?') + 1));
    return query ? query->value(name) : QByteArray();
}

} // namespace

class TestWebFlow : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    RawAnswer openAuthorize(WebBrowser &browser, const Fields &changes = {})
    {
        return browser.get(authorize + '?' + WebBrowser::encoded(authorizeRequest(changes)));
    }
    RawAnswer signIn(WebBrowser &browser, const RawAnswer &page,
                     const QByteArray &password = OauthRig::password())
    {
        return browser.submit(WebBrowser::formWith("sign-in", page.body),
                              {{"login", "marta"}, {"password", password}});
    }
    /// Sign-in and consent; the address that the browser is sent to.
    QByteArray walk(WebBrowser &browser, const Fields &changes = {})
    {
        RawAnswer answer = openAuthorize(browser, changes);
        if (answer.status == 200 && answer.body.contains("id=\"sign-in\""))
            answer = signIn(browser, answer);
        if (answer.header("location").startsWith("/consent"))
            answer = browser.get(answer.header("location"));
        if (answer.body.contains("id=\"allow\""))
            answer = browser.submit(WebBrowser::formWith("allow", answer.body));
        return answer.header("location");
    }
    RawAnswer redeem(const QByteArray &code)
    {
        WebBrowser service(m_site);
        return service.post(token,
                            WebBrowser::encoded({{"grant_type", "authorization_code"},
                                                 {"code", code},
                                                 {"client_id", "portal"},
                                                 {"client_secret", OauthRig::secretOf("portal")},
                                                 {"redirect_uri", OauthRig::redirectUri()}}));
    }

    RawAnswer consentPage(WebBrowser &browser, const Fields &changes = {})
    {
        const RawAnswer answer =
            signIn(browser, openAuthorize(browser, changes + Fields{{"prompt", "consent"}}));
        return browser.get(answer.header("location"));
    }
    static QByteArray cookieOf(const WebBrowser &browser, const QByteArray &name)
    {
        for (const auto &[cookie, value] : browser.cookies) {
            if (cookie == name)
                return value;
        }
        return {};
    }

private slots:
    void T2_wholeFlow_endsInTokensThatWork()
    {
        WebBrowser browser(m_site);
        const QByteArray address = walk(browser, {{"prompt", "consent"}});
        QVERIFY2(address.startsWith(OauthRig::redirectUri() + "?code="), address);
        QCOMPARE(parameterOf(address, "state"), QByteArray("st&te=%1 \xC3\xA9"));
        QCOMPARE(parameterOf(address, "iss"), OauthRig::issuer());

        const RawAnswer tokens = redeem(parameterOf(address, "code"));
        QCOMPARE(tokens.status, 200);
        QCOMPARE(tokens.header("content-type"), QByteArray("application/json"));
        QCOMPARE(tokens.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(tokens.header("pragma"), QByteArray("no-cache"));
        const auto json = QJsonDocument::fromJson(tokens.body).object();
        QVERIFY(json.contains(QStringLiteral("id_token")));

        WebBrowser service(m_site);
        const QByteArray bearer = json[QStringLiteral("access_token")].toString().toLatin1();
        const RawAnswer claims = service.get(userinfo, "Authorization: Bearer " + bearer + "\r\n");
        QCOMPARE(claims.status, 200);
        QCOMPARE(QJsonDocument::fromJson(claims.body).object()[QStringLiteral("sub")].toString(),
                 QStringLiteral("subject-of-marta"));
    }

    void A5_A16_answerJoinsTheQueryOfTheAddress_by302or303()
    {
        WebBrowser browser(m_site);
        const QByteArray registered = OauthRig::redirectUri() + "?tenant=a";
        const auto isSent = [&](const RawAnswer &answer, const QByteArray &beginning) {
            return (answer.status == 302 || answer.status == 303)
                   && answer.header("location").startsWith(beginning);
        };
        const QByteArray address =
            walk(browser, {{"redirect_uri", registered}, {"prompt", "consent"}});
        QVERIFY2(address.startsWith(registered + "&code="), address);
        QVERIFY(
            isSent(openAuthorize(browser, {{"redirect_uri", registered}}), registered + "&code="));
        QVERIFY(isSent(openAuthorize(browser, {{"redirect_uri", registered}, {"scope", "unknown"}}),
                       registered + "&error=invalid_scope"));
        // Without a query of its own the address gets one.
        QVERIFY(isSent(openAuthorize(browser), OauthRig::redirectUri() + "?code="));
    }

    void wrongPassword_staysOnThePageWithoutSession()
    {
        WebBrowser browser(m_site);
        const RawAnswer again = signIn(browser, openAuthorize(browser), "wrong");
        QCOMPARE(again.status, 200);
        QVERIFY(again.body.contains("role=\"alert\"") && again.body.contains("id=\"sign-in\""));
        QVERIFY(again.body.contains("value=\"marta\""));
        QVERIFY(!again.head.contains("consentry_session"));
        QVERIFY(again.header("location").isEmpty());
    }

    void formOfAnotherSite_isForbidden_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("Origin") << QByteArray("Origin: https://evil.test\r\n");
        QTest::newRow("Sec-Fetch-Site") << QByteArray("Sec-Fetch-Site: cross-site\r\n");
        QTest::newRow("same site is not same origin")
            << QByteArray("Sec-Fetch-Site: same-site\r\n");
        QTest::newRow("sandboxed frame") << QByteArray("Origin: null\r\n");
    }
    void formOfAnotherSite_isForbidden()
    {
        QFETCH(QByteArray, headers);
        WebBrowser browser(m_site);
        const WebForm form = WebBrowser::formWith("sign-in", openAuthorize(browser).body);
        const RawAnswer answer =
            browser.submit(form, {{"login", "marta"}, {"password", OauthRig::password()}}, headers);
        QCOMPARE(answer.status, 403);
        QVERIFY(!answer.head.contains("consentry_session"));
        for (const QByteArray path : {"/consent", "/profile/revoke", "/profile/end-session",
                                      "/profile/password", "/signout"})
            QCOMPARE(browser.post(path, "a=b", headers).status, 403);
    }

    void formOpenedInAnotherBrowser_isForbidden()
    {
        WebBrowser mine(m_site);
        WebBrowser other(m_site);
        const WebForm form = WebBrowser::formWith("sign-in", openAuthorize(mine).body);
        openAuthorize(other);
        const Fields person{{"login", "marta"}, {"password", OauthRig::password()}};
        QCOMPARE(other.submit(form, person).status, 403);
        WebBrowser bare(m_site);
        QCOMPARE(bare.submit(form, person).status, 403);
        QCOMPARE(mine.submit(form, person).status, 303);
    }

    void consent_isDecidedOnceByTheBrowserThatWasAsked()
    {
        WebBrowser browser(m_site);
        const RawAnswer page = consentPage(browser);
        const WebForm allow = WebBrowser::formWith("allow", page.body);
        WebBrowser stranger(m_site);
        openAuthorize(stranger);
        QVERIFY(stranger.submit(allow).status != 303
                || !stranger.submit(allow).header("location").contains("code="));
        const RawAnswer first = browser.submit(allow);
        QCOMPARE(first.status, 303);
        QVERIFY(first.header("location").contains("code="));
        const RawAnswer second = browser.submit(allow);
        QCOMPARE(second.status, 403);
        QVERIFY(second.header("location").isEmpty());
    }

    void leaving_givesTheServiceNothing()
    {
        WebBrowser browser(m_site);
        const RawAnswer page = consentPage(browser);
        const RawAnswer answer = browser.submit(WebBrowser::formWith("deny", page.body));
        QCOMPARE(answer.status, 303);
        QCOMPARE(parameterOf(answer.header("location"), "error"), QByteArray("access_denied"));
        QVERIFY(!answer.header("location").contains("code="));
    }

    void consentPage_letsTheFormLeadToTheService()
    {
        WebBrowser browser(m_site);
        const RawAnswer page = consentPage(browser);
        QVERIFY(page.header("content-security-policy").endsWith("form-action 'self' https:"));
        QVERIFY(page.body.contains("Service portal") && page.body.contains("portal.example"));
    }

    void notYou_asksForAnotherPerson()
    {
        WebBrowser browser(m_site);
        const RawAnswer page = consentPage(browser);
        const RawAnswer again = browser.submit(WebBrowser::formWith("switch-account", page.body));
        QCOMPARE(again.status, 200);
        QVERIFY(again.body.contains("id=\"sign-in\""));
    }

    void SL10_signIn_bringsANewSessionWhateverCookieWasPlanted()
    {
        WebBrowser browser(m_site);
        browser.cookies = {{"__Host-consentry_session", "planted"}};
        const RawAnswer answer = signIn(browser, openAuthorize(browser));
        QCOMPARE(answer.status, 303);
        const QByteArray session = cookieOf(browser, "__Host-consentry_session");
        QVERIFY(session.size() >= 43 && session != "planted");
        QVERIFY(answer.head.contains("__Host-consentry_session=" + session
                                     + "; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    void formPost_sendsItselfWithOneKnownScript()
    {
        WebBrowser browser(m_site);
        RawAnswer page = consentPage(browser, {{"response_mode", "form_post"}});
        page = browser.submit(WebBrowser::formWith("allow", page.body));
        QCOMPARE(page.status, 200);
        const WebForm form = WebBrowser::formWith("continue", page.body);
        QCOMPARE(form.action, OauthRig::redirectUri());
        QHash<QByteArray, QByteArray> fields;
        for (const auto &[name, value] : form.hidden)
            fields.insert(name, value);
        QVERIFY(!fields.value("code").isEmpty());
        QCOMPARE(fields.value("state"), QByteArray("st&te=%1 \xC3\xA9"));
        QCOMPARE(fields.value("iss"), OauthRig::issuer());
        const qsizetype from = page.body.indexOf("<script>") + 8;
        const QByteArray script = page.body.mid(from, page.body.indexOf("</script>") - from);
        QVERIFY(
            page.header("content-security-policy")
                .contains("script-src 'sha256-" + server::crypto::sha256(script).toBase64() + "'"));
    }

    void profile_revokesAfterAQuestionAndAtOnce()
    {
        WebBrowser browser(m_site);
        const QByteArray address = walk(browser, {{"prompt", "consent"}});
        const RawAnswer tokens = redeem(parameterOf(address, "code"));
        const auto json = QJsonDocument::fromJson(tokens.body).object();
        const QByteArray bearer = "Authorization: Bearer "
                                  + json[QStringLiteral("access_token")].toString().toLatin1()
                                  + "\r\n";
        WebBrowser service(m_site);
        QCOMPARE(service.get(userinfo, bearer).status, 200);

        const RawAnswer profile = browser.get("/profile");
        QCOMPARE(profile.status, 200);
        QVERIFY(profile.body.contains("Service portal"));
        const RawAnswer question = browser.submit(WebBrowser::formWith("revoke-1", profile.body));
        QCOMPARE(question.status, 200);
        QCOMPARE(service.get(userinfo, bearer).status, 200);
        const RawAnswer done =
            browser.submit(WebBrowser::formWith("confirm-revoke", question.body));
        QCOMPARE(done.status, 303);
        QCOMPARE(service.get(userinfo, bearer).status, 401);
        const RawAnswer after = browser.get(done.header("location"));
        QVERIFY(after.body.contains("role=\"status\""));
        QVERIFY(!after.body.contains("id=\"revoke-1\""));
    }

    void SL13_SL22_signOut_endsTheSessionAndClearsTheBrowser()
    {
        WebBrowser browser(m_site);
        signIn(browser, openAuthorize(browser));
        const QByteArray session = cookieOf(browser, "__Host-consentry_session");
        const RawAnswer question = browser.get("/signout");
        const RawAnswer done =
            browser.submit(WebBrowser::formWith("confirm-logout", question.body));
        QCOMPARE(done.status, 200);
        QVERIFY(done.body.contains("id=\"signed-out\""));
        QCOMPARE(done.header("clear-site-data"), QByteArray("\"cache\", \"storage\""));
        QVERIFY(cookieOf(browser, "__Host-consentry_session").isEmpty());
        browser.cookies.append(std::pair(QByteArray("__Host-consentry_session"), session));
        QVERIFY(browser.get("/profile").header("location").startsWith("/signin"));
    }

    void errors_goBackOnlyToARegisteredAddress()
    {
        WebBrowser browser(m_site);
        const RawAnswer unknown = openAuthorize(browser, {{"client_id", "nobody"}});
        QCOMPARE(unknown.status, 400);
        QVERIFY(unknown.header("location").isEmpty());
        const RawAnswer foreign =
            openAuthorize(browser, {{"redirect_uri", "https://evil.test/\"><script>"}});
        QCOMPARE(foreign.status, 400);
        QVERIFY(foreign.header("location").isEmpty());
        QVERIFY(foreign.body.contains("redirect_uri") && !foreign.body.contains("<script>"));
        QVERIFY(!foreign.body.contains("href=\"https://evil"));
        const RawAnswer type = openAuthorize(browser, {{"response_type", "token"}});
        QCOMPARE(type.status, 302);
        QCOMPARE(parameterOf(type.header("location"), "error"),
                 QByteArray("unsupported_response_type"));
        const RawAnswer silent = openAuthorize(browser, {{"prompt", "none"}});
        QCOMPARE(parameterOf(silent.header("location"), "error"), QByteArray("login_required"));
    }

    void language_followsTheRequestThenTheBrowserThenThePerson()
    {
        WebBrowser browser(m_site);
        const QByteArray russian = "Accept-Language: ru\r\n";
        const QByteArray query = authorize + '?' + WebBrowser::encoded(authorizeRequest());
        QVERIFY(browser.get(query, russian).body.contains("<html lang=\"ru\""));
        const RawAnswer page = browser.get(query + "&ui_locales=xx%20fr", russian);
        QVERIFY(page.body.contains("<html lang=\"fr\""));
        // The wish of the request holds on the page after the form, too.
        const WebForm form = WebBrowser::formWith("sign-in", page.body);
        QVERIFY(browser.submit(form, {{"login", "marta"}, {"password", "x"}}, russian)
                    .body.contains("<html lang=\"fr\""));
        const RawAnswer chosen = browser.get(query + "&ui_locales=fr&lang=es", russian);
        QVERIFY(chosen.body.contains("<html lang=\"es\""));
        QCOMPARE(cookieOf(browser, "__Host-consentry_language"), QByteArray("es"));
        QVERIFY(browser.get("/signin", russian).body.contains("<html lang=\"es\""));
        QVERIFY(browser.get("/signin?lang=%22%3E").body.contains("<html lang=\"es\""));
    }

    void repeatedWrongPasswords_areSlowedAndSayForHowLong()
    {
        Website site;
        WebBrowser browser(site);
        RawAnswer answer;
        for (int i = 0; i < 20 && answer.status != 429; ++i) {
            const RawAnswer page =
                browser.get(authorize + '?' + WebBrowser::encoded(authorizeRequest()));
            answer = browser.submit(WebBrowser::formWith("sign-in", page.body),
                                    {{"login", "paul"}, {"password", "wrong"}});
        }
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.header("retry-after").toInt() > 0);
        QVERIFY(answer.body.contains("Too many attempts"));
    }

    void withoutRandomBytes_nothingIsIssued()
    {
        BrokenRandom broken(1000);
        Website site(&broken);
        int status = 200;
        for (int i = 0; i < 2000 && status == 200; ++i)
            status = WebBrowser(site).get("/signin").status;
        QCOMPARE(status, 503);
    }
};

QTEST_GUILESS_MAIN(TestWebFlow)
#include "tst_webflow.moc"
