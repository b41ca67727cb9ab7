// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02 to D-06, D-08, D-09, X-08: users who are programs are clients by themselves.
#include "server/domain/limits.h"
#include "server/service/builtins.h"
#include "server/service/organization.h"
#include "tests/support/administration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::domain::Client;
using server::domain::User;
using server::domain::UserDraft;
using server::domain::UserType;
using server::service::Change;
using server::service::PasswordUse;
using server::service::Users;
using tests::support::Administration;
using tests::support::faultsOf;

class TestApiClients : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<Administration>(); }

    void rowD02_rowD03_apiUser_isAClientOfTheBuiltInTemplate()
    {
        auto values = draft(u"APIUSER"_s);
        values.licences = {u"CRM Participant"_s, u"Deyel Participant"_s};
        savePermission(u"CRM_SALESPERSON"_s);
        savePermission(u"CRM_READER"_s);
        values.permissions = {u"CRM_SALESPERSON"_s, u"CRM_READER"_s};
        const auto user = create(values);
        const auto stored = m_rig->storage.read()->users().byId(user->id).value().value();
        QCOMPARE(stored.licences, values.licences);
        QCOMPARE(stored.permissions, values.permissions);
        const auto client = clientOf(*user);
        QCOMPARE(client->clientId, "APIUSER");
        QVERIFY(client->enabled && client->redirectUris.isEmpty());
        const auto reads = m_rig->storage.read();
        const auto value = reads->templates().byId(client->clientTemplate).value().value();
        QVERIFY(value.builtIn && value.preset == server::domain::Preset::RestApiClient);
        const auto secrets = reads->clients().secretsOf(client->id).value();
        QCOMPARE(secrets.size(), 1);
        QCOMPARE(secrets.first().slowHash, "$argon2id$x");
        QVERIFY(m_rig->auditTypes().contains("client.created"));
    }
    void rowD09_person_isNoClient() { QVERIFY(!clientOf(m_rig->makeUser(u"marta"_s))); }

    void rowD04_codeIsUnique_emailOnlyWhenGiven()
    {
        QVERIFY(create(draft(u"APIUSER"_s)));
        QCOMPARE(faultsOf(create(draft(u"apiuser"_s))), QByteArrayList{"code:taken"});
        QVERIFY(create(draft(u"APIUSER2"_s))); // without an e-mail either
        auto values = draft(u"APIUSER3"_s);
        values.email = u"api@acme.example"_s;
        QVERIFY(create(values));
        values.code = u"APIUSER4"_s;
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"email:taken"});
    }
    void clientThatHasTheNameAlready_isInTheWay()
    {
        const auto value = must(m_rig->change<server::domain::ClientTemplate>([](Change &change) {
            return server::service::BuiltIns(change).clientTemplate(
                server::domain::Preset::Application);
        }));
        server::domain::ClientDraft application;
        application.name = u"APIUSER"_s;
        application.clientTemplate = value.id;
        must(m_rig->change<server::service::NewClient>([&](Change &change) {
            return server::service::Clients(change, m_rig->random, m_rig->sealer)
                .createBuiltIn(value, application);
        }));
        QCOMPARE(faultsOf(create(draft(u"APIUSER"_s))), QByteArrayList{"code:taken"});
        const auto reads = m_rig->storage.read();
        QVERIFY(!reads->users().byCode(u"APIUSER"_s).value()); // nothing of it was kept
    }

    void rowD05_everybodyBelongsToAUnit()
    {
        const auto marta = m_rig->makeUser(u"marta"_s);
        const auto units = m_rig->storage.read()->users().units().value();
        QCOMPARE(units.size(), 1);
        QVERIFY(marta.unit == units.first().id);
        QCOMPARE(units.first().code, u"COMPANY"_s);
        const auto unit =
            must(m_rig->change<server::domain::OrganizationalUnit>([](Change &change) {
                return server::service::Organization(change).saveUnit(
                    {u"SALES"_s, u"Sales"_s, u"SAL"_s, {}});
            }));
        auto values = draft(u"APIUSER"_s);
        values.unitCode = u"SALES"_s;
        QVERIFY(create(values)->unit == unit.id);
        values.code = u"APIUSER2"_s;
        values.unitCode = u"NOWHERE"_s;
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"unit:unknown"});
    }
    void rowD06_predefinedPermission_canNeitherBeChangedNorDeleted()
    {
        must(m_rig->change<void>(
            [](Change &change) { return server::service::BuiltIns(change).complete(); }));
        const auto saved = m_rig->change<server::domain::Permission>([](Change &change) {
            return server::service::Organization(change).savePermission(
                {u"Mine"_s, u"DEYEL_END_USER"_s, u"Mine"_s});
        });
        QCOMPARE(saved.error().kind, Error::Kind::Forbidden);
        QCOMPARE(removePermission(u"DEYEL_END_USER"_s).error().kind, Error::Kind::Forbidden);
    }
    void permission_isDeletedOnceNobodyHasIt()
    {
        savePermission(u"CRM_READER"_s);
        savePermission(u"CRM_READ"_s);
        auto values = draft(u"APIUSER"_s);
        values.permissions = {u"CRM_READER"_s};
        const auto user = create(values);
        QVERIFY(removePermission(u"CRM_READ"_s)); // the beginning of another one's code
        QCOMPARE(faultsOf(removePermission(u"CRM_READER"_s)), QByteArrayList{"code:in_use"});
        values.permissions.clear();
        QVERIFY(m_rig->change<User>(
            [&](Change &change) { return Users(change, m_rig->random).update(user->id, values); }));
        QVERIFY(removePermission(u"CRM_READER"_s));
        QCOMPARE(removePermission(u"CRM_READER"_s).error().kind, Error::Kind::NotFound);
    }
    void permissionsThatFitIntoNoToken_areRefused()
    {
        auto values = draft(u"APIUSER"_s);
        for (int i = 0; i < server::domain::limits::userPermissions; ++i) {
            const auto code = u"%1_%2"_s.arg(u"P"_s.repeated(40)).arg(i);
            values.permissions.append(code);
            must(m_rig->change<server::domain::Permission>([&](Change &change) {
                return server::service::Organization(change).savePermission(
                    {u"A"_s.repeated(60), code, code});
            }));
        }
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"permissions:too_long"});
    }

    void newPassword_isTheNewSecret_andTheOldOneIsDead()
    {
        const auto user = create(draft(u"APIUSER"_s));
        must(m_rig->change<void>([&](Change &change) {
            return Users(change, m_rig->random)
                .setPassword(user->id, {"$argon2id$y", PasswordUse::MustChange});
        }));
        const auto reads = m_rig->storage.read();
        QList<QByteArray> live;
        const auto secrets = reads->clients().secretsOf(clientOf(*user)->id).value();
        for (const auto &secret : secrets) {
            if (secret.isLive(m_rig->clock.now()))
                live.append(secret.slowHash);
        }
        QCOMPARE(live, QList<QByteArray>{"$argon2id$y"});
        // A program has no page on which it could change one.
        QVERIFY(!reads->users().byId(user->id).value()->mustChangePassword);
    }
    void rowX08_lockingAndDeleting_stopTheClientToo()
    {
        const auto user = create(draft(u"APIUSER"_s));
        const auto connection = m_rig->connect(user->id, clientOf(*user)->id);
        setLocked(*user, true);
        QVERIFY(!clientOf(*user)->enabled && !m_rig->isLive(connection));
        setLocked(*user, false);
        QVERIFY(clientOf(*user)->enabled && !m_rig->isLive(connection));
        must(m_rig->change<void>(
            [&](Change &change) { return Users(change, m_rig->random).remove(user->id); }));
        QVERIFY(!clientOf(*user));
    }
    void client_isChangedByItsUserOnly()
    {
        const auto user = create(draft(u"APIUSER"_s));
        const auto id = clientOf(*user)->id;
        const auto secret = m_rig->storage.read()->clients().secretsOf(id).value().first().id;
        using server::service::Clients;
        const auto refused = [&](std::function<server::base::Result<void>(Clients &)> act) {
            const auto done = m_rig->change<void>([&](Change &change) {
                Clients clients(change, m_rig->random, m_rig->sealer);
                return act(clients);
            });
            return !done && done.error().kind == Error::Kind::Forbidden;
        };
        QVERIFY(refused([&](Clients &clients) { return clients.remove(id); }));
        QVERIFY(refused([&](Clients &clients) { return clients.restore(id); }));
        QVERIFY(refused([&](Clients &clients) { return clients.setEnabled(id, false); }));
        QVERIFY(refused([&](Clients &clients) { return clients.revokeSecret(secret); }));
        QVERIFY(refused([&](Clients &clients) {
            return clients.addSecret(id, u"mine"_s).map([](const auto &) {});
        }));
    }
    void apiUser_doesNotCountAsTheLastAdministrator()
    {
        const auto anna = m_rig->makeUser(u"anna"_s, Administration::Role::Administrator);
        auto values = draft(u"APIUSER"_s);
        values.administrator = true;
        const auto api = create(values);
        const auto removed = m_rig->change<void>(
            [&](Change &change) { return Users(change, m_rig->random).remove(anna.id); });
        QCOMPARE(faultsOf(removed), QByteArrayList{"administrator:last_administrator"});
        QVERIFY(m_rig->change<void>(
            [&](Change &change) { return Users(change, m_rig->random).remove(api->id); }));
    }

