// SPDX-License-Identifier: GPL-3.0-or-later
// security.md CO-01, CO-07 to CO-10; the page contract of protocol.md.
#include "tests/support/pagesamples.h"

#include "server/http/pages/displaytext.h"
#include "server/http/pages/moments.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace server::http::pages;

namespace {

/// Tags, attribute names and everything else that is markup; the texts and values are left out.
QString skeletonOf(const QByteArray &html)
{
    static const QRegularExpression values(u"=\"[^\"]*\""_s);
    static const QRegularExpression texts(u">[^<]*<"_s);
    QString skeleton = QString::fromUtf8(html);
    return skeleton.replace(values, u"=\"\""_s).replace(texts, u"><"_s);
}

QStringList payloads()
{
    return {
        u"<script>alert(1)</script>"_s,
        u"\"><script>alert(1)</script>"_s,
        u"'><script>alert(1)</script>"_s,
        u"</title><script>alert(1)</script>"_s,
        u"</bdi></p><form action=//evil.test>"_s,
        u"<img src=x onerror=alert(1)>"_s,
        u"\" onmouseover=\"alert(1)"_s,
        u"' onfocus='alert(1)' autofocus='"_s,
        u"<svg/onload=alert(1)>"_s,
        u"<iframe src=javascript:alert(1)>"_s,
        u"<meta http-equiv=refresh content=0;url=//evil.test>"_s,
        u"<base href=//evil.test/>"_s,
        u"<link rel=stylesheet href=//evil.test/x.css>"_s,
        u"<style>*{display:none}</style>"_s,
        u"javascript:alert(1)"_s,
        u"data:text/html,<script>alert(1)</script>"_s,
        u"{{t.signin_submit}}"_s,
        u"{{{company}}}"_s,
        u"{{#hidden}}x{{/hidden}}"_s,
        u"{{> head}}"_s,
        u"{{=<% %>=}}<%&company%>"_s,
        u"{0}{1}{2}"_s,
        u"&lt;script&gt;"_s,
        u"&#x3c;script&#x3e;"_s,
        u"&quot; onclick=&quot;alert(1)"_s,
        u"<!--"_s,
        u"--><script>alert(1)</script>"_s,
        u"<![CDATA["_s,
        u"]]><script>alert(1)</script>"_s,
        u"<textarea>"_s,
        u"<button id=\"allow\">"_s,
        u"<input name=\"decision\" value=\"allow\">"_s,
        u"<a href=\"https://evil.test\">Sign in</a>"_s,
        u"a\nb\rc\td"_s,
        u"\u202Egnp.exe"_s,
        u"\u2066\u2067x\u2069"_s,
        u"\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E"_s,
        u"%3Cscript%3Ealert(1)%3C/script%3E"_s,
        u"+ADw-script+AD4-alert(1)"_s,
        u"<ScRiPt\n>alert(1)</sCrIpT\t>"_s,
        u"'; form-action *; script-src * 'unsafe-inline"_s,
        u"https://x.test; script-src *"_s,
    };
}

} // namespace

