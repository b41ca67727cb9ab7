// SPDX-License-Identifier: GPL-3.0-or-later
// A person with a browser without scripts, a service with its secret, and the bytes between them.
#include "tests/support/oauthbrowser.h"
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

private slots:
    void wholeFlow_endsInTokensThatWork()
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
};

QTEST_GUILESS_MAIN(TestWebFlow)
#include "tst_webflow.moc"
