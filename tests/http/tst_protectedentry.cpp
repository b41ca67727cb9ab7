// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-05 to FA-07: how a person gets into a protected host, and out again.
#include "tests/support/protectedhost.h"

#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;
namespace paths = server::oauth::paths;

namespace {

const QByteArray sessionCookie = "__Host-consentry_session";

} // namespace

class TestProtectedEntry : public QObject
{
    Q_OBJECT

private slots:
    void FA05_cookieOfAProtectedHost_opensNoAccountPage()
    {
        Website site(nullptr, behindProxy());
        auto other = rule();
        other.host = u"shop.acme.example"_s;
        protect(site, {rule(), other});
        Visit visit(site);
        visit.enter();
        const QByteArray pass = cookieOf(visit.there, passCookie);
        const QByteArray session = cookieOf(visit.here, sessionCookie);
        QVERIFY(!pass.contains(session));
        for (const auto &[name, value] : visit.there.cookies)
            QVERIFY(name != sessionCookie && value != session);
        // The application logs all it sees and tries it at our pages.
        WebBrowser thief(site);
        for (const QByteArray &name :
             {sessionCookie, QByteArray("consentry_session"), passCookie}) {
            thief.cookies = visit.there.cookies;
            thief.cookies.append({name, pass});
            const RawAnswer answer = thief.get("/profile");
            QVERIFY(!answer.body.contains("marta@acme.example"));
        }
        // Nor does it open another protected host.
        QCOMPARE(visit.verify("https://shop.acme.example/").status, 401);
        QCOMPARE(visit.verify("https://wiki.acme.example:8443/").status, 403);
        QCOMPARE(visit.verify("http://wiki.acme.example/").status, 401);
    }
    void FA05_cookie_staysWithItsHost()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        const RawAnswer answer = visit.finish(visit.ticketFor(wiki + "/"));
        const QByteArray cookie = answer.header("set-cookie");
        QVERIFY(cookie.startsWith("__Host-consentry_pass="));
        for (const char *attribute : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"})
            QVERIFY2(cookie.contains(attribute), cookie.constData());
        QVERIFY(!cookie.contains("Domain="));
    }

