// SPDX-License-Identifier: GPL-3.0-or-later
// Security section 5.7: what a sign-in does to browsers and to those who guess.
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sessionCookie = "__Host-consentry_session";
const QByteArray knownCookie = "__Host-consentry_known";

QByteArray cookieOf(const WebBrowser &browser, const QByteArray &name)
{
    for (const auto &[cookie, value] : browser.cookies) {
        if (cookie == name)
            return value;
    }
    return {};
}

} // namespace

class TestWebSignIn : public QObject
{
    Q_OBJECT

    static RawAnswer signIn(WebBrowser &browser, const QByteArray &password,
                            const QByteArray &login = "marta", const QByteArray &path = "/signin")
    {
        return browser.submit(WebBrowser::formWith("sign-in", browser.get(path).body),
                              {{"login", login}, {"password", password}});
    }

private slots:
    void SL04_hugePassword_isRefusedAtOnce()
    {
        Website site;
        WebBrowser browser(site);
        const WebForm form = WebBrowser::formWith("sign-in", browser.get("/signin").body);
        QElapsedTimer timer;
        timer.start();
        const RawAnswer answer =
            browser.submit(form, {{"login", "marta"}, {"password", QByteArray(1024 * 1024, 'x')}});
        QVERIFY(answer.status == 400 || answer.status == 413);
        QVERIFY2(timer.elapsed() < 1000, "the machine is shared; unloaded it is under 50 ms");
        QCOMPARE(site.rig.audited("signin.failed"), 0);
    }

    void SL06_signInPage_worksWithPasswordManagers()
    {
        Website site;
        WebBrowser browser(site);
        const QByteArray page = browser.get("/signin").body;
        const WebForm form = WebBrowser::formWith("sign-in", page);
        QVERIFY(form.html.contains("name=\"login\""));
        QVERIFY(form.html.contains("autocomplete=\"username\""));
        QVERIFY(form.html.contains("autocomplete=\"current-password\""));
        QVERIFY(!page.contains("onpaste") && !page.contains("autocomplete=\"off\""));
    }

    void SL09_ownerInAKnownBrowser_signsInDuringAnAttackFromTheSameAddress()
    {
        Website site;
        WebBrowser owner(site);
        QCOMPARE(signIn(owner, OauthRig::password()).status, 303);
        QVERIFY(!cookieOf(owner, knownCookie).isEmpty());
        owner.cookies.removeIf([](const auto &cookie) { return cookie.first == sessionCookie; });

        WebBrowser attacker(site);
        RawAnswer answer;
        for (int i = 0; i < 11; ++i)
            answer = signIn(attacker, "wrong");
        QCOMPARE(answer.status, 429);
        QCOMPARE(signIn(attacker, OauthRig::password()).status, 429);
        QCOMPARE(signIn(owner, OauthRig::password()).status, 303);

        // It speaks for this person only, and guesses in that browser are counted, too.
        WebBrowser other(site);
        other.cookies = owner.cookies;
        other.cookies.removeIf([](const auto &cookie) { return cookie.first == sessionCookie; });
        for (int i = 0; i < 11; ++i)
            answer = signIn(other, "wrong");
        QCOMPARE(answer.status, 429);
        for (int i = 0; i < 11; ++i)
            answer = signIn(other, "wrong", "paul");
        QCOMPARE(answer.status, 429);
    }

    void SL09_inventedCookie_isOfNoUse()
    {
        Website site;
        WebBrowser attacker(site);
        RawAnswer answer;
        for (int i = 0; i < 11; ++i) {
            attacker.cookies.removeIf(
                [](const auto &cookie) { return cookie.first == knownCookie; });
            attacker.cookies.append(
                std::pair(knownCookie, QByteArray("abcd") + char('0' + i % 10)));
            answer = signIn(attacker, "wrong");
        }
        QCOMPARE(answer.status, 429);
    }

    void SL16_passwordChange_offersToRevokeGrants()
    {
        Website site;
        WebBrowser browser(site);
        OauthBrowser elsewhere(site.rig);
        OauthService service(site.rig);
        const auto tokens = service.redeem(elsewhere.code());
        signIn(browser, OauthRig::password());
        const QByteArray page = browser.get("/profile/password").body;
        QVERIFY(page.contains("name=\"revoke\""));
        const RawAnswer done = browser.submit(WebBrowser::formWith("change-password", page),
                                              {{"old", OauthRig::password()},
                                               {"new", "a quite different one"},
                                               {"repeat", "a quite different one"},
                                               {"revoke", "yes"}});
        QVERIFY(done.header("location").startsWith("/profile"));
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray("invalid_token"));
        QCOMPARE(service.refresh(tokens.text("refresh_token")).error, QByteArray("invalid_grant"));
    }

    void SL16_passwordChange_leavesGrantsUnlessAsked()
    {
        Website site;
        WebBrowser browser(site);
        OauthBrowser elsewhere(site.rig);
        OauthService service(site.rig);
        const auto tokens = service.redeem(elsewhere.code());
        signIn(browser, OauthRig::password());
        browser.submit(
            WebBrowser::formWith("change-password", browser.get("/profile/password").body),
            {{"old", OauthRig::password()},
             {"new", "a quite different one"},
             {"repeat", "a quite different one"}});
        QCOMPARE(service.userinfo(tokens.text("access_token")).error, QByteArray());
    }

    void SL20_noParameter_steersElsewhere_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path :
             {"/signin?return=https://evil.example/", "/signin?next=//evil.example",
              "/signin?redirect_uri=https://evil.example/", "/signin?continue=%5C%5Cevil.example"})
            QTest::newRow(path) << QByteArray(path);
    }
    void SL20_noParameter_steersElsewhere()
    {
        QFETCH(QByteArray, path);
        Website site;
        WebBrowser browser(site);
        const QByteArray parameters = path.mid(path.indexOf('?') + 1);
        WebForm form = WebBrowser::formWith("sign-in", browser.get(path).body);
        QVERIFY(!form.html.contains("evil"));
        form.hidden.append({parameters.left(parameters.indexOf('=')), "https://evil.example/"});
        const RawAnswer answer =
            browser.submit(form, {{"login", "marta"}, {"password", OauthRig::password()}});
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.header("location"), QByteArray("/profile"));
    }

    void manyRightSignInsAtOnce_allSucceed()
    {
        OauthRig rig;
        std::vector<std::unique_ptr<OauthBrowser>> browsers;
        int begun = 0;
        int answers = 0;
        for (int i = 0; i < 40; ++i) {
            browsers.push_back(std::make_unique<OauthBrowser>(rig));
            auto &browser = *browsers.back();
            const auto page =
                browser.browse([&](auto reply) { rig.engine().signInPage(browser.meta(), reply); });
            const auto form = std::get<server::oauth::SignInPage>(page).hidden
                              + Fields{{"login", "marta"}, {"password", OauthRig::password()}};
            rig.engine().signIn(parametersOf(form), browser.meta(),
                                [&](const server::oauth::BrowserAnswer &answer) {
                                    ++answers;
                                    begun += answer.newSession.has_value();
                                });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answers, 40, 60000);
        QCOMPARE(begun, 40);
    }
};

QTEST_GUILESS_MAIN(TestWebSignIn)
#include "tst_websignin.moc"
