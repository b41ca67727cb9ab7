// SPDX-License-Identifier: GPL-3.0-or-later
// How a request is judged before the protocol sees it: paths, cookies, origins, languages, forms.
#include "server/http/browser/cookies.h"
#include "server/http/browser/origincheck.h"
#include "server/http/incident.h"
#include "server/http/pages/texts.h"
#include "server/http/routes/form.h"
#include "server/http/routes/languagechoice.h"
#include "server/http/routes/router.h"
#include "server/http/securityheaders.h"
#include "tests/support/randomsources.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server::http;
using browser::Cookies;
using server::domain::Issuer;

namespace {

Request requestWith(const Headers &headers, const QByteArray &body = {})
{
    Request request;
    request.method = "POST";
    request.headers = headers;
    request.body = body;
    return request;
}

} // namespace

class TestRequestRules : public QObject
{
    Q_OBJECT

private slots:
    void path_isTakenBelowTheServerLink_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("below");
        const auto row = [](const char *name, const char *link, const char *path,
                            const char *below) {
            QTest::newRow(name) << QByteArray(link) << QByteArray(path) << QByteArray(below);
        };
        row("no prefix", "", "/profile", "/profile");
        row("A-37 below the prefix", "/sso", "/sso/profile", "/profile");
        row("A-37 at the root too", "/sso", "/profile", "/profile");
        row("the prefix itself", "/sso", "/sso", "/");
        row("only whole segments", "/sso", "/ssoprofile", "/ssoprofile");
        row("RFC 8414 section 3.1", "/sso", "/.well-known/oauth-authorization-server/sso",
            "/.well-known/oauth-authorization-server");
        row("Discovery section 4", "/sso", "/sso/.well-known/openid-configuration",
            "/.well-known/openid-configuration");
        row("another case is another path", "/sso", "/SSO/profile", "/SSO/profile");
        row("no decoding", "/sso", "/%73so/profile", "/%73so/profile");
    }
    void path_isTakenBelowTheServerLink()
    {
        QFETCH(QByteArray, link);
        QFETCH(QByteArray, path);
        QTEST(routes::pathBelow(link, path), "below");
    }

    void router_findsExactBytesThenTheLongestFolder()
    {
        routes::Router router;
        const auto route = [](const QByteArray &method) {
            return routes::Route{{}, {}, {{method, [](const routes::Exchange &) {}}}};
        };
        router.add("/a", route("GET"));
        router.addFolder("/a/", route("POST"));
        router.addFolder("/a/b/", route("PUT"));
        QCOMPARE(router.find("/a")->allowedMethods(), "GET, HEAD"_ba);
        QCOMPARE(router.find("/a/x")->allowedMethods(), "POST"_ba);
        QCOMPARE(router.find("/a/b/x")->allowedMethods(), "PUT"_ba);
        for (const QByteArray path : {"", "/", "/A", "/a%2f", "//a", "/ab", "/./a"})
            QVERIFY2(!router.find(path), path);
    }

    void head_isGet_unlessTheRouteRefusesIt()
    {
        routes::Route route{{}, {}, {{"GET", [](const routes::Exchange &) {}}}};
        Request request;
        request.method = "GET";
        QVERIFY(route.handlerFor(request));
        request.head = true;
        QVERIFY(route.handlerFor(request));
        route.head = routes::HeadRequests::Refused;
        QVERIFY(!route.handlerFor(request));
        QCOMPARE(route.allowedMethods(), "GET"_ba);
        request.head = false;
        QVERIFY(route.handlerFor(request));
        request.method = "POST";
        QVERIFY(!route.handlerFor(request));
    }

    void cookie_countsOnlyWhenItIsOurs_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QByteArrayList>("headers");
        QTest::addColumn<QByteArray>("value");
        using List = QByteArrayList;
        QTest::newRow("plain") << false << List{"consentry_session=abc-_1"} << "abc-_1"_ba;
        QTest::newRow("among others")
            << false << List{"x=\"1\"; consentry_session=abc; y"} << "abc"_ba;
        QTest::newRow("two headers") << false << List{"x=1", "consentry_session=abc"} << "abc"_ba;
        QTest::newRow("sent twice")
            << false << List{"consentry_session=abc; consentry_session=abd"} << ""_ba;
        QTest::newRow("sent twice, same value")
            << false << List{"consentry_session=abc", "consentry_session=abc"} << ""_ba;
        QTest::newRow("quoted") << false << List{"consentry_session=\"abc\""} << ""_ba;
        QTest::newRow("empty") << false << List{"consentry_session="} << ""_ba;
        QTest::newRow("space inside") << false << List{"consentry_session=a b"} << ""_ba;
        QTest::newRow("name is case-sensitive") << false << List{"Consentry_Session=abc"} << ""_ba;
        QTest::newRow("suffix of another name") << false << List{"xconsentry_session=abc"} << ""_ba;
        QTest::newRow("too long") << false << List{"consentry_session=" + QByteArray(2000, 'a')}
                                  << ""_ba;
        QTest::newRow("https wants the prefix") << true << List{"consentry_session=abc"} << ""_ba;
        QTest::newRow("https") << true << List{"__Host-consentry_session=abc"} << "abc"_ba;
        QTest::newRow("http has no prefix")
            << false << List{"__Host-consentry_session=abc"} << ""_ba;
    }
    void cookie_countsOnlyWhenItIsOurs()
    {
        QFETCH(bool, secure);
        QFETCH(QByteArrayList, headers);
        Headers fields;
        for (const QByteArray &header : headers)
            fields.append({"cookie", header});
        QTEST(Cookies(secure).value(requestWith(fields), Cookies::Name::Session), "value");
    }

    void SL11_cookies_haveTheirAttributes()
    {
        Response response;
        Cookies(true).set(response, Cookies::Name::Session, "abc");
        Cookies(false).set(response, Cookies::Name::Browser, "def");
        Cookies(true).clear(response, Cookies::Name::Session);
        QCOMPARE(response.headers.at(0).second,
                 "__Host-consentry_session=abc; Path=/; Secure; HttpOnly; SameSite=Lax"_ba);
        QCOMPARE(response.headers.at(1).second,
                 "consentry_browser=def; Path=/; HttpOnly; SameSite=Lax"_ba);
        QVERIFY(response.headers.at(2).second.endsWith("; Max-Age=0"));
        Response injected;
        Cookies(true).set(injected, Cookies::Name::Session, "a\r\nSet-Cookie: b=c");
        QVERIFY(injected.headers.isEmpty());
    }

    void form_mustComeFromAPageOfOurs_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<bool>("own");
        const auto row = [](const char *name, const char *origin, const char *site, bool own) {
            QTest::newRow(name) << QByteArray(origin) << QByteArray(site) << own;
        };
        row("nothing said", "", "", true);
        row("same origin", "https://sso.example", "same-origin", true);
        row("origin alone", "https://sso.example", "", true);
        row("typed by the person", "", "none", true);
        row("the host that was asked", "http://127.0.0.1:8080", "same-origin", true);
        row("no-referrer page of ours", "null", "same-origin", true);
        row("sandboxed frame", "null", "", false);
        row("sandboxed frame, cross-site", "null", "cross-site", false);
        row("other site", "https://evil.test", "cross-site", false);
        row("neighbour", "https://app.sso.example", "same-site", false);
        row("site contradicts", "https://sso.example", "cross-site", false);
        row("other port", "https://sso.example:444", "", false);
        row("other scheme", "http://sso.example", "", false);
        row("other case", "HTTPS://SSO.EXAMPLE", "", false);
        row("unknown value", "", "elsewhere", false);
    }
    void form_mustComeFromAPageOfOurs()
    {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, site);
        const auto issuer = Issuer::parse("https://sso.example").value();
        Headers headers{{"host", "127.0.0.1:8080"}};
        if (!origin.isEmpty())
            headers.append({"origin", origin});
        if (!site.isEmpty())
            headers.append({"sec-fetch-site", site});
        QTEST(browser::isOwnForm(requestWith(headers), issuer), "own");
    }
    void form_withTwoOrigins_isRefused()
    {
        const auto issuer = Issuer::parse("https://sso.example").value();
        QVERIFY(!browser::isOwnForm(
            requestWith({{"origin", "https://sso.example"}, {"origin", "https://sso.example"}}),
            issuer));
    }

    void language_isChosenInOrder_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("uiLocales");
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("language");
        const auto row = [](const char *name, const char *own, const char *locales,
                            const char *accept, const char *language) {
            QTest::newRow(name) << QByteArray(own) << QByteArray(locales) << QByteArray(accept)
                                << QByteArray(language);
        };
        row("nothing", "", "", "", "en");
        row("Accept-Language", "", "", "de-AT,de;q=0.8,en;q=0.5", "de");
        row("weights", "", "", "en;q=0.3, fr;q=0.9, es;q=0.8", "fr");
        row("equal weights keep their order", "", "", "es,fr", "es");
        row("q=0 is refused", "", "", "ru;q=0, es;q=0.1", "es");
        row("broken weight is refused", "", "", "ru;q=x, es;q=0.1", "es");
        row("weight above one is refused", "", "", "ru;q=9, es;q=0.1", "es");
        row("star says nothing", "", "", "*", "en");
        row("unknown falls through", "", "", "ja, zh;q=0.9, ru;q=0.8", "ru");
        row("Core 3.1.2.1 ui_locales first", "", "fr-CA fr en", "de", "fr");
        row("unknown ui_locales", "", "xx-YY", "de", "de");
        row("case", "", "DE-de", "", "de");
        row("the person's choice wins", "es", "fr", "de", "es");
        row("an unknown choice does not", "zz", "fr", "de", "fr");
        row("junk", "", ";;;,,,", ",,;q=;;=,", "en");
    }
    void language_isChosenInOrder()
    {
        QFETCH(QByteArray, own);
        QFETCH(QByteArray, uiLocales);
        QFETCH(QByteArray, accept);
        static const pages::Languages languages;
        QTEST(languages.choose(own, uiLocales, accept)->language(), "language");
    }
    void languageWishes_areBounded()
    {
        QCOMPARE(pages::acceptedLanguages(QByteArray("de,").repeated(5000)).size(), 16);
    }
    void languageParameter_isTakenOutOfTheQuery()
    {
        QCOMPARE(routes::languageIn("a=1&lang=de&b=2"), "de"_ba);
        QCOMPARE(routes::withoutLanguage("a=1&lang=de&b=2&lang=fr"), "a=1&b=2"_ba);
        QCOMPARE(routes::withoutLanguage("xlang=de"), "xlang=de"_ba);
        QCOMPARE(routes::withoutLanguage(""), ""_ba);
    }

    void formBody_needsItsMediaType_data()
    {
        QTest::addColumn<QByteArrayList>("types");
        QTest::addColumn<bool>("accepted");
        using List = QByteArrayList;
        QTest::newRow("form") << List{"application/x-www-form-urlencoded"} << true;
        QTest::newRow("RFC 6749 with charset")
            << List{"application/x-www-form-urlencoded;charset=UTF-8"} << true;
        QTest::newRow("case") << List{"Application/X-WWW-Form-Urlencoded ; a=b"} << true;
        QTest::newRow("none") << List{} << false;
        QTest::newRow("two") << List{"application/x-www-form-urlencoded",
                                     "application/x-www-form-urlencoded"}
                             << false;
        QTest::newRow("JSON") << List{"application/json"} << false;
        QTest::newRow("multipart") << List{"multipart/form-data; boundary=x"} << false;
        QTest::newRow("prefix") << List{"application/x-www-form-urlencoded2"} << false;
    }
    void formBody_needsItsMediaType()
    {
        QFETCH(QByteArrayList, types);
        QFETCH(bool, accepted);
        Headers headers;
        for (const QByteArray &type : types)
            headers.append({"content-type", type});
        const auto form = routes::formOf(requestWith(headers, "a=b+c"));
        QCOMPARE(form.has_value(), accepted);
        if (accepted)
            QCOMPARE(form->value("a"), "b c"_ba);
        else
            QCOMPARE(form.error().code, server::oauth::ErrorCode::InvalidRequest);
    }
    void formBody_mustBeEncodedRight()
    {
        const Headers headers{{"content-type", "application/x-www-form-urlencoded"}};
        for (const QByteArray body : {"a=%", "a=%zz", "a=%C0%AF", "a=%00", "a=\xff"})
            QVERIFY2(!routes::formOf(requestWith(headers, body)), body);
    }

    void policy_namesTheTargetAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("none") << ""_ba
                              << "form-action 'self'"_ba;
        QTest::newRow("origin") << "https://a.example:8443"_ba
                                << "form-action 'self' https:"_ba;
        QTest::newRow("private scheme") << "com.example.app:"_ba
                                        << "form-action 'self' com.example.app:"_ba;
        QTest::newRow("IPv6 has no source expression") << "http://[::1]:5000"_ba
                                                       << "form-action 'self' http:"_ba;
        QTest::newRow("injection") << "https://a.example; script-src *"_ba
                                   << "form-action 'self'"_ba;
        QTest::newRow("comma") << "https://a.example,x"_ba
                               << "form-action 'self'"_ba;
        QTest::newRow("quote") << "https://a.example 'unsafe-inline'"_ba
                               << "form-action 'self'"_ba;
        QTest::newRow("star") << "*"_ba
                              << "form-action 'self'"_ba;
    }
    void policy_namesTheTargetAndNothingElse()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, end);
        const QByteArray policy = contentPolicy({target, {}, {}});
        QVERIFY2(policy.endsWith("; " + end), policy);
        QVERIFY(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
                && policy.contains("base-uri 'none'") && policy.contains("object-src 'none'"));
    }

    void incident_isReadableAndNew()
    {
        tests::support::FixedRandom random;
        static const QRegularExpression readable(u"^[2-9A-HJ-NP-Z]{10}$"_s);
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray incident = makeIncident(random).value();
            QVERIFY(readable.match(QString::fromLatin1(incident)).hasMatch());
            seen.insert(incident);
        }
        QCOMPARE(seen.size(), 1000);
        tests::support::BrokenRandom broken;
        QVERIFY(!makeIncident(broken) && !makeBrowserCookie(broken));
        QCOMPARE(makeBrowserCookie(random).value().size(), 43);
    }
};

QTEST_GUILESS_MAIN(TestRequestRules)
#include "tst_requestrules.moc"