    void FA06_returnAddress_staysOnRegisteredHosts_data()
    {
        QTest::addColumn<QByteArray>("rd");
        QTest::addColumn<QByteArray>("leads"); // empty: refused
        QTest::newRow("nothing") << QByteArray() << wiki + "/asked?a=b";
        QTest::newRow("path") << QByteArray("/x") << wiki + "/x";
        QTest::newRow("same host") << wiki + "/x?y=z" << wiki + "/x?y=z";
        QTest::newRow("another host") << QByteArray("https://evil.example/") << QByteArray();
        QTest::newRow("another registered host")
            << QByteArray("https://shop.acme.example/") << QByteArray();
        QTest::newRow("another scheme") << QByteArray("http://wiki.acme.example/") << QByteArray();
        QTest::newRow("two slashes") << QByteArray("//evil.example/") << QByteArray();
        QTest::newRow("backslash") << QByteArray("/\\evil.example/") << QByteArray();
        QTest::newRow("user info") << QByteArray("https://wiki.acme.example@evil/") << QByteArray();
        QTest::newRow("script") << QByteArray("javascript:alert(1)") << QByteArray();
        QTest::newRow("line break") << QByteArray("/x\r\nSet-Cookie: a=b") << QByteArray();
    }
    void FA06_returnAddress_staysOnRegisteredHosts()
    {
        QFETCH(QByteArray, rd);
        QFETCH(QByteArray, leads);
        Website site(nullptr, behindProxy());
        auto other = rule();
        other.host = u"shop.acme.example"_s;
        protect(site, {rule(), other});
        Visit visit(site);
        QByteArray path = paths::verifyStart;
        if (!rd.isEmpty())
            path += "?rd=" + rd.toPercentEncoding();
        const RawAnswer answer = visit.there.get(path, original(wiki + "/asked?a=b") + navigation);
        if (leads.isEmpty()) {
            QCOMPARE(answer.status, 403);
            QVERIFY(answer.header("location").isEmpty());
            return;
        }
        QCOMPARE(answer.status, 302);
        QVERIFY(answer.header("location").startsWith(OauthRig::issuer()));
        RawAnswer page = visit.here.get(Visit::local(answer));
        page = visit.here.submit(WebBrowser::formWith("sign-in", page.body),
                                 {{"login", "marta"}, {"password", OauthRig::password()}});
        const QByteArray back = visit.here.get(Visit::local(page)).header("location");
        QVERIFY(back.startsWith(wiki + "/.consentry/callback?ticket="));
        QCOMPARE(visit.finish(back.mid(back.indexOf('=') + 1)).header("location"), leads);
    }
    void FA06_entryThatWasNotSealedHere_leadsNowhere()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        for (const QByteArray query :
             {"", "?request=", "?request=AAAA", "?rd=https://evil.example/",
              "?request=https%3A%2F%2Fevil.example%2F"}) {
            const RawAnswer answer = visit.here.get(paths::verifySignIn + query);
            QCOMPARE(answer.status, 400);
            QVERIFY(!answer.body.contains("\"https://evil.example"));
        }
        // What was sealed for a host ends with its rule.
        const QByteArray sealed = Visit::local(visit.start(wiki + "/"));
        QCOMPARE(visit.here.get(sealed).status, 200);
        protect(site, {});
        QCOMPARE(visit.here.get(sealed).status, 400);
    }
    void FA06_ticket_countsOnceSoonAndInItsBrowser()
    {
        Website site(nullptr, behindProxy());
        auto other = rule();
        other.host = u"shop.acme.example"_s;
        protect(site, {rule(), other});
        Visit visit(site);
        const auto isRefused = [&](const RawAnswer &answer) {
            return answer.status == 302 && Visit::local(answer) == paths::verifySignIn
                   && !answer.head.contains("consentry_pass");
        };
        // In another browser: a stranger's ticket must not sign anybody in.
        const QByteArray ticket = visit.ticketFor(wiki + "/");
        Visit victim(site);
        QVERIFY(isRefused(victim.finish(ticket)));
        QVERIFY(!Visit::local(victim.start(wiki + "/")).isEmpty()); // with a cookie of its own
        QVERIFY(isRefused(victim.finish(ticket)));
        QVERIFY(isRefused(visit.finish(ticket, "https://shop.acme.example")));
        QVERIFY(isRefused(visit.finish(ticket + "A")));
        QVERIFY(isRefused(visit.finish({})));
        // A checker of links spends nothing.
        const QByteArray path = paths::verifyCallback + "?ticket=" + ticket;
        const RawAnswer checked = visit.there.head(path, original(wiki + "/.consentry/callback"));
        QCOMPARE(checked.status, 405);
        QCOMPARE(checked.header("allow"), "GET"_ba);
        // Once.
        QCOMPARE(visit.finish(ticket).header("location"), wiki + "/");
        QVERIFY(isRefused(visit.finish(ticket)));
        // Soon.
        const QByteArray late = visit.ticketFor(wiki + "/late");
        site.rig.clock.advance(std::chrono::seconds(60));
        QVERIFY(isRefused(visit.finish(late)));
    }

    void FA07_endedSessionOrLockedPerson_isRefusedAtTheNextRequest_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how :
             {"locked", "deleted", "must change", "signed out", "idle", "rule", "module off"})
            QTest::newRow(how) << QByteArray(how);
    }
    void FA07_endedSessionOrLockedPerson_isRefusedAtTheNextRequest()
    {
        QFETCH(QByteArray, how);
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        visit.enter();
        QCOMPARE(visit.verify(wiki + "/").status, 200);
        int expected = 401;
        if (how == "locked") {
            site.rig.changeUser(u"marta"_s, [](domain::User &user) { user.locked = true; });
        } else if (how == "deleted") {
            site.rig.changeUser(u"marta"_s,
                                [&](domain::User &user) { user.deletedAt = site.rig.clock.now(); });
        } else if (how == "must change") {
            site.rig.change([&](server::store::UnitOfWork &work) {
                const auto user = work.users().byCode(u"marta"_s).value().value();
                return work.users().updatePassword(user.id, user.passwordHash, true,
                                                   site.rig.clock.now());
            });
        } else if (how == "signed out") {
            const RawAnswer page = visit.here.get("/signout");
            const RawAnswer out =
                visit.here.submit(WebBrowser::formWith("confirm-logout", page.body));
            QVERIFY(out.body.contains("id=\"signed-out\""));
        } else if (how == "idle") {
            site.rig.clock.advance(std::chrono::hours(9));
        } else if (how == "rule") {
            auto board = rule();
            board.groups = {u"board"_s};
            protect(site, {board});
            expected = 403;
        } else {
            site.rig.change([](server::store::UnitOfWork &work) {
                work.markCatalogChanged();
                auto module = work.modules().byCode(u"helpdesk"_s).value().value();
                module.enabled = false;
                return work.modules().update(module);
            });
            expected = 403;
        }
        QCOMPARE(visit.verify(wiki + "/").status, expected);
    }
    void FA07_revokedToken_isRefusedAtTheNextRequest()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        OauthBrowser browser(site.rig);
        OauthService service(site.rig);
        const auto tokens = service.redeem(browser.code());
        const QByteArray token = bearer(tokens.text("access_token"));
        QCOMPARE(visit.verify(wiki + "/", token).status, 200);
        service.revoke(tokens.text("refresh_token"));
        const RawAnswer refused = visit.verify(wiki + "/", token);
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.header("www-authenticate").contains("invalid_token"));
    }
    void FA07_signOutAtTheHost_dropsThePass()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        visit.enter();
        const RawAnswer answer =
            visit.there.get(paths::verifySignOut, original(wiki + "/.consentry/signout"));
        QCOMPARE(answer.status, 302);
        QCOMPARE(answer.header("location"), OauthRig::issuer() + "/signout");
        QVERIFY(cookieOf(visit.there, passCookie).isEmpty());
        QCOMPARE(visit.verify(wiki + "/").status, 401);
    }
};

QTEST_GUILESS_MAIN(TestProtectedEntry)
#include "tst_protectedentry.moc"
