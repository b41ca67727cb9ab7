// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-40, B-42, B-50 to B-54; security FA-09, FA-10, FA-12: the Web API as services see
// it.
#include "tests/support/appsamples.h"
#include "tests/support/oauthbrowser.h"
#include "tests/support/webbrowser.h"

#include "server/service/apitokens.h"
#include "server/store/apprepository.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests::support;
using namespace tests;

class TestWebApi : public QObject
{
    Q_OBJECT

private:
    struct Answer
    {
        int status = 0;
        QJsonObject body;
        RawAnswer raw;
        [[nodiscard]] QJsonObject item() const { return body[u"item"_s].toObject(); }
        [[nodiscard]] QString id() const { return item()[u"__id"_s].toString(); }
        [[nodiscard]] QString error() const { return body[u"error"_s].toString(); }
        [[nodiscard]] qint64 total() const
        {
            return body[u"result"_s].toObject()[u"total"_s].toInteger(-1);
        }
        [[nodiscard]] QJsonArray list() const
        {
            return body[u"result"_s].toObject()[u"result"_s].toArray();
        }
    };
    Answer ask(const QByteArray &request)
    {
        RawClient client(m_site->port());
        Answer answer;
        answer.raw = client.ask(request, 20000);
        answer.status = answer.raw.status;
        answer.body = QJsonDocument::fromJson(answer.raw.body).object();
        return answer;
    }
    static QByteArray bearer(const QByteArray &token)
    {
        return token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n";
    }
    Answer post(const QByteArray &path, const QByteArray &body, const QByteArray &token)
    {
        return ask(m_site->server().post("/pub/v1/" + path, body,
                                         "Content-Type: application/json\r\n" + bearer(token)));
    }
    Answer get(const QByteArray &path, const QByteArray &token)
    {
        return ask(m_site->server().get("/pub/v1/" + path, bearer(token)));
    }
    Answer post(const QByteArray &path, const QByteArray &body = "{}")
    {
        return post(path, body, m_token);
    }
    Answer get(const QByteArray &path) { return get(path, m_token); }

    QByteArray tokenOf(const QByteArray &login, const QByteArray &scope = "openid api",
                       const QByteArray &client = "portal")
    {
        OauthBrowser browser(m_site->rig);
        OauthService service(m_site->rig, client);
        return service.redeem(browser.code({{"scope", scope}, {"client_id", client}}, login))
            .text("access_token");
    }
    /// Puts the app of the samples into the module; marta may do everything, paul reads only.
    void makeApp()
    {
        m_app = samples::ticketApp(m_site->rig.catalog.current()->modules.first()->id);
        m_app.rights = {{server::domain::AppRight::Who::User, u"marta"_s, true, true, true},
                        {server::domain::AppRight::Who::User, u"paul"_s, true, false, false}};
        changeApp([this](server::store::UnitOfWork &work) {
            m_app.id = work.apps().insert(m_app).value();
            return server::base::Result<void>();
        });
    }
    void
    changeApp(const std::function<server::base::Result<void>(server::store::UnitOfWork &)> &job)
    {
        m_site->rig.change([&job](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return job(work);
        });
    }
    void saveApp()
    {
        changeApp([this](server::store::UnitOfWork &work) { return work.apps().update(m_app); });
    }

    static inline const QByteArray app = "app/helpdesk/tickets/";
    std::unique_ptr<Website> m_site;
    server::domain::App m_app;
    QByteArray m_token; ///< marta's

private slots:
    void init()
    {
        m_site = std::make_unique<Website>();
        makeApp();
        m_token = tokenOf("marta");
        QVERIFY(!m_token.isEmpty());
    }

    void rowB10_rowB40_theGate_asksForATokenOfAnApiGrant()
    {
        const QByteArray body = R"({"context":{"__name":"Printer"}})";
        QCOMPARE(post(app + "create", body).status, 200);
        const Answer stranger = post(app + "create", body, {});
        QCOMPARE(stranger.status, 401);
        QVERIFY(stranger.raw.header("www-authenticate").startsWith("Bearer"));
        QCOMPARE(stranger.body[u"success"_s], QJsonValue(false));
        QCOMPARE(post(app + "create", body, "nonsense").status, 401);
        const Answer openid = post(app + "create", body, tokenOf("marta", "openid"));
        QCOMPARE(openid.status, 403);
        QVERIFY(openid.raw.header("www-authenticate").contains("insufficient_scope"));
        QCOMPARE(openid.body[u"success"_s], QJsonValue(false));
        QCOMPARE(get(app + "list").total(), 1);
    }