private:
    static UserDraft draft(const QString &code)
    {
        UserDraft values;
        values.code = values.name = code;
        values.type = UserType::RestApiClient;
        return values;
    }
    template<class T>
    static T must(server::base::Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    server::base::Result<User> create(const UserDraft &values)
    {
        return m_rig->change<User>([&](Change &change) {
            return Users(change, m_rig->random).create(values, {"$argon2id$x", PasswordUse::Final});
        });
    }
    void setLocked(const User &user, bool locked)
    {
        must(m_rig->change<void>([&](Change &change) {
            return Users(change, m_rig->random).setLocked(user.id, locked);
        }));
    }
    void savePermission(const QString &code)
    {
        must(m_rig->change<server::domain::Permission>([&](Change &change) {
            return server::service::Organization(change).savePermission({u"CRM"_s, code, code});
        }));
    }
    server::base::Result<void> removePermission(const QString &code)
    {
        return m_rig->change<void>([&](Change &change) {
            return server::service::Organization(change).removePermission(code);
        });
    }
    std::optional<Client> clientOf(const User &user)
    {
        const auto clients = m_rig->storage.read()->clients().all().value();
        for (const auto &client : clients) {
            if (client.user == user.id)
                return client;
        }
        return {};
    }
    std::unique_ptr<Administration> m_rig;
};

QTEST_GUILESS_MAIN(TestApiClients)
#include "tst_apiclients.moc"
