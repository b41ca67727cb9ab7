// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that register themselves: RFC 7591, RFC 7592, protocol.md R5, security.md AZ-03.
#include "server/service/registrations.h"
#include "tests/support/jsontable.h"
#include "tests/support/webbrowser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using server::domain::AuthMethod;
using server::domain::GrantType;
using server::domain::TemplatePolicy;
using server::store::UnitOfWork;

namespace {

const QByteArray registration = "/api/o/oauth/v2/register";

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray textOf(const RawAnswer &answer, const QString &member)
{
    return objectOf(answer)[member].toString().toLatin1();
}

QByteArray errorOf(const RawAnswer &answer)
{
    return textOf(answer, u"error"_s);
}

/// What an ordinary service sends.
QJsonObject request(const QString &name = u"Partner portal"_s)
{
    return {{u"client_name"_s, name},
            {u"redirect_uris"_s, QJsonArray{u"https://partner.example/cb"_s}},
            {u"token_endpoint_auth_method"_s, u"client_secret_post"_s}};
}

/// A registered client as its owner knows it.
struct Registered
{
    QByteArray id, secret, token;
};

} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Website> m_site;

    RawAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                   const QByteArray &body = {}, const QByteArray &type = "application/json")
    {
        QByteArray headers = m_site->server().host();
        if (!token.isEmpty())
            headers += "Authorization: Bearer " + token + "\r\n";
        if (!body.isEmpty())
            headers += "Content-Type: " + type + "\r\n";
        RawClient client(m_site->port());
        return client.ask(method + ' ' + path + " HTTP/1.1\r\n" + headers + "Content-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                          20000);
    }
    RawAnswer post(const QByteArray &token, const QJsonObject &body)
    {
        return send("POST", registration, token, json(body));
    }
    static Registered registered(const RawAnswer &answer)
    {
        return {textOf(answer, u"client_id"_s), textOf(answer, u"client_secret"_s),
                textOf(answer, u"registration_access_token"_s)};
    }
    static QByteArray addressOf(const Registered &client) { return registration + '/' + client.id; }
    Registered enroll(const QJsonObject &body = request())
    {
        return registered(post(newToken(), body));
    }

    void switchTo(server::domain::Registration value)
    {
        auto config = m_site->rig.catalog.current()->config;
        config.registration = value;
        m_site->rig.change([config](UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }
    QByteArray newToken(int uses = 1, std::optional<server::base::Timestamp> expires = std::nullopt)
    {
        auto &rig = m_site->rig;
        server::domain::InitialAccessTokenDraft draft;
        draft.clientTemplate = rig.catalog.current()->client("portal")->clientTemplate->id;
        draft.label = u"partner"_s;
        draft.uses = uses;
        draft.expiresAt = expires;
        const auto made = rig.storage.write<server::service::NewInitialAccessToken>(
            [&rig, draft](UnitOfWork &work) {
                server::service::Change change(work, {}, rig.clock.now());
                return server::service::Registrations(change, rig.source(), rig.sealer)
                    .addToken(draft);
            });
        return made->token.reveal();
    }
    /// How a token request of the client ends: the error, or "ok".
    QByteArray useAtTokenEndpoint(const Registered &client)
    {
        const QByteArray body = "grant_type=refresh_token&refresh_token=x&client_id=" + client.id
                                + "&client_secret=" + client.secret;
        return errorOf(
            send("POST", "/api/o/oauth/v2/token", {}, body, "application/x-www-form-urlencoded"));
    }
    int clients() { return int(m_site->rig.storage.read()->clients().all().value().size()); }

private slots:
    void init()
    {
        m_site = std::make_unique<Website>();
        switchTo(server::domain::Registration::InitialAccessToken);
    }
    void cleanup() { m_site.reset(); }

    void R5_client_registersReadsReplacesAndDeletesItself_withinTheTokensTemplate()
    {
        const QByteArray initial = newToken(5);
        // What the template does not allow, and what no template may.
        auto outside = request();
        outside.insert(u"grant_types"_s, QJsonArray{u"password"_s});
        QCOMPARE(errorOf(post(initial, outside)), "invalid_client_metadata"_ba);
        auto wrong = request();
        wrong.insert(u"redirect_uris"_s, QJsonArray{u"http://partner.example/cb"_s});
        QCOMPARE(errorOf(post(initial, wrong)), "invalid_redirect_uri"_ba);

        const RawAnswer made = post(initial, request());
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("cache-control"), "no-store"_ba);
        QCOMPARE(made.header("content-type"), "application/json"_ba);
        const Registered client = registered(made);
        QVERIFY(!client.id.isEmpty() && client.secret.startsWith("cs_"));
        QVERIFY(client.token.size() >= 43);
        QCOMPARE(objectOf(made).value(u"client_secret_expires_at"_s).toInt(-1), 0);
        QVERIFY(objectOf(made)[u"client_id_issued_at"].toInteger() > 0);
        QCOMPARE(textOf(made, u"registration_client_uri"_s),
                 OauthRig::issuer() + addressOf(client));
        const auto entry = m_site->rig.catalog.current()->client(client.id);
        QCOMPARE(entry->clientTemplate->name, u"Sign-in and API"_s);
        QCOMPARE(useAtTokenEndpoint(client), "invalid_grant"_ba); // it is known there

        const RawAnswer read = send("GET", addressOf(client), client.token);
        QCOMPARE(read.status, 200);
        QCOMPARE(textOf(read, u"client_name"_s), "Partner portal"_ba);
        QCOMPARE(textOf(read, u"registration_access_token"_s), client.token);
        QVERIFY(!objectOf(read).contains(u"client_secret"_s));

        auto update = request(u"Renamed"_s);
        update.insert(u"client_id"_s, QString::fromLatin1(client.id));
        QCOMPARE(
            textOf(send("PUT", addressOf(client), client.token, json(update)), u"client_name"_s),
            "Renamed"_ba);
        outside.insert(u"client_id"_s, QString::fromLatin1(client.id));
        QCOMPARE(errorOf(send("PUT", addressOf(client), client.token, json(outside))),
                 "invalid_client_metadata"_ba);

        const RawAnswer gone = send("DELETE", addressOf(client), client.token);
        QCOMPARE(gone.status, 204);
        QVERIFY(gone.body.isEmpty());
        QCOMPARE(useAtTokenEndpoint(client), "invalid_client"_ba);
        QCOMPARE(send("GET", addressOf(client), client.token).status, 401);
    }

    void registrationIsOff_andNothingIsThere()
    {
        const Registered client = enroll();
        const QByteArray token = newToken();
        switchTo(server::domain::Registration::Off);
        for (const QByteArray &method : {"GET"_ba, "PUT"_ba, "DELETE"_ba})
            QCOMPARE(send(method, addressOf(client), client.token, json(request())).status, 404);
        QCOMPARE(post(token, request()).status, 404);
        const QByteArray discovery = "/.well-known/openid-configuration";
        QVERIFY(!objectOf(send("GET", discovery, {})).contains(u"registration_endpoint"_s));
        switchTo(server::domain::Registration::InitialAccessToken);
        QCOMPARE(textOf(send("GET", discovery, {}), u"registration_endpoint"_s),
                 OauthRig::issuer() + registration);
    }

    void initialToken_isNeeded_live_andCounted()
    {
        const RawAnswer none = post({}, request());
        QCOMPARE(none.status, 401);
        QVERIFY(none.header("www-authenticate").startsWith("Bearer"));
        QCOMPARE(post("iat_unknown", request()).status, 401);
        const QByteArray twice = newToken(2);
        QCOMPARE(post(twice, request(u"One"_s)).status, 201);
        QCOMPARE(post(twice, request(u"Two"_s)).status, 201);
        QCOMPARE(errorOf(post(twice, request(u"Three"_s))), "invalid_token"_ba);
        const QByteArray brief = newToken(1, m_site->rig.clock.now() + std::chrono::seconds(60));
        m_site->rig.clock.advance(std::chrono::seconds(60));
        QCOMPARE(post(brief, request(u"Four"_s)).status, 401);
        QCOMPARE(m_site->rig.audited("client.created"), 2);
        QVERIFY(m_site->rig.audited("registration.refused") >= 4);
    }

    void refusedRequest_takesNoUseOfTheToken()
    {
        const QByteArray once = newToken();
        auto wrong = request();
        wrong.insert(u"redirect_uris"_s, QJsonArray());
        QCOMPARE(post(once, wrong).status, 400);
        QCOMPARE(post(once, request()).status, 201);
    }

    void guesses_areSlowed()
    {
        int status = 0;
        for (int i = 0; i < 15 && status != 429; ++i)
            status = post("iat_guess" + QByteArray::number(i), request()).status;
        QCOMPARE(status, 429);
    }

    void AZ03_badRedirectAddresses_areRefused_data()
    {
        QTest::addColumn<QString>("uri");
        for (const QJsonObject &row : jsonTable(u"redirect_uris"_s)) {
            const QString uri = row[u"uri"].toString();
            const bool isText = !uri.startsWith(u"hex:"_s);
            if (isText && !row[u"code"].toString().isEmpty())
                QTest::newRow(qPrintable(u"AZ03_"_s + row[u"row"].toString())) << uri;
        }
    }
    void AZ03_badRedirectAddresses_areRefused()
    {
        QFETCH(QString, uri);
        const QByteArray token = newToken();
        const int before = clients();
        auto body = request();
        body.insert(u"redirect_uris"_s, QJsonArray{u"https://partner.example/ok"_s, uri});
        const RawAnswer answer = post(token, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), "invalid_redirect_uri"_ba);
        QCOMPARE(clients(), before);
    }

    void metadata_isAnsweredAsItHolds()
    {
        auto body = request();
        body.remove(u"token_endpoint_auth_method"_s);
        body.insert(u"contacts"_s, QJsonArray{u"admin@partner.example"_s});
        body.insert(u"invented_member"_s, QJsonObject{{u"a"_s, 1}});
        body.insert(u"userinfo_signed_response_alg"_s, u"RS256"_s);
        body.insert(u"tos_uri"_s, QJsonValue());
        body.insert(u"grant_types"_s, QJsonArray{u"authorization_code"_s});
        body.insert(u"scope"_s, u"openid"_s);
        const QJsonObject made = objectOf(post(newToken(), body));
        QCOMPARE(made[u"contacts"], body[u"contacts"]);
        QVERIFY(!made.contains(u"invented_member"_s) && !made.contains(u"tos_uri"_s));
        QVERIFY(!made.contains(u"userinfo_signed_response_alg"_s));
        QCOMPARE(made[u"token_endpoint_auth_method"], u"client_secret_basic"_s);
        QCOMPARE(made[u"response_types"], QJsonValue(QJsonArray{u"code"_s}));
        // The template decides, so the answer is what the client may really do.
        QVERIFY(made[u"grant_types"].toArray().contains(u"refresh_token"_s));
        QVERIFY(made[u"scope"].toString().split(u' ').contains(u"api"_s));
    }

    void publicClient_getsNoSecret()
    {
        auto body = request();
        body.insert(u"token_endpoint_auth_method"_s, u"none"_s);
        body.insert(u"application_type"_s, u"native"_s);
        body.insert(u"redirect_uris"_s, QJsonArray{u"http://127.0.0.1/cb"_s});
        const QJsonObject made = objectOf(post(newToken(), body));
        QVERIFY(!made.contains(u"client_secret"_s));
        QVERIFY(!made.contains(u"client_secret_expires_at"_s));
        QCOMPARE(made[u"application_type"], u"native"_s);
    }

    void takenName_getsAMark()
    {
        const Registered first = enroll();
        const QByteArray second = textOf(post(newToken(), request()), u"client_name"_s);
        QVERIFY(second.startsWith("Partner portal ("));
        auto nameless = request();
        nameless.remove(u"client_name"_s);
        QVERIFY(textOf(post(newToken(), nameless), u"client_name"_s).startsWith("Client "));
    }

    void metadataOutsideTheTemplate_isRefused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
            QTest::newRow(name) << member << value;
        };
        row("grant type", u"grant_types"_s, QJsonArray{u"client_credentials"_s});
        row("implicit", u"grant_types"_s, QJsonArray{u"implicit"_s});
        row("response type", u"response_types"_s, QJsonArray{u"token"_s});
        row("hybrid", u"response_types"_s, QJsonArray{u"code id_token"_s});
        row("scope", u"scope"_s, u"openid admin"_s);
        row("scope syntax", u"scope"_s, u"open\"id"_s);
        row("pairwise subject", u"subject_type"_s, u"pairwise"_s);
        row("unknown method", u"token_endpoint_auth_method"_s, u"magic"_s);
        row("algorithm none", u"id_token_signed_response_alg"_s, u"none"_s);
        row("algorithm HS256", u"id_token_signed_response_alg"_s, u"HS256"_s);
        row("application type", u"application_type"_s, u"desktop"_s);
        row("name with a line break", u"client_name"_s, u"a\nb"_s);
        row("name that turns direction", u"client_name"_s, u"a\u202eb"_s);
        row("name too long", u"client_name"_s, QString(201, u'a'));
        row("name is a number", u"client_name"_s, 7);
        row("grant types are a text", u"grant_types"_s, u"authorization_code"_s);
        row("contacts hold a number", u"contacts"_s, QJsonArray{1});
        row("flag is a text", u"backchannel_logout_session_required"_s, u"true"_s);
        row("jwks is a list", u"jwks"_s, QJsonArray());
        row("addresses are a text", u"redirect_uris"_s, u"https://partner.example/cb"_s);
        row("metadata too long", u"software_id"_s, QString(20'000, u'a'));
    }
    void metadataOutsideTheTemplate_isRefused()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        auto body = request();
        body.insert(member, value);
        const int before = clients();
        const RawAnswer answer = post(newToken(), body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), "invalid_client_metadata"_ba);
        QCOMPARE(clients(), before);
        QCOMPARE(m_site->rig.audited("registration.refused"), 1);
    }

    void missingOrDoubledAddresses_areRefused()
    {
        auto none = request();
        none.remove(u"redirect_uris"_s);
        const QByteArray token = newToken();
        QCOMPARE(errorOf(post(token, none)), "invalid_redirect_uri"_ba);
        const QString uri = u"https://partner.example/cb"_s;
        none.insert(u"redirect_uris"_s, QJsonArray{uri, uri});
        QCOMPARE(errorOf(post(token, none)), "invalid_redirect_uri"_ba);
    }

    void body_isStrictJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray uris = R"("redirect_uris":["https://partner.example/cb"])";
        QTest::newRow("list") << "[]"_ba;
        QTest::newRow("text") << "\"a\""_ba;
        QTest::newRow("half") << "{" + uris;
        QTest::newRow("form") << "redirect_uris=https%3A%2F%2Fpartner.example"_ba;
        QTest::newRow("member twice") << "{" + uris + "," + uris + "}";
        QTest::newRow("member twice, escaped")
            << "{" + uris + R"(,"client_name":"a","client_n\u0061me":"b"})";
        QTest::newRow("not UTF-8") << "{" + uris + ",\"client_name\":\"\xff\"}";
        QTest::newRow("nested lists")
            << "{" + uris + ",\"x\":" + QByteArray(30000, '[') + QByteArray(30000, ']') + "}";
        QTest::newRow("nested objects") << "{" + uris
                                               + ",\"jwks\":" + QByteArray("{\"a\":").repeated(9)
                                               + "1" + QByteArray(9, '}') + "}";
    }
    void body_isStrictJson()
    {
        QFETCH(QByteArray, body);
        const RawAnswer answer = send("POST", registration, newToken(), body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), "invalid_client_metadata"_ba);
    }

    void request_hasItsMediaTypeAndNoParameters()
    {
        const QByteArray token = newToken();
        const QByteArray body = json(request());
        for (const QByteArray &type : {"text/plain"_ba, "application/x-www-form-urlencoded"_ba}) {
            const RawAnswer answer = send("POST", registration, token, body, type);
            QCOMPARE(answer.status, 400);
            QCOMPARE(errorOf(answer), "invalid_request"_ba);
        }
        QCOMPARE(send("POST", registration + "?x=1", token, body).status, 400);
        QCOMPARE(send("POST", registration, "a\r\nAuthorization: Bearer " + token, body).status,
                 400);
        QCOMPARE(send("POST", registration, token, QByteArray(100'000, ' ')).status, 413);
        QCOMPARE(send("GET", registration, token).status, 405);
        QCOMPARE(send("POST", registration, token, body, "application/json; charset=utf-8").status,
                 201);
    }

    void registrationToken_isOfItsClientOnly()
    {
        const Registered one = enroll(request(u"One"_s));
        const Registered two = enroll(request(u"Two"_s));
        auto update = request(u"Stolen"_s);
        update.insert(u"client_id"_s, QString::fromLatin1(one.id));
        for (const QByteArray &method : {"GET"_ba, "PUT"_ba, "DELETE"_ba}) {
            for (const QByteArray &token : {two.token, "rat_wrong"_ba, newToken()}) {
                const RawAnswer answer = send(method, addressOf(one), token, json(update));
                QCOMPARE(answer.status, 401);
                QVERIFY(answer.header("www-authenticate").startsWith("Bearer"));
            }
        }
        // A client of the console has none at all.
        QCOMPARE(send("GET", registration + "/portal", one.token).status, 401);
        QCOMPARE(send("DELETE", registration + "/nobody", one.token).status, 401);
        QCOMPARE(textOf(send("GET", addressOf(one), one.token), u"client_name"_s), "One"_ba);
    }

    void replacement_isForTheClientOfTheAddress_andKeepsItsSecret()
    {
        const Registered client = enroll();
        auto update = request();
        QCOMPARE(send("PUT", addressOf(client), client.token, json(update)).status, 400);
        update.insert(u"client_id"_s, u"portal"_s);
        QCOMPARE(send("PUT", addressOf(client), client.token, json(update)).status, 400);
        update.insert(u"client_id"_s, QString::fromLatin1(client.id));
        update.insert(u"client_secret"_s, u"chosen-by-the-client"_s);
        QCOMPARE(errorOf(send("PUT", addressOf(client), client.token, json(update))),
                 "invalid_client_metadata"_ba);
        update.insert(u"client_secret"_s, QString::fromLatin1(client.secret));
        update.insert(u"token_endpoint_auth_method"_s, u"client_secret_post"_s);
        QCOMPARE(send("PUT", addressOf(client), client.token, json(update)).status, 200);
        QCOMPARE(useAtTokenEndpoint(client), "invalid_grant"_ba);
    }

    void replacement_isOfEverything()
    {
        auto body = request();
        body.insert(u"contacts"_s, QJsonArray{u"admin@partner.example"_s});
        const Registered client = enroll(body);
        auto update = request(u"Renamed"_s);
        update.insert(u"client_id"_s, QString::fromLatin1(client.id));
        const QJsonObject after =
            objectOf(send("PUT", addressOf(client), client.token, json(update)));
        QVERIFY(!after.contains(u"contacts"_s));
        QCOMPARE(m_site->rig.audited("client.changed"), 1);
    }

    void methodChanged_givesAndTakesTheSecret()
    {
        const Registered client = enroll();
        auto update = request();
        update.insert(u"client_id"_s, QString::fromLatin1(client.id));
        update.insert(u"token_endpoint_auth_method"_s, u"none"_s);
        QCOMPARE(send("PUT", addressOf(client), client.token, json(update)).status, 200);
        QCOMPARE(useAtTokenEndpoint(client), "invalid_client"_ba);
        update.insert(u"token_endpoint_auth_method"_s, u"client_secret_post"_s);
        const RawAnswer answer = send("PUT", addressOf(client), client.token, json(update));
        Registered again = client;
        again.secret = textOf(answer, u"client_secret"_s);
        QVERIFY(again.secret.startsWith("cs_") && again.secret != client.secret);
        QCOMPARE(useAtTokenEndpoint(again), "invalid_grant"_ba);
        QCOMPARE(useAtTokenEndpoint(client), "invalid_client"_ba);
    }

    void deletedClient_losesEveryToken_evenWhenItIsBroughtBack()
    {
        auto &rig = m_site->rig;
        const Registered client = enroll();
        const auto key = rig.catalog.current()->client(client.id)->client.id;
        const auto user = rig.storage.read()->users().byCode(u"marta"_s).value()->id;
        const auto grant = rig.storage.write<server::domain::GrantId>([&](UnitOfWork &work) {
            return work.grants().allow(user, key, server::domain::ScopeSet::parse("openid").value(),
                                       rig.clock.now());
        });
        QVERIFY(grant);
        QCOMPARE(send("DELETE", addressOf(client), client.token).status, 204);
        QVERIFY(rig.storage.read()->grants().byId(*grant).value()->endedAt);
        QCOMPARE(rig.audited("client.deleted"), 1);
        rig.change([key](UnitOfWork &work) {
            work.markCatalogChanged();
            return work.clients().setDeleted(key, {});
        });
        QCOMPARE(send("GET", addressOf(client), client.token).status, 401);
    }

    void clientThatIsOff_isNotItsOwnMaster()
    {
        const Registered client = enroll();
        m_site->rig.changeClient(client.id, [](auto &value) { value.enabled = false; });
        QCOMPARE(send("GET", addressOf(client), client.token).status, 401);
        QCOMPARE(send("DELETE", addressOf(client), client.token).status, 401);
        QVERIFY(m_site->rig.catalog.current()->client(client.id));
    }

    void tokens_areNowhereInTheData()
    {
        const QByteArray initial = newToken();
        const Registered client = registered(post(initial, request()));
        m_site->rig.recorder.flush();
        const QDir directory(m_site->rig.storage.directory());
        for (const QString &name : directory.entryList(QDir::Files)) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray &secret : {initial, client.secret, client.token})
                QVERIFY2(!bytes.contains(secret.mid(12)), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
