// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a session as a browser sees it: addresses, status, headers and markup.
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include <QJsonArray>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;

namespace {

const QByteArray authorize = "/api/o/oauth/v2/authorize";
const QByteArray endSession = "/api/o/oauth/v2/logout";
const QByteArray sessionCookie = "__Host-consentry_session";

} // namespace

class TestWebLogout : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    /// Signs in for a client and redeems the code; its ID Token.
    QByteArray signIn(WebBrowser &browser, const QByteArray &clientId = "portal")
    {
        RawAnswer answer =
            browser.get(authorize + '?'
                        + WebBrowser::encoded(OauthBrowser::request({{"client_id", clientId}})));
        if (answer.body.contains("id=\"sign-in\""))
            answer = browser.submit(WebBrowser::formWith("sign-in", answer.body),
                                    {{"login", "marta"}, {"password", OauthRig::password()}});
        if (answer.header("location").startsWith("/consent"))
            answer = browser.get(answer.header("location"));
        if (answer.body.contains("id=\"allow\""))
            answer = browser.submit(WebBrowser::formWith("allow", answer.body));
        const QByteArray address = answer.header("location");
        const auto query =
            server::oauth::Parameters::parse(address.mid(address.indexOf('?') + 1)).value();
        return OauthService(m_site.rig, clientId).redeem(query.value("code")).text("id_token");
    }
    static bool hasSession(const WebBrowser &browser)
    {
        return std::any_of(browser.cookies.begin(), browser.cookies.end(),
                           [](const auto &cookie) { return cookie.first == sessionCookie; });
    }

