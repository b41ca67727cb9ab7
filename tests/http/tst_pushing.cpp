// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 sections 2.1 to 2.3, RFC 9449 section 8.2; protocol F5: pushed requests as bytes.
#include "tests/support/oauthbrowser.h"
#include "tests/support/proofkey.h"
#include "tests/support/webbrowser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

namespace {

const QByteArray pushing = "/api/o/oauth/v2/par";
const QByteArray authorize = "/api/o/oauth/v2/authorize";

QByteArray errorOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object()[u"error"_s].toString().toLatin1();
}

Fields request(const Fields &changes = {})
{
    return OauthBrowser::request(changes) + Fields{{"client_secret", OauthRig::secretOf("portal")}};
}

} // namespace

class TestPushing : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    RawAnswer push(const QByteArray &body, const QByteArray &headers = {},
                   const QByteArray &type = "application/x-www-form-urlencoded")
    {
        RawClient client(m_site.port());
        return client.ask(
            m_site.server().post(pushing, body, "Content-Type: " + type + "\r\n" + headers), 20000);
    }
    RawAnswer push(const Fields &fields, const QByteArray &headers = {})
    {
        return push(WebBrowser::encoded(fields), headers);
    }

private slots:
    void F5_pushed_is201WithoutAnyCache_andItsReferenceOpensThePage()
    {
        const RawAnswer answer = push(request());
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.header("content-type"), "application/json"_ba);
        QCOMPARE(answer.header("cache-control"), "no-store"_ba);
        const auto json = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(json.keys(), (QStringList{u"expires_in"_s, u"request_uri"_s}));
        QCOMPARE(json[u"expires_in"].toInt(), 60);
        const QByteArray reference = json[u"request_uri"].toString().toLatin1();
        QVERIFY(reference.startsWith("urn:ietf:params:oauth:request_uri:"));
        WebBrowser browser(m_site);
        const RawAnswer page = browser.get(
            authorize + '?'
            + WebBrowser::encoded({{"client_id", "portal"}, {"request_uri", reference}}));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("id=\"sign-in\""));
        // The secret that came along is no part of what waits.
        QVERIFY(!page.body.contains(OauthRig::secretOf("portal")));
    }

    void F5_everyOtherMethod_is405()
    {
        for (const QByteArray method : {"GET", "PUT", "PATCH", "DELETE"}) {
            RawClient client(m_site.port());
            const RawAnswer answer = client.ask(
                method + ' ' + pushing + '?' + WebBrowser::encoded(request()) + " HTTP/1.1\r\n"
                    + m_site.server().host() + "Content-Length: 0\r\n\r\n",
                20000);
            QCOMPARE(answer.status, 405);
            QCOMPARE(answer.header("allow"), "POST"_ba);
        }
    }

    void CA11_withoutTheClient_is401()
    {
        for (const Fields &fields :
             {OauthBrowser::request(),
              OauthBrowser::request() + Fields{{"client_secret", "cs_wrong"}},
              OauthBrowser::request({{"client_id", "nobody"}}) + Fields{{"client_secret", "x"}},
              OauthBrowser::request({{"client_id", ""}})}) {
            const RawAnswer answer = push(fields);
            QCOMPARE(answer.status, 401);
            QCOMPARE(errorOf(answer), "invalid_client"_ba);
            QCOMPARE(answer.header("cache-control"), "no-store"_ba);
            QVERIFY(answer.header("www-authenticate").startsWith("Basic "));
        }
    }

    void F5_whatCannotBePushed_is400_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("error");
        const QByteArray form = "application/x-www-form-urlencoded";
        const QByteArray good = WebBrowser::encoded(request());
        const auto row = [&](const char *name, const Fields &changes, const QByteArray &error) {
            QTest::newRow(name) << WebBrowser::encoded(request(changes)) << form << error;
        };
        row("a reference within", {{"request_uri", "urn:ietf:params:oauth:request_uri:x"}},
            "invalid_request");
        row("no address", {{"redirect_uri", ""}}, "invalid_request");
        row("an address of others", {{"redirect_uri", "https://evil.example/"}}, "invalid_request");
        row("PKCE plain",
            {{"code_challenge", QByteArray(43, 'a')}, {"code_challenge_method", "plain"}},
            "invalid_request");
        row("another response type", {{"response_type", "token"}}, "unsupported_response_type");
        row("a scope of others", {{"scope", "openid admin"}}, "invalid_scope");
        QTest::newRow("doubled") << good + "&state=a" << form << "invalid_request"_ba;
        QTest::newRow("JSON") << "{}"_ba
                              << "application/json"_ba
                              << "invalid_request"_ba;
        QTest::newRow("not UTF-8") << good + "&nonce=%C0%AF" << form << "invalid_request"_ba;
    }
    void F5_whatCannotBePushed_is400()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        const RawAnswer answer = push(body, {}, type);
        QCOMPARE(answer.status, 400);
        QTEST(errorOf(answer), "error");
        QCOMPARE(answer.header("cache-control"), "no-store"_ba);
        QVERIFY(answer.header("location").isEmpty());
        QVERIFY(!answer.body.contains("request_uri:"));
    }

    void F9_nonceOfTheNextProof_standsInTheHeader()
    {
        auto &rig = m_site.rig;
        rig.changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.dpopNonce = server::domain::NonceRule::Required;
        });
        const ProofKey key;
        const auto proof = [&](const QByteArray &nonce) {
            const QJsonValue told =
                nonce.isEmpty() ? QJsonValue::Null : QJsonValue(QString::fromLatin1(nonce));
            return "DPoP: "
                   + key.proof({"POST", OauthRig::issuer() + pushing, {}, rig.clock.now()},
                               {{u"nonce"_s, told}})
                   + "\r\n";
        };
        const RawAnswer asked = push(request(), proof({}));
        QCOMPARE(asked.status, 400);
        QCOMPARE(errorOf(asked), "use_dpop_nonce"_ba);
        const QByteArray nonce = asked.header("dpop-nonce");
        QVERIFY(!nonce.isEmpty());
        const RawAnswer made = push(request(), proof(nonce));
        QCOMPARE(made.status, 201);
        QVERIFY(!made.header("dpop-nonce").isEmpty());
        rig.changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.dpopNonce = server::domain::NonceRule::Allowed;
        });
    }
};

QTEST_GUILESS_MAIN(TestPushing)
#include "tst_pushing.moc"
