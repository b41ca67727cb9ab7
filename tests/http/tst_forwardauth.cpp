// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol R6; security FA-01 to FA-04, FA-08 to FA-12: what a proxy is answered.
#include "tests/support/proofkey.h"
#include "tests/support/protectedhost.h"

#include <QTest>

using namespace tests::support;
using namespace Qt::StringLiterals;
namespace domain = server::domain;
namespace paths = server::oauth::paths;

class TestForwardAuth : public QObject
{
    Q_OBJECT

    /// marta's, by a code; empty where it is not bound to the key.
    static QByteArray boundToken(Website &site, const ProofKey &key)
    {
        OauthBrowser browser(site.rig);
        OauthService service(site.rig);
        auto meta = site.rig.meta();
        meta.method = "POST";
        meta.url = OauthRig::issuer() + paths::token;
        meta.dpop = {key.proof({"POST", meta.url, {}, site.rig.clock.now()})};
        const auto tokens =
            service.token(parametersOf(service.credentials()
                                       + Fields{{"grant_type", "authorization_code"},
                                                {"code", browser.code()},
                                                {"redirect_uri", OauthRig::redirectUri()}}),
                          meta);
        return tokens.text("token_type") == "DPoP" ? tokens.text("access_token") : QByteArray();
    }

private slots:
    void R6_rulesOfHostAndPath_sayWhoAndWhichScope()
    {
        Website site(nullptr, behindProxy());
        auto board = rule(u"/board"_s);
        board.groups = {u"board"_s};
        auto readers = rule(u"/read"_s);
        readers.scopes = {"api", "wiki"};
        auto people = rule(u"/people"_s);
        people.scopes.clear();
        protect(site, {rule(), board, readers, people});
        Visit visit(site);
        const QByteArray token = bearer(tokenOf(site));
        QVERIFY(token.size() > 100);
        // by a token
        const RawAnswer api = visit.verify(wiki + "/page?x=1", token);
        QCOMPARE(api.status, 200);
        QCOMPARE(api.header("remote-user"), QByteArray("marta"));
        QCOMPARE(api.header("remote-client"), QByteArray("portal"));
        QCOMPARE(visit.verify(wiki + "/board", token).status, 403);
        const RawAnswer scope = visit.verify(wiki + "/read", token);
        QCOMPARE(scope.status, 403);
        QVERIFY(scope.header("www-authenticate").contains("insufficient_scope"));
        QVERIFY(scope.header("www-authenticate").contains("api wiki"));
        QCOMPARE(visit.verify(wiki + "/people", token).status, 403);
        QCOMPARE(visit.verify("https://other.acme.example/", token).status, 403);
        // by a session, through the pages
        visit.enter(wiki + "/page?x=1&y=2");
        const RawAnswer page = visit.verify(wiki + "/page");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.header("remote-user"), QByteArray("marta"));
        QCOMPARE(page.header("remote-subject"), QByteArray("subject-of-marta"));
        QCOMPARE(page.header("remote-email"), QByteArray("marta@acme.example"));
        QCOMPARE(page.header("remote-groups"), QByteArray("sales"));
        QCOMPARE(visit.verify(wiki + "/people").status, 200);
        QCOMPARE(visit.verify(wiki + "/board/minutes").status, 403);
        site.rig.changeUser(u"marta"_s, [](domain::User &user) { user.groups = {u"board"_s}; });
        QCOMPARE(visit.verify(wiki + "/board/minutes").status, 200);
        QCOMPARE(site.rig.audited("host.entered"), 1);
        QVERIFY(site.rig.audited("access.refused") >= 3);
    }

    void R6_traefikAndCaddy_giveThePartsOfTheAddress()
    {
        Website site(nullptr, behindProxy());
        auto redirecting = rule();
        redirecting.stranger = domain::Stranger::Redirect;
        protect(site, {redirecting});
        Visit visit(site);
        const QByteArray parts = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: "
                                 "wiki.acme.example\r\nX-Forwarded-Method: GET\r\n";
        const QByteArray asked = parts + "X-Forwarded-Uri: /a?b=c&d=e\r\n";
        QCOMPARE(visit.there.get(paths::verify, asked + bearer(tokenOf(site))).status, 200);
        RawAnswer answer = visit.there.get(paths::verify, asked + navigation);
        QCOMPARE(answer.status, 302);
        const QByteArray start = answer.header("location");
        QVERIFY2(start.startsWith(wiki + "/.consentry/start?rd="), start.constData());
        // The proxy hands that on without the path.
        answer =
            visit.there.get(paths::verifyStart + start.mid(start.indexOf('?')), parts + navigation);
        QCOMPARE(answer.status, 302);
        const QByteArray page = visit.here.get(Visit::local(answer)).body;
        QVERIFY(page.contains("wiki.acme.example"));
        answer = visit.here.submit(WebBrowser::formWith("sign-in", page),
                                   {{"login", "marta"}, {"password", OauthRig::password()}});
        const QByteArray back = visit.here.get(Visit::local(answer)).header("location");
        answer = visit.there.get(paths::verifyCallback + back.mid(back.indexOf('?')), parts);
        QCOMPARE(answer.header("location"), wiki + "/a?b=c&d=e");
        QCOMPARE(visit.there.get(paths::verify, asked).status, 200);
    }

    void R6_dpopToken_provesTheAddressAtTheProxy()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        const ProofKey key;
        const QByteArray token = boundToken(site, key);
        QVERIFY(!token.isEmpty());
        Visit visit(site);
        const auto ask = [&](const QByteArray &method, const QByteArray &address) {
            return visit.verify(
                wiki + "/api/1?x=2",
                "X-Original-Method: PUT\r\nAuthorization: DPoP " + token + "\r\nDPoP: "
                    + key.proof({method, address, token, site.rig.clock.now()}) + "\r\n");
        };
        QCOMPARE(ask("PUT", wiki + "/api/1").status, 200);
        QCOMPARE(ask("GET", wiki + "/api/1").status, 401);
        QCOMPARE(ask("PUT", OauthRig::issuer() + paths::verify).status, 401);
        QCOMPARE(visit.verify(wiki + "/api/1", bearer(token)).status, 401);
    }

    void F9_proofOfGet_isNoneOfHead()
    {
        Website site;
        const ProofKey key;
        const QByteArray token = boundToken(site, key);
        const auto head = [&](const QByteArray &method) {
            RawClient client(site.port());
            client.send("HEAD " + paths::userinfo + " HTTP/1.1\r\n" + site.server().host()
                        + "Authorization: DPoP " + token + "\r\nDPoP: "
                        + key.proof({method, OauthRig::issuer() + paths::userinfo, token,
                                     site.rig.clock.now()})
                        + "\r\n\r\n");
            return client.readAnswer(20000, true).status;
        };
        QCOMPARE(head("HEAD"), 200);
        QCOMPARE(head("GET"), 401);
    }

    void rowC03_tokenForRestV2_opensNoHost()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        const QByteArray before = tokenOf(site);
        QCOMPARE(visit.verify(wiki + "/", bearer(before)).status, 200);
        site.rig.changePolicy(
            [](domain::TemplatePolicy &policy) { policy.ownApi = domain::OwnApi::RestV2; });
        for (const QByteArray &token : {before, tokenOf(site)}) {
            const RawAnswer refused = visit.verify(wiki + "/", bearer(token));
            QCOMPARE(refused.status, 401);
            QVERIFY(refused.header("www-authenticate").contains("invalid_token"));
        }
    }

    void FA01_answersAre200or401or403_andRedirectsOnlyByRule_data()
    {
        QTest::addColumn<domain::Stranger>("stranger");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        using domain::Stranger;
        const QByteArray form = navigation + "X-Original-Method: POST\r\n";
        QTest::newRow("nginx, browser") << Stranger::SignIn << navigation << 401;
        QTest::newRow("nginx, program") << Stranger::SignIn << QByteArray() << 401;
        QTest::newRow("refusing, browser") << Stranger::Refuse << navigation << 401;
        QTest::newRow("redirecting, browser") << Stranger::Redirect << navigation << 302;
        QTest::newRow("redirecting, old browser")
            << Stranger::Redirect << QByteArray("Accept: text/html,*/*\r\n") << 302;
        QTest::newRow("redirecting, program")
            << Stranger::Redirect << QByteArray("Accept: application/json\r\n") << 401;
        QTest::newRow("redirecting, script")
            << Stranger::Redirect << QByteArray("Sec-Fetch-Mode: cors\r\nAccept: text/html\r\n")
            << 401;
        QTest::newRow("redirecting, sent form") << Stranger::Redirect << form << 401;
        QTest::newRow("redirecting, dead token")
            << Stranger::Redirect << navigation + bearer("x.y.z") << 401;
        QTest::newRow("two tokens") << Stranger::SignIn << bearer("a") + bearer("b") << 403;
        QTest::newRow("Basic") << Stranger::SignIn << QByteArray("Authorization: Basic eDp5\r\n")
                               << 401;
    }
    void FA01_answersAre200or401or403_andRedirectsOnlyByRule()
    {
        QFETCH(domain::Stranger, stranger);
        QFETCH(QByteArray, headers);
        Website site(nullptr, behindProxy());
        auto made = rule();
        made.stranger = stranger;
        protect(site, {made});
        Visit visit(site);
        const RawAnswer answer = visit.verify(wiki + "/", headers);
        QTEST(answer.status, "status");
        if (answer.status == 401)
            QVERIFY(answer.header("www-authenticate").startsWith("Bearer realm="));
    }
    void FA01_ownFailure_isNoRefusal()
    {
        BrokenRandom random(1'000'000);
        Website site(&random, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        QCOMPARE(visit.start(wiki + "/").status, 302);
        random.breakNow();
        QVERIFY(visit.verify(wiki + "/").status >= 500);
        QVERIFY(visit.start(wiki + "/").status >= 500);
        random.breakAfter(1); // enough for the number of the incident
        QVERIFY(Visit(site).start(wiki + "/").status >= 500);
        random.repair();
        QCOMPARE(visit.verify(wiki + "/").status, 401);
    }

    void FA02_identityHeaders_standInEveryAdmission_encoded()
    {
        Website site(nullptr, behindProxy());
        auto made = rule();
        made.services = true;
        protect(site, {made});
        site.rig.changeUser(u"marta"_s, [](domain::User &user) {
            user.name = u"Márta\r\nRemote-User: root, 100%"_s;
            user.groups = {u"a,b"_s, u"Süd"_s};
        });
        Visit visit(site);
        const RawAnswer person = visit.verify(wiki + "/", bearer(tokenOf(site)));
        QCOMPARE(person.status, 200);
        QCOMPARE(person.header("remote-name"),
                 QByteArray("M%C3%A1rta%0D%0ARemote-User:%20root%2C%20100%25"));
        QCOMPARE(person.header("remote-groups"), QByteArray("a%2Cb,S%C3%BCd"));
        QCOMPARE(person.head.toLower().count("\nremote-user:"), 1);
        // Nobody stands behind this one, and every header is there all the same.
        const RawAnswer program = visit.verify(
            wiki + "/", bearer(serviceToken(site)) + "Remote-User: root\r\nRemote_User: root\r\n");
        QCOMPARE(program.status, 200);
        for (const char *header : {"user", "subject", "name", "email", "groups", "client"})
            QCOMPARE(program.head.toLower().count(QByteArray("\nremote-") + header + ":"), 1);
        QCOMPARE(program.header("remote-user"), QByteArray());
        QCOMPARE(program.header("remote-client"), QByteArray("portal"));
    }

    void FA04_wordsOfAnUnlistedPeer_countForNothing()
    {
        Website site; // no proxy is listed
        protect(site, {rule()});
        Visit visit(site);
        const QByteArray token = bearer(tokenOf(site));
        QCOMPARE(visit.verify(wiki + "/", token).status, 403);
        QCOMPARE(visit.start(wiki + "/").status, 403);
        QCOMPARE(visit.there
                     .get(paths::verify, "X-Forwarded-Proto: https\r\nX-Forwarded-Host: "
                                         "wiki.acme.example\r\nX-Forwarded-Uri: /\r\n"
                                             + token)
                     .status,
                 403);
    }
    void FA04_contradictingWords_areRefused_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        const QByteArray open = original(wiki + "/public");
        const QByteArray proto = "X-Forwarded-Proto: https\r\n";
        const QByteArray host = "X-Forwarded-Host: wiki.acme.example\r\n";
        QTest::newRow("one address") << open << 200;
        QTest::newRow("the same twice") << open + proto + host + "X-Forwarded-Uri: /public\r\n"
                                        << 200;
        QTest::newRow("another path") << open + proto + host + "X-Forwarded-Uri: /board\r\n" << 403;
        QTest::newRow("another host")
            << open + proto + "X-Forwarded-Host: evil\r\nX-Forwarded-Uri: /public\r\n"
            << 403;
        QTest::newRow("half of another") << open + "X-Forwarded-Uri: /public\r\n" << 403;
        QTest::newRow("address twice") << open + original(wiki + "/board") << 403;
        QTest::newRow("host twice") << proto + host + host + "X-Forwarded-Uri: /public\r\n" << 403;
        QTest::newRow("absolute path")
            << proto + host + "X-Forwarded-Uri: https://wiki.acme.example/public\r\n"
            << 403;
        QTest::newRow("the same method twice")
            << open + "X-Original-Method: PUT\r\nX-Forwarded-Method: put\r\n"
            << 200;
        QTest::newRow("another method")
            << open + "X-Original-Method: GET\r\nX-Forwarded-Method: POST\r\n"
            << 403;
        QTest::newRow("method twice")
            << open + "X-Original-Method: GET\r\nX-Original-Method: POST\r\n"
            << 403;
        QTest::newRow("nothing") << QByteArray() << 403;
        QTest::newRow("host only") << host << 403;
        QTest::newRow("way up") << original(wiki + "/public/../board") << 403;
        QTest::newRow("way up, encoded") << original(wiki + "/public/%2e%2e/board") << 403;
        QTest::newRow("encoded slash") << original(wiki + "/public%2f..%2fboard") << 403;
        QTest::newRow("two slashes") << original(wiki + "//board") << 403;
        QTest::newRow("encoded letter") << original(wiki + "/%62oard") << 403;
        QTest::newRow("semicolon") << original(wiki + "/board;x") << 403;
        QTest::newRow("user info") << original("https://wiki.acme.example@evil.example/") << 403;
    }
    void FA04_contradictingWords_areRefused()
    {
        QFETCH(QByteArray, headers);
        Website site(nullptr, behindProxy());
        auto board = rule(u"/board"_s);
        board.groups = {u"board"_s};
        protect(site, {rule(), board});
        Visit visit(site);
        QTEST(visit.there.get(paths::verify, headers + bearer(tokenOf(site))).status, "status");
    }

    void FA08_noAnswer_isKeptByCaches()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        const auto isUnstored = [](const RawAnswer &answer) {
            return answer.header("cache-control") == "no-store"
                   && answer.header("vary").contains("Cookie")
                   && answer.header("vary").contains("Authorization")
                   && answer.header("vary").contains("X-Original-URL");
        };
        QVERIFY(isUnstored(visit.verify(wiki + "/")));
        QVERIFY(isUnstored(visit.verify(wiki + "/", bearer(tokenOf(site)))));
        QVERIFY(isUnstored(visit.verify("https://other.example/")));
        QVERIFY(isUnstored(visit.start(wiki + "/")));
        QVERIFY(isUnstored(visit.finish("x")));
    }

    void FA09_tokenElsewhereThanInTheHeader_isNone()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        const QByteArray token = tokenOf(site);
        QCOMPARE(visit.verify(wiki + "/?access_token=" + token).status, 401);
        QCOMPARE(
            visit.there.get(paths::verify + "?access_token=" + token, original(wiki + "/")).status,
            401);
        QCOMPARE(visit.verify(wiki + "/", "Cookie: access_token=" + token + "\r\n").status, 401);
        QCOMPARE(visit.verify(wiki + "/", "Cookie: " + passCookie + '=' + token + "\r\n").status,
                 401);
        const QByteArray basic = ("marta:" + token).toBase64();
        QCOMPARE(visit.verify(wiki + "/", "Authorization: Basic " + basic + "\r\n").status, 401);
        QCOMPARE(visit.verify(wiki + "/", bearer(token)).status, 200);
    }

    void FA10_deadTokenIs401_missingScopeIs403_eachWithItsChallenge()
    {
        Website site(nullptr, behindProxy());
        auto readers = rule();
        readers.scopes = {"wiki"};
        protect(site, {readers});
        Visit visit(site);
        const QByteArray token = bearer(tokenOf(site, {{"scope", "api"}}));
        const auto asked = [&](const QByteArray &path, const QByteArray &credentials) {
            return visit.there.get(path, original(wiki + "/") + credentials);
        };
        for (const QByteArray &path : {paths::verify, paths::userinfo}) {
            const RawAnswer dead = asked(path, bearer("a.b.c"));
            QCOMPARE(dead.status, 401);
            QVERIFY(dead.header("www-authenticate").contains("error=\"invalid_token\""));
            const RawAnswer scope = asked(path, token);
            QCOMPARE(scope.status, 403);
            QVERIFY(scope.header("www-authenticate").contains("error=\"insufficient_scope\""));
            const RawAnswer nothing = asked(path, {});
            QCOMPARE(nothing.status, 401);
            QCOMPARE(nothing.header("www-authenticate"), QByteArray("Bearer realm=\"Consentry\""));
        }
    }

    void FA11_token_speaksForItsOwnPersonOnly()
    {
        Website site(nullptr, behindProxy());
        protect(site, {rule()});
        Visit visit(site);
        OauthService service(site.rig);
        for (const QByteArray login : {"marta", "paul"}) {
            OauthBrowser browser(site.rig);
            const QByteArray token =
                bearer(service.redeem(browser.code({}, login)).text("access_token"));
            for (const QByteArray swapped : {"", "?sub=subject-of-anna", "?user=anna", "?id=1"}) {
                const RawAnswer answer =
                    visit.there.get(paths::verify + swapped, original(wiki + "/" + swapped) + token
                                                                 + "Remote-User: anna\r\n");
                QCOMPARE(answer.status, 200);
                QCOMPARE(answer.header("remote-user"), login);
                QCOMPARE(answer.header("remote-subject"), "subject-of-" + login);
            }
            const RawAnswer claims = visit.there.get(paths::userinfo, token);
            QVERIFY(claims.body.contains("\"subject-of-" + login + '"'));
        }
    }

    void FA12_clientThatActsForItself_isNoPerson()
    {
        Website site(nullptr, behindProxy());
        auto programs = rule(u"/hook"_s);
        programs.services = true;
        protect(site, {rule(), programs});
        Visit visit(site);
        const QByteArray token = bearer(serviceToken(site));
        QVERIFY(token.size() > 100);
        QCOMPARE(visit.verify(wiki + "/", token).status, 403);
        const RawAnswer admitted = visit.verify(wiki + "/hook", token);
        QCOMPARE(admitted.status, 200);
        QCOMPARE(admitted.header("remote-user"), QByteArray());
        QCOMPARE(admitted.header("remote-subject"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestForwardAuth)
#include "tst_forwardauth.moc"