private slots:
    void initTestCase()
    {
        m_site.rig.changeClient("portal", [](domain::Client &client) {
            client.metadata.other = {{u"post_logout_redirect_uris"_s,
                                      QJsonArray{u"https://portal.example/bye?lang=en"_s}}};
        });
        m_site.rig.changeClient("other", [](domain::Client &client) {
            client.metadata.other = {
                {u"frontchannel_logout_uri"_s, u"https://portal.example/frame"_s},
                {u"frontchannel_logout_session_required"_s, true}};
        });
    }

    void L1_L4_getAndPost_signOutAlike_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<int>("status");
        QTest::newRow("GET") << QByteArray("GET") << QByteArray() << 302;
        QTest::newRow("POST") << QByteArray("POST") << QByteArray() << 303;
        QTest::newRow("POST from the client's site")
            << QByteArray("POST") << QByteArray("Sec-Fetch-Site: cross-site\r\n") << 302;
    }
    void L1_L4_getAndPost_signOutAlike()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, site);
        QFETCH(int, status);
        WebBrowser browser(m_site);
        const QByteArray parameters =
            WebBrowser::encoded({{"id_token_hint", signIn(browser)},
                                 {"post_logout_redirect_uri", "https://portal.example/bye?lang=en"},
                                 {"state", "a b&c%"}});
        QVERIFY(hasSession(browser));
        RawAnswer answer = method == "GET" ? browser.get(endSession + '?' + parameters)
                                           : browser.post(endSession, parameters, site);
        if (!site.isEmpty()) {
            // The browser sends its cookies with the next request only.
            QCOMPARE(answer.status, 303);
            QVERIFY(hasSession(browser));
            const QByteArray address = answer.header("location");
            answer = browser.get(address.mid(address.indexOf("/api/")));
        }
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("location"),
                 QByteArray("https://portal.example/bye?lang=en&state=a%20b%26c%25"));
        QVERIFY(!hasSession(browser));
    }

    void L5_question_isAskedInAFormThatWorksWithoutScripts()
    {
        WebBrowser browser(m_site);
        signIn(browser);
        const RawAnswer question = browser.get(endSession);
        QCOMPARE(question.status, 200);
        const WebForm form = WebBrowser::formWith("confirm-logout", question.body);
        QVERIFY(form.html.toLower().contains("sign out"));
        QVERIFY(hasSession(browser));
        const RawAnswer done = browser.submit(form);
        QCOMPARE(done.status, 200);
        QVERIFY(done.body.contains("id=\"signed-out\""));
        QVERIFY(!hasSession(browser));
    }

    void SL13_forgedForm_endsNothing()
    {
        WebBrowser browser(m_site);
        signIn(browser);
        const WebForm form = WebBrowser::formWith("confirm-logout", browser.get(endSession).body);
        QCOMPARE(browser.submit(form, {}, "Origin: https://evil.example\r\n").status, 403);
        QCOMPARE(browser.post("/signout", "confirm=yes").status, 403);
        QVERIFY(browser.get("/profile").status == 200);
    }

    void SL22_afterSignOut_nothingIsLeftToShow()
    {
        WebBrowser browser(m_site);
        const QByteArray hint = signIn(browser);
        QCOMPARE(browser.get("/profile").header("cache-control"), QByteArray("no-store"));
        const RawAnswer answer =
            browser.get(endSession + '?'
                        + WebBrowser::encoded(
                            {{"id_token_hint", hint},
                             {"post_logout_redirect_uri", "https://portal.example/bye?lang=en"}}));
        QCOMPARE(answer.header("clear-site-data"), QByteArray("\"cache\", \"storage\""));
        QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(browser.get("/profile").status, 302);
    }

    void frames_areTheOnlyOnesThatThePolicyNames()
    {
        WebBrowser browser(m_site);
        const QByteArray hint = signIn(browser);
        signIn(browser, "other");
        const RawAnswer answer =
            browser.get(endSession + '?'
                        + WebBrowser::encoded(
                            {{"id_token_hint", hint},
                             {"post_logout_redirect_uri", "https://portal.example/bye?lang=en"},
                             {"state", "s"}}));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-security-policy")
                    .contains("; frame-src https://portal.example"));
        QVERIFY(answer.body.contains("<iframe src=\"https://portal.example/frame?iss=https%3A%2F%2F"
                                     "sso.example&amp;sid="));
        QVERIFY(answer.body.contains("<meta http-equiv=\"refresh\" content=\"1; "
                                     "url=https://portal.example/bye?lang=en&amp;state=s\">"));
        QVERIFY(answer.body.contains(
            "href=\"https://portal.example/bye?lang=en&amp;state=s\" id=\"continue\""));
        QVERIFY(answer.body.contains("id=\"signed-out\""));
        QVERIFY(!browser.get("/signout").header("content-security-policy").contains("frame-src"));
    }

    void wrongAddress_isShownAndNotGoneTo()
    {
        WebBrowser browser(m_site);
        const QByteArray hint = signIn(browser);
        const RawAnswer answer = browser.get(
            endSession + '?'
            + WebBrowser::encoded({{"id_token_hint", hint},
                                   {"post_logout_redirect_uri", "https://evil.example/<b>"}}));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.header("location").isEmpty());
        QVERIFY(answer.body.contains("id=\"oauth-error\""));
        QVERIFY(!answer.body.contains("<b>"));
        QVERIFY(!answer.body.contains("http-equiv=\"refresh\""));
        QVERIFY(hasSession(browser));
    }

    void everywhere_isOfferedWhereThereIsMoreThanOneSession()
    {
        WebBrowser browser(m_site);
        signIn(browser);
        const auto offered = [&] {
            return browser.get("/profile").body.contains("id=\"sign-out-everywhere\"");
        };
        if (!offered()) {
            WebBrowser second(m_site);
            signIn(second);
        }
        QVERIFY(offered());
        browser.submit(WebBrowser::formWith("sign-out-everywhere", browser.get("/profile").body));
        QVERIFY(!hasSession(browser));
        signIn(browser);
        QVERIFY(!offered());
    }
};

QTEST_GUILESS_MAIN(TestWebLogout)
#include "tst_weblogout.moc"