    void FA09_tokens_areTakenFromTheHeaderOnly()
    {
        QCOMPARE(get(app + "list?access_token=" + m_token, {}).status, 401);
        QCOMPARE(post(app + "list", "{\"access_token\":\"" + m_token + "\"}", {}).status, 401);
        const Answer form =
            ask(m_site->server().post("/pub/v1/" + app + "list", "access_token=" + m_token,
                                      "Content-Type: application/x-www-form-urlencoded\r\n"));
        QCOMPARE(form.status, 401);
        const Answer doubled =
            ask(m_site->server().get("/pub/v1/" + app + "list", bearer(m_token) + bearer(m_token)));
        QCOMPARE(doubled.status, 400);
    }

    void FA12_tokenOfAClientItself_standsForNoPerson()
    {
        m_site->rig.changePolicy([](server::domain::TemplatePolicy &policy) {
            policy.grantTypes.append(server::domain::GrantType::ClientCredentials);
        });
        OauthService service(m_site->rig);
        const QByteArray token =
            service
                .token(service.credentials()
                       + Fields{{"grant_type", "client_credentials"}, {"scope", "api"}})
                .text("access_token");
        QVERIFY(!token.isEmpty());
        for (const QByteArray &path : {app + "list", app + "create", QByteArray("user/list")}) {
            const Answer answer = post(path, R"({"context":{}})", token);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.body[u"success"_s], QJsonValue(false));
        }
    }

    void rowB42_callsActWithThePersonsRights_andItemsAreTheirs()
    {
        const Answer made = post(app + "create", R"({"context":{"__name":"Of Marta"}})");
        QCOMPARE(made.item()[u"__createdBy"_s].toString(), u"subject-of-marta"_s);
        const QByteArray paul = tokenOf("paul");
        QCOMPARE(get(app + "list", paul).total(), 1);
        const QByteArray id = made.id().toLatin1();
        for (const Answer &refused :
             {post(app + "create", R"({"context":{}})", paul),
              post(app + id + "/update", R"({"context":{"__name":"Of Paul"}})", paul),
              post(app + id + "/set-status", R"({"status":{"code":"done"}})", paul)}) {
            QCOMPARE(refused.status, 403);
            QCOMPARE(refused.body[u"success"_s], QJsonValue(false));
            QVERIFY(!refused.error().isEmpty());
        }
        QCOMPARE(get(app + id + "/get").item()[u"__name"_s].toString(), u"Of Marta"_s);
        // Rights that are taken away are gone with the next call.
        m_app.rights.removeLast();
        saveApp();
        QCOMPARE(get(app + "list", paul).status, 403);
        QCOMPARE(get(app + id + "/get", paul).status, 403);
        m_app.rights = {{server::domain::AppRight::Who::Group, u"sales"_s, false, true, false}};
        saveApp();
        const Answer pauls = post(app + "create", R"({"context":{}})", paul);
        QCOMPARE(pauls.item()[u"__createdBy"_s].toString(), u"subject-of-paul"_s);
        QCOMPARE(get(app + "list", paul).status, 403);
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.administrator = true; });
        QCOMPARE(get(app + "list", paul).total(), 2);
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.locked = true; });
        QCOMPARE(get(app + "list", paul).status, 401);
    }

    void rowB42_whoMayChangeAndNotRead_isToldTheIdentifierOnly()
    {
        m_app.rights.last() = {server::domain::AppRight::Who::User, u"paul"_s, false, false, true};
        saveApp();
        const QByteArray paul = tokenOf("paul");
        const QString id = post(app + "create", R"({"context":{"text":"of Marta"}})").id();
        const QByteArray item = app + id.toLatin1();
        QCOMPARE(get(item + "/get", paul).status, 403);
        for (const Answer &changed :
             {post(item + "/update", R"({"context":{}})", paul),
              post(item + "/set-status", R"({"status":{"code":"done"}})", paul)}) {
            QCOMPARE(changed.status, 200);
            QCOMPARE(changed.item(), (QJsonObject{{u"__id"_s, id}}));
        }
        QCOMPARE(get(item + "/get").item()[u"__status"_s], QJsonValue(u"done"_s));
    }

    void rowB50_create_answersTheItem()
    {
        const Answer made = post(app + "create", R"({"context":{"__name":"Printer","text":"Broken",
            "number":2.5,"flag":true,"due":"2027-01-02T03:04:05+02:00","state":"high",
            "owner":"subject-of-paul","long":"one\ntwo"}})");
        QCOMPARE(made.status, 200);
        QCOMPARE(made.raw.header("content-type"), "application/json"_ba);
        QCOMPARE(made.body[u"success"_s], QJsonValue(true));
        QCOMPARE(made.body[u"error"_s], QJsonValue(u""_s));
        const QJsonObject item = made.item();
        static const QRegularExpression uuid(
            u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QVERIFY(uuid.match(item[u"__id"_s].toString()).hasMatch());
        QCOMPARE(item[u"__name"_s], QJsonValue(u"Printer"_s));
        QCOMPARE(item[u"__status"_s], QJsonValue(u"open"_s));
        QCOMPARE(item[u"__createdAt"_s], item[u"__updatedAt"_s]);
        QVERIFY(item[u"__createdAt"_s].toString().endsWith(u'Z'));
        QCOMPARE(item[u"text"_s], QJsonValue(u"Broken"_s));
        QCOMPARE(item[u"number"_s], QJsonValue(2.5));
        QCOMPARE(item[u"flag"_s], QJsonValue(true));
        QCOMPARE(item[u"due"_s], QJsonValue(u"2027-01-02T01:04:05.000Z"_s));
        QCOMPARE(item[u"state"_s], QJsonValue(u"high"_s));
        QCOMPARE(item[u"owner"_s], QJsonValue(u"subject-of-paul"_s));
        QCOMPARE(item[u"long"_s], QJsonValue(u"one\ntwo"_s));
        QCOMPARE(get(app + made.id().toLatin1() + "/get").item(), item);
    }

    void wrongItems_areRefusedByTheFieldsName_andNothingIsStored_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QString>("field");
        QTest::newRow("unknown field") << QByteArray(R"({"colour":"red"})") << u"colour"_s;
        QTest::newRow("text for a number") << QByteArray(R"({"number":"5"})") << u"number"_s;
        QTest::newRow("number for a text") << QByteArray(R"({"text":5})") << u"text"_s;
        QTest::newRow("flag as text") << QByteArray(R"({"flag":"true"})") << u"flag"_s;
        QTest::newRow("moment without offset")
            << QByteArray(R"({"due":"2027-01-02T03:04:05"})") << u"due"_s;
        QTest::newRow("moment after the year 9999")
            << QByteArray(R"({"due":"9999-12-31T23:59:59-01:00"})") << u"due"_s;
        QTest::newRow("moment before the year 1")
            << QByteArray(R"({"due":"0001-01-01T00:00:00+14:00"})") << u"due"_s;
        QTest::newRow("no moment") << QByteArray(R"({"due":"tomorrow"})") << u"due"_s;
        QTest::newRow("unknown choice") << QByteArray(R"({"state":"urgent"})") << u"state"_s;
        QTest::newRow("unknown person") << QByteArray(R"({"owner":"nobody"})") << u"owner"_s;
        QTest::newRow("object for a text") << QByteArray(R"({"text":{"a":1}})") << u"text"_s;
        QTest::newRow("control character") << QByteArray(R"({"text":"a\u0000b"})") << u"text"_s;
        QTest::newRow("too long") << "{\"text\":\"" + QByteArray(501, 'x') + "\"}" << u"text"_s;
        QTest::newRow("another author")
            << QByteArray(R"({"__createdBy":"subject-of-paul"})") << u"__createdBy"_s;
        QTest::newRow("an identifier") << QByteArray(R"({"__id":"x"})") << u"__id"_s;
        QTest::newRow("two faults")
            << QByteArray(R"({"text":"right","number":true,"x":1})") << u"number"_s;
    }
    void wrongItems_areRefusedByTheFieldsName_andNothingIsStored()
    {
        QFETCH(QByteArray, context);
        QFETCH(QString, field);
        const Answer refused = post(app + "create", "{\"context\":" + context + "}");
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body[u"success"_s], QJsonValue(false));
        QVERIFY2(refused.error().contains(field + u": "_s), qPrintable(refused.error()));
        QCOMPARE(get(app + "list").total(), 0);
    }

    void requiredAndUniqueFields_areHeld()
    {
        m_app.fields[0].required = m_app.fields[0].unique = true;
        saveApp();
        QVERIFY(post(app + "create", R"({"context":{}})").error().startsWith(u"text: "_s));
        QCOMPARE(post(app + "create", R"({"context":{"text":""}})").status, 400);
        const Answer made = post(app + "create", R"({"context":{"text":"A-1"}})");
        QCOMPARE(made.status, 200);
        const Answer same = post(app + "create", R"({"context":{"text":"a-1"}})");
        QCOMPARE(same.status, 400);
        QVERIFY2(same.error().startsWith(u"text: "_s), qPrintable(same.error()));
        const QByteArray id = made.id().toLatin1();
        QCOMPARE(post(app + id + "/update", R"({"context":{"text":null}})").status, 400);
        QCOMPARE(post(app + id + "/update", R"({"context":{"text":"A-1","number":1}})").status,
                 200);
        QCOMPARE(get(app + "list").total(), 1);
    }

    void rowB51_list_pagesFiltersAndSorts()
    {
        m_site->rig.change([this](server::store::UnitOfWork &work) -> server::base::Result<void> {
            const auto marta = work.users().byCode(u"marta"_s).value().value();
            for (int i = 0; i < 120; ++i) {
                const auto item = samples::ticket(m_app, marta.id, marta.subject, i);
                work.apps().insertItem(item, server::domain::keysOf(m_app, item)).value();
            }
            return {};
        });
        const Answer first = post(app + "list", R"({"size":500})");
        QCOMPARE(first.status, 200);
        QCOMPARE(first.body[u"success"_s], QJsonValue(true));
        QCOMPARE(first.list().size(), 100);
        QCOMPARE(first.total(), 120);
        const Answer second = post(app + "list", R"({"from":100})");
        QCOMPARE(second.list().size(), 20);
        QCOMPARE(second.list().at(0).toObject()[u"__name"_s], QJsonValue(u"Ticket 100"_s));
        QCOMPARE(post(app + "list", R"({"from":120})").list().size(), 0);
        QCOMPARE(post(app + "list", R"({"size":0})").total(), 120);

        const Answer newest = post(app + "list", R"({"active":true,"size":1,"filter":null,
            "sortExpressions":[{"ascending":false,"field":"__createdAt"}],"statusCode":[]})");
        QCOMPARE(newest.list().at(0).toObject()[u"__name"_s], QJsonValue(u"Ticket 119"_s));
        QCOMPARE(post(app + "list", R"({"statusCode":["done"]})").total(), 40);
        QCOMPARE(post(app + "list", R"({"statusCode":["nonsense"]})").total(), 0);
        const QString id = first.list().at(7).toObject()[u"__id"_s].toString();
        const Answer one = post(app + "list", "{\"ids\":[\"" + id.toLatin1() + "\",\"x\"]}");
        QCOMPARE(one.total(), 1);
        QCOMPARE(one.list().at(0).toObject()[u"__id"_s], QJsonValue(id));
        const Answer filtered = post(app + "list", R"({"filter":{"and":[
            {"eq":[{"field":"state"},{"const":"high"}]},{"gte":[{"field":"number"},{"const":50}]}]},
            "statusCode":["open"],"fields":{"number":true}})");
        QCOMPARE(filtered.total(), 7);
        QCOMPARE(filtered.list().at(0).toObject().keys(), (QStringList{u"__id"_s, u"number"_s}));

        const Answer byGet = get(app
                                 + "list?from=100&size=30&statusCode=open,done"
                                   "&filter=%7B%22flag%22%3Atrue%7D");
        QCOMPARE(byGet.total(), 60);
        QCOMPARE(byGet.list().size(), 0);
        QCOMPARE(get(app + "list?size=500").list().size(), 100);
    }

    void wrongLists_areRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) {
            QTest::newRow(name) << body;
        };
        row("negative from", R"({"from":-1})");
        row("half a size", R"({"size":1.5})");
        row("size as text", R"({"size":"all"})");
        row("active as text", R"({"active":"yes"})");
        row("filter as text", R"({"filter":"number > 5; DROP TABLE items"})");
        row("unknown field", R"({"filter":{"colour":"red"}})");
        row("a column of ours", R"({"filter":{"item_id":1}})");
        row("SQL for a field", R"({"filter":{"eq":[{"field":"1=1 OR text"},{"const":"x"}]}})");
        row("SQL to sort by", R"({"sortExpressions":[{"field":"text; DROP TABLE items"}]})");
        row("not indexed", R"({"filter":{"long":"one"}})");
        row("to sort by what is not indexed", R"({"sortExpressions":[{"field":"long"}]})");
        row("wrong type", R"({"filter":{"number":"5"}})");
        row("operator that the type has not",
            R"({"filter":{"like":[{"field":"number"},{"const":5}]}})");
        row("unknown operator", R"({"filter":{"regexp":[{"field":"text"},{"const":".*"}]}})");
        row("too deep",
            R"({"filter":{"not":{"not":{"not":{"not":{"not":{"not":{"flag":true}}}}}}}})");
        row("too many conditions",
            "{\"filter\":{\"or\":[" + QByteArray("{\"flag\":true},").repeated(40) + "{}]}}");
        row("too many identifiers", "{\"ids\":[" + QByteArray("\"x\",").repeated(100) + "\"x\"]}");
        row("too many sort fields", R"({"sortExpressions":[{"field":"text"},{"field":"flag"},
            {"field":"number"},{"field":"state"}]})");
    }
    void wrongLists_areRefused()
    {
        QFETCH(QByteArray, body);
        const Answer refused = post(app + "list", body);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.body[u"success"_s], QJsonValue(false));
        QVERIFY(!refused.error().isEmpty());
        QCOMPARE(get(app + "list").status, 200);
    }

    void filtersThatTrySql_areValues()
    {
        QCOMPARE(post(app + "create", "{\"context\":{\"text\":\"' OR '1'='1\"}}").status, 200);
        QCOMPARE(post(app + "create", R"({"context":{"text":"other"}})").status, 200);
        QCOMPARE(post(app + "list", "{\"filter\":{\"text\":\"' OR '1'='1\"}}").total(), 1);
        QCOMPARE(
            post(app + "list", "{\"filter\":{\"text\":\"x'; DELETE FROM items; --\"}}").total(), 0);
        QCOMPARE(post(app + "list").total(), 2);
    }

    void rowB52_getUpdateSetStatus_workOnOneItem()
    {
        const Answer made = post(app + "create", R"({"context":{"__name":"A","text":"one"}})");
        const QByteArray item = app + made.id().toLatin1();
        QCOMPARE(get(item + "/get").item(), made.item());
        QCOMPARE(post(item + "/get").item(), made.item());
        m_site->rig.clock.advance(std::chrono::seconds(60));
        const Answer changed =
            post(item + "/update", R"({"context":{"text":"two","number":7,"__name":"B"}})");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.item()[u"text"_s], QJsonValue(u"two"_s));
        const QJsonObject now = get(item + "/get").item();
        QCOMPARE(now, changed.item());
        QCOMPARE(now[u"__name"_s], QJsonValue(u"B"_s));
        QCOMPARE(now[u"__createdAt"_s], made.item()[u"__createdAt"_s]);
        QVERIFY(now[u"__updatedAt"_s].toString() > now[u"__createdAt"_s].toString());
        QCOMPARE(post(item + "/update", R"({"context":{"text":null}})").item()[u"text"_s],
                 QJsonValue(QJsonValue::Null));

        QCOMPARE(post(item + "/set-status", R"({"status":{"code":"done"}})").item()[u"__status"_s],
                 QJsonValue(u"done"_s));
        QCOMPARE(get(app + "list?statusCode=done").total(), 1);
        QCOMPARE(post(item + "/set-status", R"({"status":{"code":"lost"}})").status, 400);
        QCOMPARE(post(item + "/set-status", R"({"status":5})").status, 400);

        const QByteArray unknown = app + "018f0000-0000-7000-8000-000000000000";
        for (const Answer &refused :
             {get(unknown + "/get"), post(unknown + "/update", R"({"context":{"text":"x"}})"),
              post(unknown + "/set-status", R"({"status":{"code":"done"}})"),
              get(app + "nonsense/get")}) {
            QCOMPARE(refused.body[u"success"_s], QJsonValue(false));
            QVERIFY(!refused.error().isEmpty());
            QCOMPARE(refused.status, 404);
        }
    }

    void rowB53_userList_tellsWhoThereIs()
    {
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.email = u"p@acme.example"_s; });
        for (const Answer &all : {get("user/list"), post("user/list")}) {
            QCOMPARE(all.status, 200);
            QCOMPARE(all.total(), 2);
            const QJsonObject marta = all.list().at(0).toObject();
            QCOMPARE(marta[u"__id"_s], QJsonValue(u"subject-of-marta"_s));
            QCOMPARE(marta[u"fullname"_s], QJsonValue(u"marta Ruiz"_s));
            QCOMPARE(marta[u"email"_s], QJsonValue(u"marta@acme.example"_s));
        }
        QCOMPARE(post("user/list", R"({"size":1,"from":1})").list().size(), 1);
        QCOMPARE(post("user/list", R"({"filter":{"__name":"paul"}})").total(), 1);
        QCOMPARE(post("user/list", R"({"filter":{"__name":"%"}})").total(), 2);
        QCOMPARE(post("user/list", R"({"ids":["subject-of-paul","x"]})").total(), 1);
        // As it stands: letters of every alphabet in both cases, and no wildcards.
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.name = u"Paul Müller, 50%_"_s; });
        for (const char *text : {"PAUL", "MÜLLER", "müll", "50%_", "%Müller%", "%50%_%"}) {
            const Answer found =
                post("user/list", QByteArray(R"({"filter":{"__name":")") + text + "\"}}");
            QVERIFY2(found.total() == 1, text);
        }
        for (const char *text : {"5%0", "P_ul", R"(\u0000)", R"(l\u0000)"}) {
            const Answer none =
                post("user/list", QByteArray(R"({"filter":{"__name":")") + text + "\"}}");
            QVERIFY2(none.total() <= 0, text);
        }
        QCOMPARE(post("user/list", R"({"filter":{"password_hash":"x"}})").status, 400);
        QCOMPARE(post("user/list", "{}", tokenOf("marta", "openid")).status, 403);
        QCOMPARE(post("user/list", "{}", {}).status, 401);
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.locked = true; });
        QCOMPARE(get("user/list").total(), 1);
    }

    void rowB54_statusCodes_areThePlatforms()
    {
        for (const QByteArray &path :
             {QByteArray("app/helpdesk/nothing/list"), QByteArray("app/nothing/tickets/list"),
              app + "drop", app + "x/y/z", QByteArray("app/helpdesk"), QByteArray("user/delete"),
              QByteArray("process/list")}) {
            const Answer unknown = post(path);
            QVERIFY2(unknown.status == 404, path);
        }
        for (const QByteArray &body :
             {QByteArray("{\"context\":"), QByteArray("[]"), QByteArray("\"context\""),
              QByteArray(R"({"context":{"text":"a","text":"b"}})"), QByteArray(R"({"context":5})"),
              QByteArray("{}"), QByteArray()}) {
            const Answer broken = post(app + "create", body);
            QVERIFY2(broken.status == 400, body);
            QVERIFY2(broken.body[u"success"_s] == QJsonValue(false), body);
            QVERIFY2(!broken.error().isEmpty(), body);
        }
        for (const char *system : {"__id", "__name", "__createdAt", "__updatedAt", "__createdBy"}) {
            QVERIFY(post(app + "create", R"({"context":{}})")
                        .item()
                        .contains(QLatin1StringView(system)));
        }
        const Answer method = get(app + "create");
        QCOMPARE(method.status, 405);
        QCOMPARE(method.raw.header("allow"), "POST"_ba);
    }

    void rowB55_tokensOfAdministrators_standForAPerson()
    {
        using server::service::ApiTokens;
        const auto made = [this](const QString &name,
                                 const std::optional<server::base::Timestamp> &expires = {}) {
            std::pair<server::domain::ApiTokenId, QByteArray> token;
            m_site->rig.change([&](server::store::UnitOfWork &work) {
                server::service::Change change(work, {}, m_site->rig.clock.now());
                auto created =
                    ApiTokens(change, m_site->rig.source()).create({u"paul"_s, name, expires});
                token = {created->record.id, created->token.reveal()};
                return server::base::Result<void>();
            });
            return token;
        };
        const auto changed =
            [this](const std::function<server::base::Result<void>(ApiTokens &)> &act) {
                m_site->rig.change([&](server::store::UnitOfWork &work) {
                    server::service::Change change(work, {}, m_site->rig.clock.now());
                    ApiTokens tokens(change, m_site->rig.source());
                    return act(tokens);
                });
            };
        const auto first = made(u"Scanner"_s);
        const auto second = made(u"Report"_s, m_site->rig.clock.now() + std::chrono::hours(1));
        QVERIFY(first.second.startsWith("at_") && first.second != second.second);
        QCOMPARE(get("user/list", first.second).status, 200);
        // With paul's rights, which are to read.
        QCOMPARE(get(app + "list", first.second).status, 200);
        QCOMPARE(post(app + "create", R"({"context":{}})", first.second).status, 403);
        // Of the Web API only, and in the header only.
        const Answer userinfo =
            ask(m_site->server().get("/api/o/oauth/v2/userinfo", bearer(first.second)));
        QCOMPARE(userinfo.status, 401);
        QCOMPARE(get("user/list?access_token=" + first.second, {}).status, 401);
        // An end that can be moved.
        m_site->rig.clock.advance(std::chrono::hours(1));
        QCOMPARE(get("user/list", second.second).status, 401);
        changed([&](ApiTokens &tokens) {
            const auto moved = tokens.setExpiry(second.first, std::nullopt);
            return moved ? server::base::Result<void>() : server::base::passOn(moved);
        });
        QCOMPARE(get("user/list", second.second).status, 200);
        // Locked: nothing of the person works. Deleted: the one, and not the other.
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.locked = true; });
        QCOMPARE(get("user/list", first.second).status, 401);
        m_site->rig.changeUser(u"paul"_s, [](auto &user) { user.locked = false; });
        changed([&](ApiTokens &tokens) { return tokens.remove(first.first); });
        QCOMPARE(get("user/list", first.second).status, 401);
        QCOMPARE(get("user/list", second.second).status, 200);
        QCOMPARE(m_site->rig.audited("api_token.created"), 2);
        QCOMPARE(m_site->rig.audited("api_token.deleted"), 1);
        // Kept as a digest.
        QFile file(m_site->rig.storage.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(second.second));
        QFile log(m_site->rig.storage.path() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(!log.readAll().contains(second.second));
    }

    void largeItems_areRefusedBeforeTheyAreRead()
    {
        const QByteArray head = "POST /pub/v1/" + app + "create HTTP/1.1\r\n"
                                + m_site->server().host() + bearer(m_token) + "Content-Length: "
                                + QByteArray::number(5 * 1024 * 1024) + "\r\n\r\n";
        RawClient client(m_site->port());
        client.send(head);
        QCOMPARE(client.readAnswer(20000).status, 413);
        QCOMPARE(get(app + "list").total(), 0);
    }

    void appsOfAModuleThatIsOff_areNotThere()
    {
        auto module = *m_site->rig.catalog.current()->modules.first();
        QCOMPARE(get(app + "list").status, 200);
        // The token's own client goes with its module; another module's client stays.
        server::domain::Module other = module;
        other.code = u"other"_s;
        changeApp([&](server::store::UnitOfWork &work) -> server::base::Result<void> {
            other.id = work.modules().insert(other).value();
            auto moved = m_app;
            moved.module = other.id;
            work.apps().insert(moved).value();
            return {};
        });
        QCOMPARE(get("app/other/tickets/list").total(), 0);
        changeApp([&](server::store::UnitOfWork &work) {
            other.enabled = false;
            return work.modules().update(other);
        });
        const Answer off = get("app/other/tickets/list");
        QCOMPARE(off.status, 404);
        QCOMPARE(off.body[u"success"_s], QJsonValue(false));
    }

    void scriptsOfOtherOrigins_mayAsk_withTheTokenTheyHave()
    {
        const Answer preflight =
            ask("OPTIONS /pub/v1/" + app + "list HTTP/1.1\r\n" + m_site->server().host()
                + "Origin: https://spa.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        QCOMPARE(preflight.status, 204);
        QVERIFY(preflight.raw.header("access-control-allow-headers").contains("Authorization"));
        QVERIFY(preflight.raw.header("access-control-allow-credentials").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWebApi)
#include "tst_webapi.moc"
