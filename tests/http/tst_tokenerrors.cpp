// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 5.1 and 5.2; security TK-20: what refusals of the token endpoint look like on
// the wire.
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;

class TestTokenErrors : public QObject
{
    Q_OBJECT

private:
    Website m_site;

    static QByteArray basic(const QByteArray &secret)
    {
        return "Authorization: Basic " + ("portal:" + secret).toBase64() + "\r\n";
    }

private slots:
    void TK20_rowX02_refusals_haveCodeStatusAndHeaders_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const QByteArray &body, int status,
                            const QByteArray &error, const QByteArray &headers = {}) {
            QTest::newRow(name) << body << headers << status << error;
        };
        const QByteArray who = "client_id=portal&client_secret=" + OauthRig::secretOf("portal");
        const QByteArray code = who + "&grant_type=authorization_code&redirect_uri=https%3A%2F%2Fx";
        const QByteArray request = "invalid_request";
        const QByteArray client = "invalid_client";
        const QByteArray grant = "invalid_grant";
        const auto right = basic(OauthRig::secretOf("portal"));
        row("nothing", "", 401, client);
        row("no client", "grant_type=authorization_code&code=x", 401, client);
        row("unknown client", "client_id=nobody&client_secret=x&grant_type=x", 401, client);
        row("wrong secret", "client_id=portal&client_secret=x&grant_type=x", 401, client);
        row("no secret", "client_id=portal&grant_type=x", 401, client);
        row("wrong secret by Basic", "grant_type=x", 401, client, basic("x"));
        row("junk in Basic", "grant_type=x", 401, client, "Authorization: Basic !!!\r\n");
        row("another scheme", "grant_type=x", 401, client, "Authorization: Negotiate abc\r\n");
        row("public client with a secret", "client_id=phone&client_secret=x", 401, client);
        row("two ways", who, 400, request, right);
        row("another client_id", "client_id=other&grant_type=x", 400, request, right);
        row("doubled", who + "&grant_type=a&grant_type=a", 400, request);
        row("not decodable", "client_id=%zz", 400, request);
        row("no grant_type", who, 400, request);
        row("empty grant_type", who + "&grant_type=", 400, request);
        row("unknown grant_type", who + "&grant_type=magic", 400, "unsupported_grant_type");
        row("grant_type of other templates", who + "&grant_type=password&username=a&password=b",
            400, "unauthorized_client");
        row("no code", code, 400, request);
        row("unknown code", code + "&code=x", 400, grant);
        row("no refresh token", who + "&grant_type=refresh_token", 400, request);
        row("unknown refresh token", who + "&grant_type=refresh_token&refresh_token=x", 400, grant);
        row("right by Basic, unknown code", "grant_type=authorization_code&code=x", 400, grant,
            right);
    }
    void TK20_rowX02_refusals_haveCodeStatusAndHeaders()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        RawClient client(m_site.port());
        const QByteArray type = "Content-Type: application/x-www-form-urlencoded\r\n";
        const RawAnswer answer =
            client.ask(m_site.server().post("/api/o/oauth/v2/token", body, type + headers), 20000);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.header("content-type"), "application/json"_ba);
        QCOMPARE(answer.header("cache-control"), "no-store"_ba);
        QCOMPARE(answer.header("pragma"), "no-cache"_ba);
        const auto json = QJsonDocument::fromJson(answer.body).object();
        QTEST(json[u"error"_s].toString().toLatin1(), "error");
        for (const QChar c : json[u"error_description"_s].toString())
            QVERIFY(c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\');
        QCOMPARE(answer.header("www-authenticate").startsWith("Basic "), status == 401);
    }
};

QTEST_GUILESS_MAIN(TestTokenErrors)
#include "tst_tokenerrors.moc"
