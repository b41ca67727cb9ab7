// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi as JSON, directly and through control.sock.
#include "server/admin/controlsocket.h"
#include "server/admin/jsonadmin.h"
#include "tests/support/adminrig.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QLocalSocket>
#include <QTest>
#include <QtEndian>

#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using server::admin::ControlSocketClient;
using server::admin::ControlSocketServer;
using server::admin::JsonAdmin;
using tests::support::AdminRig;

class TestJsonAdmin : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<AdminRig>();
        m_api = m_rig->makeApi(AdminRig::tester());
        m_admin = std::make_unique<JsonAdmin>(*m_api);
    }
    void cleanup()
    {
        m_admin.reset();
        m_api.reset();
        m_rig.reset();
    }

    void mainJob_worksByNamesAlone()
    {
        result(u"module.create"_s, {{u"code"_s, u"crm"_s}, {u"name"_s, u"CRM"_s}});
        result(u"module.enable"_s, {{u"module"_s, u"crm"_s}});
        result(u"module.enable_app"_s, {{u"module"_s, u"crm"_s}});
        result(u"template.create"_s, {{u"module"_s, u"crm"_s},
                                      {u"name"_s, u"Sign-in"_s},
                                      {u"scopes"_s, QJsonArray{u"openid"_s}}});
        const auto client = result(u"client.create"_s,
                                   {{u"module"_s, u"crm"_s},
                                    {u"name"_s, u"Portal"_s},
                                    {u"template"_s, u"Sign-in"_s},
                                    {u"redirect_uris"_s, QJsonArray{u"https://p.example/cb"_s}}})
                                .toObject();
        QVERIFY(client.value(u"client_secret"_s).toString().startsWith(u"cs_"_s));
        const QJsonObject byId{{u"client_id"_s, client.value(u"client_id"_s)}};
        const auto shown = result(u"client.show"_s, byId).toObject();
        QCOMPARE(shown.value(u"template"_s), u"Sign-in"_s);
        QCOMPARE(shown.value(u"status"_s), u"active"_s);
        QVERIFY(!shown.contains(u"client_secret"_s));
        auto rename = byId;
        rename.insert(u"new_name"_s, u"Portal 2"_s);
        QCOMPARE(result(u"client.update"_s, rename).toObject().value(u"redirect_uris"_s),
                 QJsonValue(QJsonArray{u"https://p.example/cb"_s})); // not named, so kept
        const auto second = result(u"client.add_secret"_s, byId).toObject();
        auto revoke = byId;
        revoke.insert(u"secret"_s, QString::number(second.value(u"id"_s).toInteger()));
        result(u"client.revoke_secret"_s, revoke);
        result(u"client.delete"_s, byId);
        QCOMPARE(result(u"client.list"_s, {}).toArray().size(), 0);
    }
    void initialAccessTokens_areMadeListedAndRevoked()
    {
        result(u"module.create"_s, {{u"code"_s, u"crm"_s}, {u"name"_s, u"CRM"_s}});
        result(u"template.create"_s, {{u"module"_s, u"crm"_s},
                                      {u"name"_s, u"Sign-in"_s},
                                      {u"scopes"_s, QJsonArray{u"openid"_s}}});
        const QJsonObject wanted{
            {u"module"_s, u"crm"_s}, {u"template"_s, u"Sign-in"_s}, {u"uses"_s, 5}};
        const auto made = result(u"token.create"_s, wanted).toObject();
        QVERIFY(made.value(u"token"_s).toString().startsWith(u"iat_"_s));
        const auto listed = result(u"token.list"_s, {}).toArray().at(0).toObject();
        QVERIFY(!listed.contains(u"token"_s));
        QCOMPARE(listed.value(u"template"_s), u"Sign-in"_s);
        QCOMPARE(listed.value(u"uses_left"_s), 5);
        result(u"token.revoke"_s, {{u"token"_s, made.value(u"id"_s)}});
        QVERIFY(result(u"token.list"_s, {}).toArray().at(0)[u"revoked_at"_s].isString());
        auto none = wanted;
        none.insert(u"uses"_s, 0);
        QCOMPARE(error(u"token.create"_s, none).fields.first().code, "out_of_range");
        none.insert(u"template"_s, u"Another"_s);
        QCOMPARE(error(u"token.create"_s, none).fields.first().code, "unknown");
        QCOMPARE(error(u"token.revoke"_s, {{u"token"_s, 999}}).kind,
                 server::base::Error::Kind::NotFound);
    }
    void protectionRules_areMadeReplacedAndDeleted()
    {
        result(u"module.create"_s, {{u"code"_s, u"crm"_s}, {u"name"_s, u"CRM"_s}});
        const QJsonObject module{{u"module"_s, u"crm"_s}};
        const QJsonObject place{{u"module"_s, u"crm"_s}, {u"host"_s, u"crm.acme.example"_s}};
        auto wanted = place;
        wanted.insert(u"groups"_s, QJsonArray{u"sales"_s});
        result(u"module.protect"_s, wanted);
        wanted.insert(u"path"_s, u"/admin/"_s);
        wanted.insert(u"no_tokens"_s, true);
        QCOMPARE(result(u"module.protect"_s, wanted).toArray().size(), 2);
        wanted.insert(u"stranger"_s, u"refuse"_s);
        const auto rules = result(u"module.protect"_s, wanted).toArray();
        QCOMPARE(rules.size(), 2);
        QCOMPARE(rules.at(1)[u"path"_s], u"/admin"_s);
        QCOMPARE(rules.at(1)[u"stranger"_s], u"refuse"_s);
        QCOMPARE(rules.at(1)[u"scopes"_s], QJsonValue(QJsonArray()));
        QCOMPARE(result(u"module.protection"_s, module).toArray(), rules);
        wanted.insert(u"users"_s, QJsonArray{u"nobody"_s});
        QCOMPARE(error(u"module.protect"_s, wanted).fields.first().code, "unknown");
        auto other = module;
        other.insert(u"host"_s, u"other.acme.example"_s);
        QCOMPARE(error(u"module.unprotect"_s, other).fields.first().code, "unknown");
        QCOMPARE(error(u"module.protection_lines"_s, other).fields.first().code, "unknown");
        auto unknown = module;
        unknown.insert(u"for"_s, u"haproxy"_s);
        QCOMPARE(error(u"module.protection_lines"_s, unknown).fields.first().code, "unknown_value");
        QCOMPARE(result(u"module.unprotect"_s, place).toArray().size(), 1);
    }
    void users_areListedByType()
    {
        result(u"user.create"_s, {{u"code"_s, u"paul"_s}});
        result(u"user.create"_s, {{u"code"_s, u"APIUSER"_s}, {u"type"_s, u"rest-api-client"_s}});
        const auto listed = [this](const QString &type) {
            QStringList codes;
            const auto users = result(u"user.list"_s, {{u"type"_s, type}}).toArray();
            for (const auto &user : users)
                codes.append(user.toObject().value(u"code"_s).toString());
            return codes;
        };
        QCOMPARE(listed(u"rest-api-client"_s), QStringList{u"APIUSER"_s});
        QVERIFY(listed(u"person"_s).contains(u"paul"_s));
        QVERIFY(!listed(u"person"_s).contains(u"APIUSER"_s));
        QCOMPARE(error(u"user.list"_s, {{u"type"_s, u"robot"_s}}).fields.value(0).code,
                 "unknown_value");
    }
    void users_areMadeChangedAndDeleted()
    {
        const QJsonObject paul{{u"user"_s, u"paul"_s}};
        const auto made = result(u"user.create"_s, {{u"code"_s, u"paul"_s}}).toObject();
        QVERIFY(made.value(u"password"_s).toString().size() >= 16);
        QVERIFY(made.value(u"must_change"_s).toBool());
        auto change = paul;
        change.insert(u"email"_s, u"paul@acme.example"_s);
        result(u"user.update"_s, change);
        QCOMPARE(result(u"user.show"_s, paul).toObject().value(u"email"_s), u"paul@acme.example"_s);
        auto password = paul;
        password.insert(u"password"_s, u"under the bridge"_s);
        const auto set = result(u"user.set_password"_s, password).toObject();
        QVERIFY(!set.contains(u"password"_s) && !set.value(u"must_change"_s).toBool());
        result(u"user.lock"_s, paul);
        result(u"user.delete"_s, paul);
        QCOMPARE(error(u"user.show"_s, paul).fields.first().code, "unknown");
    }
    void wrongParameters_areNamedBeforeAnythingIsDone()
    {
        const auto wrong = error(u"module.create"_s, {{u"code"_s, 7}, {u"nmae"_s, u"CRM"_s}});
        QCOMPARE(tests::support::faultsOf(wrong),
                 (QByteArrayList{"code:wrong_type", "nmae:unknown_member"}));
        QCOMPARE(result(u"module.list"_s, {}).toArray().size(), 0);
        QCOMPARE(error(u"module.destroy"_s, {}).fields.first().field, "call");
        QCOMPARE(error(u"grant.end"_s, {}).fields.first().code, "required"); // never all at once
    }
    void setupFile_goesInAndOut()
    {
        const QByteArray document = R"({"modules": [{"code": "crm"}]})";
        const auto answer =
            result(u"setup.apply"_s, {{u"document"_s, QString::fromLatin1(document.toBase64())}});
        QCOMPARE(answer.toObject().value(u"created"_s).toObject(),
                 (QJsonObject{{u"modules"_s, 1}}));
        QVERIFY(result(u"setup.export"_s, {}).toObject().contains(u"modules"_s));
        QVERIFY(!result(u"doctor.run"_s, {}).toObject().value(u"findings"_s).toArray().isEmpty());
    }
    void errors_surviveTheirWayThroughJson()
    {
        const server::base::Error before{server::base::Error::Kind::Conflict,
                                         u"in use"_s,
                                         {{"clients", "in_use", {u"Portal"_s}}}};
        const auto after = server::admin::errorOf(server::admin::errorReply(before));
        QVERIFY(after && after->kind == before.kind && after->detail == before.detail);
        QCOMPARE(after->fields, before.fields);
        QCOMPARE(server::admin::sentenceOf(before.fields.first()), u"'Portal' uses it"_s);
        QCOMPARE(server::admin::sentenceOf({"redirect_uris[0]", "http_not_loopback", {}}),
                 u"http is allowed for loopback only"_s);
        QCOMPARE(server::admin::sentenceOf({"x", "made_up", {}}), u"made_up"_s);
    }

    void socket_carriesCallsForItsOwnAccount()
    {
        const auto server = listen();
        QVERIFY(server);
        const auto directory = m_rig->office.storage.directory();
        const QFileInfo file(server::admin::controlSocketPath(directory));
        QCOMPARE(
            file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        std::optional<QJsonObject> reply;
        inThread([&] {
            ControlSocketClient client;
            QVERIFY(client.connectTo(directory));
            QVERIFY(client.call({{u"call"_s, u"module.create"_s},
                                 {u"params"_s, QJsonObject{{u"code"_s, u"crm"_s}}}}));
            reply = client.call({{u"call"_s, u"module.list"_s}}).value();
        });
        QCOMPARE(reply->value(u"result"_s).toArray().size(), 1);
        QCOMPARE(m_rig->office.audit().last().actor.name,
                 server::admin::operatingSystemActor(::geteuid()).name);
    }
    void bytesThatAreNoFrame_endTheirConnectionOnly()
    {
        const auto server = listen();
        const auto directory = m_rig->office.storage.directory();
        const auto path = server::admin::controlSocketPath(directory);
        QLocalSocket huge;
        huge.connectToServer(path);
        QVERIFY(huge.waitForConnected());
        huge.write("\xff\xff\xff\xff{}");
        QTRY_COMPARE(huge.state(), QLocalSocket::UnconnectedState);
        QLocalSocket garbage;
        garbage.connectToServer(path);
        QByteArray frame(4, '\0');
        qToBigEndian<quint32>(3, frame.data());
        garbage.write(frame + "{[}");
        QTRY_VERIFY(garbage.bytesAvailable() > 4);
        QVERIFY(garbage.readAll().contains("not a JSON object"));
        bool works = false;
        inThread([&] {
            ControlSocketClient client;
            works = client.connectTo(directory) && client.call({{u"call"_s, u"module.list"_s}});
        });
        QVERIFY(works);
    }
    void peerThatLeavesWithACallUnderWay_harmsNobody()
    {
        const auto server = listen();
        const auto path = server::admin::controlSocketPath(m_rig->office.storage.directory());
        for (int i = 0; i < 20; ++i) {
            QLocalSocket socket;
            socket.connectToServer(path);
            QByteArray frame(4, '\0');
            const QByteArray body = R"({"call": "setup.export"})";
            qToBigEndian(static_cast<quint32>(body.size()), frame.data());
            socket.write(frame + body);
            socket.waitForBytesWritten();
            socket.abort();
            QCoreApplication::processEvents();
        }
        QVERIFY(!result(u"server.state"_s, {}).isUndefined());
    }
    void whereNobodyListens_isNotFound()
    {
        ControlSocketClient client;
        QCOMPARE(client.connectTo(m_rig->office.storage.directory()).error().kind,
                 server::base::Error::Kind::NotFound);
        QCOMPARE(client.connectTo(u"/nonexistent"_s).error().kind,
                 server::base::Error::Kind::NotFound);
    }
    void leftOverFile_isReplacedAndRemovedAtTheEnd()
    {
        const auto path = server::admin::controlSocketPath(m_rig->office.storage.directory());
        QFile stale(path);
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        auto server = listen();
        QVERIFY(server);
        server.reset();
        QVERIFY(!QFile::exists(path));
    }

    void keys_areListedRotatedAndScheduled()
    {
        const auto made = result(u"key.rotate"_s, {{u"now"_s, true}, {u"yes"_s, true}}).toObject();
        QCOMPARE(made.value(u"key_rotation_days"_s), 90);
        QStringList algorithms;
        for (const auto &key : made.value(u"keys"_s).toArray()) {
            algorithms.append(key[u"algorithm"].toString());
            QCOMPARE(key[u"state"], u"active"_s);
            QVERIFY(!key[u"kid"].toString().isEmpty());
        }
        algorithms.sort();
        QCOMPARE(algorithms, (QStringList{u"ES256"_s, u"EdDSA"_s, u"PS256"_s, u"RS256"_s}));

        // An ordinary rotation publishes the next key; a second one finds it there.
        const QJsonObject es256{{u"algorithm"_s, u"ES256"_s}, {u"lead_hours"_s, 48}};
        const auto keys = result(u"key.rotate"_s, es256).toObject().value(u"keys"_s).toArray();
        QCOMPARE(keys.size(), 5);
        QCOMPARE(keys.last()[u"state"], u"next"_s);
        QCOMPARE(keys.last()[u"due_at"], u"2026-11-24T00:00:00.000Z"_s);
        QCOMPARE(error(u"key.rotate"_s, es256).kind, server::base::Error::Kind::Conflict);

        const auto faultOf = [this](const QString &name, const QJsonObject &params) {
            return tests::support::faultsOf(error(name, params));
        };
        QCOMPARE(faultOf(u"key.rotate"_s, {{u"now"_s, true}}), QByteArrayList{"yes:required"});
        QCOMPARE(faultOf(u"key.rotate"_s, {{u"algorithm"_s, u"none"_s}}),
                 QByteArrayList{"algorithm:unknown_value"});
        QCOMPARE(faultOf(u"key.rotate"_s, {{u"lead_hours"_s, -1}}),
                 QByteArrayList{"lead_hours:out_of_range"});
        QCOMPARE(faultOf(u"key.schedule"_s, {}), QByteArrayList{"days:required"});
        QCOMPARE(
            result(u"key.schedule"_s, {{u"days"_s, 0}}).toObject().value(u"key_rotation_days"_s),
            0);
        const auto listed = result(u"key.list"_s, {}).toObject();
        QCOMPARE(listed.value(u"keys"_s).toArray(), keys);
        QVERIFY(!QJsonDocument(listed).toJson().contains("sealed"));
    }

private:
    QJsonObject call(const QString &name, const QJsonObject &params)
    {
        std::optional<QJsonObject> reply;
        m_admin->call({{u"call"_s, name}, {u"params"_s, params}},
                      [&reply](const QJsonObject &answer) { reply = answer; });
        if (!QTest::qWaitFor([&reply] { return reply.has_value(); }, 20'000))
            qFatal("no reply to %s", qPrintable(name));
        return *reply;
    }
    QJsonValue result(const QString &name, const QJsonObject &params)
    {
        const auto reply = call(name, params);
        if (const auto failed = server::admin::errorOf(reply))
            qFatal("%s: %s %s", qPrintable(name), qPrintable(failed->detail),
                   tests::support::faultsOf(*failed).join(' ').constData());
        return reply.value(u"result"_s);
    }
    server::base::Error error(const QString &name, const QJsonObject &params)
    {
        return server::admin::errorOf(call(name, params)).value_or(server::base::Error());
    }
    std::unique_ptr<ControlSocketServer> listen()
    {
        auto server = std::make_unique<ControlSocketServer>(
            [this](server::domain::Actor actor) { return m_rig->makeApi(std::move(actor)); });
        if (auto done = server->listen(m_rig->office.storage.directory()); !done)
            qFatal("%s", qPrintable(done.error().detail));
        return server;
    }
    /// The client blocks; the server lives in this thread.
    static void inThread(const std::function<void()> &work)
    {
        std::atomic<bool> done = false;
        std::thread thread([&] {
            work();
            done = true;
        });
        QVERIFY(QTest::qWaitFor([&done] { return done.load(); }, 20'000));
        thread.join();
    }
    std::unique_ptr<AdminRig> m_rig;
    std::unique_ptr<server::admin::InProcessAdminApi> m_api;
    std::unique_ptr<JsonAdmin> m_admin;
};

QTEST_GUILESS_MAIN(TestJsonAdmin)
#include "tst_jsonadmin.moc"