class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void hostileText_neverBecomesMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QVERIFY(payloads().size() >= 40);
        for (const QString &payload : payloads())
            QTest::newRow(payload.toUtf8().toPercentEncoding().left(60).constData()) << payload;
    }
    void hostileText_neverBecomesMarkup()
    {
        QFETCH(QString, text);
        PageRig ordinary(u"word"_s);
        PageRig hostile(text);
        const auto harmless = samplePages(u"word"_s);
        const auto attacked = samplePages(text);
        for (qsizetype i = 0; i < harmless.size(); ++i) {
            const auto expected =
                ordinary.writer.write(ordinary.context("en"), harmless.at(i).second);
            const auto page = hostile.writer.write(hostile.context("en"), attacked.at(i).second);
            // Texts that vanish (invisible ones) may take an optional line with them, never add
            // one.
            if (!displayText(text).isEmpty())
                QCOMPARE(skeletonOf(page.html), skeletonOf(expected.html));
            QVERIFY(!page.html.contains("<script>a"));
            const QByteArray policy = server::http::contentPolicy(page.policy);
            QCOMPARE(policy.count("script-src"), attacked.at(i).first == u"formpost"_s ? 1 : 0);
            QVERIFY2(!policy.contains("unsafe") && !policy.contains("*"), policy);
        }
    }

    void pageContract_hasItsNames_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QByteArrayList>("parts");
        using List = QByteArrayList;
        QTest::newRow("sign-in") << u"signin"_s
                                 << List{"name=\"login\"", "name=\"password\"", "id=\"sign-in\"",
                                         "autocomplete=\"username\"",
                                         "autocomplete=\"current-password\""};
        QTest::newRow("consent")
            << u"consent"_s
            << List{"id=\"allow\"",          "id=\"deny\"", "Partner portal", "portal.acme.example",
                    "Helpdesk for partners", "Marta Ruiz",  "openid",         "api",
                    "until you revoke"};
        QTest::newRow("error") << u"error-redirect"_s
                               << List{"id=\"oauth-error\"", "invalid_request", "redirect_uri",
                                       "portal.acme.example.evil.test", "K7QHW3STZC"};
        QTest::newRow("sign-out question")
            << u"signout"_s << List{"id=\"confirm-logout\">Sign out<"};
        QTest::newRow("signed out") << u"signedout"_s << List{"id=\"signed-out\""};
        QTest::newRow("profile") << u"profile"_s
                                 << List{"id=\"revoke-1\"", "id=\"revoke-2\"", "id=\"revoke-3\"",
                                         "id=\"end-session-2\"", "id=\"external-apps\""};
        QTest::newRow("revoke") << u"revoke"_s << List{"id=\"confirm-revoke\"", "value=\"yes\""};
    }
    void pageContract_hasItsNames()
    {
        QFETCH(QString, page);
        QFETCH(QByteArrayList, parts);
        const QByteArray html = htmlOf(page);
        for (const QByteArray &part : parts)
            QVERIFY2(html.contains(part), part + " is missing in\n" + html);
        QVERIFY(!html.contains("formaction") && !html.contains(" form=\""));
    }

    void everyButton_standsInAFormThatPosts()
    {
        static const QRegularExpression outside(u"<form[^>]*>.*?</form>"_s,
                                                QRegularExpression::DotMatchesEverythingOption);
        for (const auto &[name, page] : samplePages()) {
            QString html = QString::fromUtf8(htmlOf(name));
            QCOMPARE(html.count(u"<form"_s),
                     html.count(u"<form method=\"post\""_s)
                         + html.count(u"<form class=\"stack\" method=\"post\""_s));
            html.remove(outside);
            QVERIFY2(!html.contains(u"<button"_s), qPrintable(name));
        }
    }

    void noPage_needsScriptStyleOrForeignAddress()
    {
        for (const auto &[name, page] : samplePages()) {
            const QByteArray html = htmlOf(name);
            QCOMPARE(html.count("<script"), name == u"formpost"_s ? 1 : 0);
            QVERIFY(!html.contains(" style=") && !html.contains("<style")
                    && !html.contains(" onclick"));
            static const QRegularExpression loaded(u"(?:src|href)=\"(?!/|\\?|#)[^\"]*\""_s);
            const auto match = loaded.match(QString::fromUtf8(html));
            // The one page that names other addresses, all of registered services: where they are
            // told of the end of the session, and where people go on to.
            if (name == u"signedout-onward"_s)
                continue;
            QVERIFY2(!match.hasMatch(), qPrintable(name + u": "_s + match.captured()));
        }
    }

    void everyLanguage_fillsEveryPage()
    {
        PageRig rig;
        QCOMPARE(rig.languages.all().size(), 5);
        for (const auto &texts : rig.languages.all()) {
            const auto context = rig.context(texts->language());
            for (const auto &[name, page] : samplePages()) {
                const QByteArray html = rig.writer.write(context, page).html;
                QVERIFY(html.contains("<html lang=\"" + texts->language() + "\" dir=\"ltr\">"));
                // A key that has no text would be shown as it is.
                static const QRegularExpression key(u">[^<]*\\b[a-z]+_[a-z][A-Za-z]*[^<]*<"_s);
                QString shown = QString::fromUtf8(html);
                shown.remove(QRegularExpression(u"<code[^>]*>.*?</code>"_s));
                shown.remove(QRegularExpression(u"<dd lang=\"en\">.*?</dd>"_s));
                const auto match = key.match(shown);
                QVERIFY2(!match.hasMatch(), qPrintable(name + u": "_s + match.captured()));
                static const QRegularExpression empty(u"<(label|button|h1|h2)[^>]*>\\s*</"_s);
                QVERIFY2(!empty.match(shown).hasMatch(), qPrintable(name));
                QVERIFY2(!shown.contains(u"{{"_s) && !shown.contains(u"{0}"_s), qPrintable(name));
            }
        }
    }

    void templates_useOnlyTextsThatExist()
    {
        const Languages languages;
        static const QRegularExpression use(u"\\{\\{t\\.(\\w+)\\}\\}"_s);
        QDir folder(u":/server/http/pages"_s);
        int uses = 0;
        for (const QString &name :
             folder.entryList({u"*.html"_s})
                 + QDir(folder.filePath(u"parts"_s))
                       .entryList({u"*.html"_s})
                       .replaceInStrings(QRegularExpression(u"^"_s), u"parts/"_s)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(!text.contains(u"{{{"_s) && !text.contains(u"{{&"_s), qPrintable(name));
            for (const auto &match : use.globalMatch(text)) {
                ++uses;
                QVERIFY2(languages.find("en")->contains(match.captured(1)),
                         qPrintable(match.captured()));
            }
        }
        QVERIFY(uses > 40);
    }

    void languages_haveTheSameKeysAndPlaceholders()
    {
        const Languages languages;
        static const QRegularExpression place(u"\\{\\d\\}"_s);
        const auto placesOf = [](const QString &text) {
            QStringList places;
            for (const auto &match : place.globalMatch(text))
                places.append(match.captured());
            places.sort();
            return places;
        };
        const QJsonObject english = languages.find("en")->all();
        for (const auto &texts : languages.all()) {
            QCOMPARE(texts->all().keys(), english.keys());
            for (const QString &key : english.keys()) {
                const QString text = texts->all()[key].toString();
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(key));
                QCOMPARE(placesOf(text), placesOf(english[key].toString()));
            }
        }
    }

    void numbers_takeTheirPlural_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("en 1") << "en"_ba << 1 << u"1 minute ago"_s;
        QTest::newRow("en 2") << "en"_ba << 2 << u"2 minutes ago"_s;
        QTest::newRow("fr 1") << "fr"_ba << 1 << u"il y a 1 minute"_s;
        QTest::newRow("de 2") << "de"_ba << 2 << u"vor 2 Minuten"_s;
        QTest::newRow("es 5") << "es"_ba << 5 << u"hace 5 minutos"_s;
        QTest::newRow("ru 1") << "ru"_ba << 1 << u"1 минуту назад"_s;
        QTest::newRow("ru 3") << "ru"_ba << 3 << u"3 минуты назад"_s;
        QTest::newRow("ru 5") << "ru"_ba << 5 << u"5 минут назад"_s;
        QTest::newRow("ru 11") << "ru"_ba << 11 << u"11 минут назад"_s;
        QTest::newRow("ru 12") << "ru"_ba << 12 << u"12 минут назад"_s;
        QTest::newRow("ru 21") << "ru"_ba << 21 << u"21 минуту назад"_s;
        QTest::newRow("ru 44") << "ru"_ba << 44 << u"44 минуты назад"_s;
    }
    void numbers_takeTheirPlural()
    {
        QFETCH(QByteArray, language);
        QFETCH(int, number);
        const Languages languages;
        QTEST(languages.find(language)->counted(u"ago_minutes"_s, number), "text");
    }

    void dates_areWrittenAsTheLanguageWritesThem()
    {
        const Languages languages;
        const auto time = server::base::fromMillis(1'793'700'000'000); // 3 November 2026
        QCOMPARE(dateOf(*languages.find("en"), time), u"3 Nov 2026"_s);
        QCOMPARE(dateOf(*languages.find("de"), time), u"3. November 2026"_s);
        QCOMPARE(dateOf(*languages.find("ru"), time), u"3 ноября 2026"_s);
        QCOMPARE(dateOf(*languages.find("es"), time), u"3 de noviembre de 2026"_s);
        QCOMPARE(dateOf(*languages.find("fr"), time), u"3 novembre 2026"_s);
    }

    void displayText_showsOnlyWhatAnEyeCanJudge_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("ordinary") << u"Acme GmbH"_s << u"Acme GmbH"_s;
        QTest::newRow("letters of all scripts stay")
            << u"Ωμέγα Ñandú Ёж 日本 עברית"_s << u"Ωμέγα Ñandú Ёж 日本 עברית"_s;
        QTest::newRow("emoji stay") << u"App \U0001F600"_s << u"App \U0001F600"_s;
        QTest::newRow("direction override") << u"\u202Eevil\u202C"_s << u"evil"_s;
        QTest::newRow("isolates") << u"a\u2066b\u2069"_s << u"ab"_s;
        QTest::newRow("zero width") << u"a\u200Bb\u2060c\uFEFF"_s << u"abc"_s;
        QTest::newRow("soft hyphen") << u"pay\u00ADpal"_s << u"paypal"_s;
        QTest::newRow("tags") << u"x\U000E0041"_s << u"x"_s;
        QTest::newRow("filler") << u"a\u3164b"_s << u"ab"_s;
        QTest::newRow("line breaks") << u"a\r\n\u2028b"_s << u"a b"_s;
        QTest::newRow("many spaces") << u"  a    b "_s << u"a b"_s;
        QTest::newRow("piled marks")
            << u"a\u0301\u0302\u0303\u0304\u0305"_s << u"a\u0301\u0302\u0303"_s;
    }
    void displayText_showsOnlyWhatAnEyeCanJudge()
    {
        QFETCH(QString, text);
        QTEST(displayText(text), "shown");
    }
    void displayText_isBounded()
    {
        QCOMPARE(displayText(QString(100000, u'x'), 80).size(), 81);
        QCOMPARE(displayBytes(QByteArray(100000, 'x'), 80).size(), 81);
        QCOMPARE(displayBytes("a\xC3\xA9 <"_ba), u"a%C3%A9%20<"_s);
    }

    void statuses_sayWhatHappened()
    {
        PageRig rig;
        QHash<QString, int> statuses;
        for (const auto &[name, page] : samplePages())
            statuses.insert(name, rig.writer.write(rig.context("en"), page).status);
        QCOMPARE(statuses.value(u"signin"_s), 200);
        QCOMPARE(statuses.value(u"signin-slowed"_s), 429);
        QCOMPARE(statuses.value(u"error-redirect"_s), 400);
        QCOMPARE(statuses.value(u"error-client"_s), 400);
        QCOMPARE(statuses.value(u"forbidden"_s), 403);
        QCOMPARE(statuses.value(u"decided"_s), 403);
        QCOMPARE(statuses.value(u"profile"_s), 200);
    }

    void consent_asksOnlyWhatIsNew()
    {
        const QByteArray html = htmlOf(u"consent-more"_s);
        QVERIFY(html.contains("<code>phone</code>"));
        QVERIFY(html.contains("+49 30 901820"));
        QVERIFY(!html.contains("<code>openid</code>"));
        QVERIFY(html.contains("You already allowed: <bdi>openid</bdi>"));
    }

    void icons_comeFromTheCatalogOnly()
    {
        PageRig rig;
        auto catalog = std::make_shared<server::service::Catalog>();
        catalog->company.iconPng = "\x89PNG company";
        const QByteArray path = rig.assets.iconPath(catalog->company.iconPng);
        QVERIFY(path.startsWith("/assets/icon/") && path.endsWith(".png"));
        const auto file = rig.assets.find(path, catalog);
        QVERIFY(file);
        QCOMPARE(file->contentType, "image/png"_ba);
        QCOMPARE(file->bytes, catalog->company.iconPng);
        // Known once, gone from the catalog: no longer served.
        QVERIFY(!rig.assets.find(path, std::make_shared<server::service::Catalog>()));
        QVERIFY(!rig.assets.find("/assets/../style.css"_ba, catalog));
        QVERIFY(rig.assets.iconPath({}).isEmpty());
    }

    void colours_contrastEnough()
    {
        QFile file(u":/server/http/pages/style.css"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        static const QRegularExpression scheme(u":root \\{([^}]*)\\}"_s);
        static const QRegularExpression variable(u"--([\\w-]+): #([0-9a-f]{6})"_s);
        int schemes = 0;
        for (const auto &block : scheme.globalMatch(css)) {
            QHash<QString, double> light;
            for (const auto &match : variable.globalMatch(block.captured(1)))
                light.insert(match.captured(1), luminance(match.captured(2)));
            if (light.size() < 10)
                continue; // the block for more contrast only points at others
            ++schemes;
            using Pair = std::pair<QString, QString>;
            for (const auto &[front, back] :
                 {Pair{u"text"_s, u"card"_s}, Pair{u"text"_s, u"page"_s},
                  Pair{u"text"_s, u"hover"_s}, Pair{u"quiet"_s, u"card"_s},
                  Pair{u"quiet"_s, u"page"_s}, Pair{u"on-primary"_s, u"primary"_s},
                  Pair{u"on-primary"_s, u"primary-hover"_s}, Pair{u"link"_s, u"card"_s},
                  Pair{u"on-chip"_s, u"chip"_s}, Pair{u"on-bad"_s, u"bad"_s},
                  Pair{u"on-good"_s, u"good"_s}, Pair{u"on-warn"_s, u"warn"_s},
                  Pair{u"danger"_s, u"card"_s}, Pair{u"danger"_s, u"hover"_s}}) {
                const double contrast = ratio(light.value(front), light.value(back));
                QVERIFY2(contrast >= 4.5, qPrintable(front + u" on "_s + back));
            }
            QVERIFY(ratio(light.value(u"edge"_s), light.value(u"card"_s)) >= 3.0);
        }
        QCOMPARE(schemes, 2);
    }

private:
    static QByteArray htmlOf(const QString &name)
    {
        PageRig rig;
        for (const auto &[sample, page] : samplePages()) {
            if (sample == name)
                return rig.writer.write(rig.context("en"), page).html;
        }
        return {};
    }
    /// WCAG 2.2, relative luminance.
    static double luminance(const QString &colour)
    {
        double parts[3];
        for (int i = 0; i < 3; ++i) {
            const double c = colour.mid(2 * i, 2).toInt(nullptr, 16) / 255.0;
            parts[i] = c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
    static double ratio(double a, double b)
    {
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    }
};

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
