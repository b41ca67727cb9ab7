// SPDX-License-Identifier: GPL-3.0-or-later
// Users, units, permissions, grants, settings. Requirements, B-44, B-45, B-56, D-04 to
// D-06.
#include "server/service/grants.h"
#include "server/service/organization.h"
#include "server/service/serversettings.h"
#include "tests/support/administration.h"
#include "tests/support/samples.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::domain::User;
using server::domain::UserDraft;
using server::domain::UserId;
using server::service::Change;
using server::service::Grants;
using server::service::HashedPassword;
using server::service::Organization;
using server::service::PasswordUse;
using server::service::Users;
using tests::support::Administration;
using tests::support::faultsOf;

class TestUsers : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<Administration>(); }

    void KT12_newUser_hasARandomSubjectOfItsOwn()
    {
        const auto anna = m_rig->makeUser(u"anna"_s);
        const auto paul = m_rig->makeUser(u"paul"_s);
        QCOMPARE(anna.subject.size(), 32);
        QVERIFY(anna.subject != paul.subject);
    }
    void givenSubject_isKeptAndTakenOnce()
    {
        auto values = draft(u"anna"_s);
        values.claims = {{u"sub"_s, u"from-elsewhere"_s}, {u"locale"_s, u"de"_s}};
        const auto anna = create(values);
        QCOMPARE(anna->subject, "from-elsewhere");
        QVERIFY(!anna->claims.contains(u"sub"_s));
        values.code = u"paul"_s;
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"claims.sub:taken"});
    }
    void codeAndEmail_areTakenWithoutRegardToCase()
    {
        m_rig->makeUser(u"anna"_s);
        QCOMPARE(faultsOf(create(draft(u"ANNA"_s))), QByteArrayList{"code:taken"});
        auto values = draft(u"paul"_s);
        values.email = u"Anna@ACME.example"_s;
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"email:taken"});
        values.email.clear();
        QVERIFY(create(values));
        auto second = draft(u"otto"_s); // several without an e-mail
        QVERIFY(create(second));
    }
    void TK09_subjectOrApiCodeThatIsAClientsId_isTaken()
    {
        const auto module = m_rig->makeModule(u"helpdesk"_s).id;
        const auto made = m_rig->makeClient(m_rig->makeTemplate(module, u"Sign-in"_s), u"Portal"_s);
        const QString clientId = QString::fromLatin1(made.client.clientId);
        auto values = draft(u"anna"_s);
        values.claims = {{u"sub"_s, clientId}};
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"claims.sub:taken"});
        auto api = draft(clientId);
        api.type = server::domain::UserType::RestApiClient;
        QCOMPARE(faultsOf(create(api)), QByteArrayList{"code:taken"});
        // Tokens of the Deyel kind tell a person's code in `sub`.
        QCOMPARE(faultsOf(create(draft(clientId.toUpper()))), QByteArrayList{"code:taken"});
    }
    void KT12_subjectOfADeletedUser_isNotGivenOutAgain()
    {
        auto values = draft(u"anna"_s);
        values.claims = {{u"sub"_s, u"from-elsewhere"_s}};
        const auto anna = create(values);
        QVERIFY(remove(anna->id));
        values.code = u"paul"_s;
        QCOMPARE(faultsOf(create(values)), QByteArrayList{"claims.sub:taken"});
        const auto paul = create(draft(u"paul"_s));
        QVERIFY(paul->subject != anna->subject && paul->subject != "paul");
    }
    void KT12_codeOfADeletedUser_isNotGivenOutAgain()
    {
        const auto anna = m_rig->makeUser(u"anna"_s);
        QVERIFY(remove(anna.id));
        QCOMPARE(faultsOf(create(draft(u"anna"_s))), QByteArrayList{"code:taken"});
        QCOMPARE(remove(anna.id).error().kind, Error::Kind::NotFound);
    }
    void unknownUnitAndPermission_areFaultsAtTheirPlace()
    {
        QVERIFY(m_rig->change<server::domain::Permission>([](Change &change) {
            return Organization(change).savePermission({u"CRM"_s, u"READ"_s, u"Read"_s});
        }));
        auto values = draft(u"anna"_s);
        values.unitCode = u"NOWHERE"_s;
        values.permissions = {u"READ"_s, u"WRITE"_s};
        QCOMPARE(faultsOf(create(values)),
                 (QByteArrayList{"unit:unknown", "permissions[1]:unknown"}));
    }
    void codeTypeAndSubject_cannotBeChanged()
    {
        const auto anna = m_rig->makeUser(u"anna"_s);
        auto values = draft(u"anne"_s);
        values.type = server::domain::UserType::RestApiClient;
        values.claims = {{u"sub"_s, u"other"_s}};
        QCOMPARE(faultsOf(update(anna.id, values)),
                 (QByteArrayList{"code:cannot_change", "type:cannot_change",
                                 "claims.sub:cannot_change"}));
    }

    void lastAdministrator_stays()
    {
        const auto anna = m_rig->makeUser(u"anna"_s, Administration::Role::Administrator);
        const QByteArrayList expected{"administrator:last_administrator"};
        QCOMPARE(faultsOf(remove(anna.id)), expected);
        QCOMPARE(faultsOf(setLocked(anna.id, true)), expected);
        auto values = draft(u"anna"_s);
        QCOMPARE(faultsOf(update(anna.id, values)), expected);
        values.administrator = true;
        values.locked = true;
        QCOMPARE(faultsOf(update(anna.id, values)), expected);
        // A locked one does not count.
        const auto paul = m_rig->makeUser(u"paul"_s, Administration::Role::Administrator);
        QVERIFY(setLocked(paul.id, true));
        QCOMPARE(faultsOf(remove(anna.id)), expected);
        QVERIFY(setLocked(paul.id, false));
        QVERIFY(remove(anna.id));
    }
    void twoAdministratorsThatRemoveEachOtherAtOnce_leaveOne()
    {
        for (int round = 0; round < 10; ++round) {
            const auto name = QString::number(round);
            const auto a = m_rig->makeUser(u"a"_s + name, Administration::Role::Administrator);
            const auto b = m_rig->makeUser(u"b"_s + name, Administration::Role::Administrator);
            std::thread first([&] { (void)remove(a.id); });
            std::thread second([&] { (void)remove(b.id); });
            first.join();
            second.join();
            QVERIFY(m_rig->storage.read()->users().administratorCount().value() >= 1);
        }
    }

    void SL15_endingOfAnAccount_data()
    {
        QTest::addColumn<bool>("byLocking");
        QTest::newRow("lock, X-08") << true;
        QTest::newRow("delete, X-08") << false;
    }
    void SL15_endingOfAnAccount()
    {
        QFETCH(bool, byLocking);
        const auto marta = m_rig->makeUser(u"marta"_s);
        const auto connection = connectSomewhere(marta.id);
        const auto session = signIn(marta.id);
        QVERIFY(m_rig->isLive(connection));
        QVERIFY(byLocking ? setLocked(marta.id, true) : remove(marta.id));
        QVERIFY(!m_rig->isLive(connection));
        QVERIFY(liveSessions(marta.id).isEmpty());
        if (byLocking) {
            QVERIFY(setLocked(marta.id, false));
            QVERIFY(!m_rig->isLive(connection)); // unlocking revives nothing
        }
        Q_UNUSED(session)
    }
    void SL16_newPassword_endsOtherSessions()
    {
        const auto marta = m_rig->makeUser(u"marta"_s);
        const auto kept = signIn(marta.id);
        signIn(marta.id);
        QVERIFY(m_rig->change<void>([&](Change &change) {
            return Users(change, m_rig->random)
                .setPassword(marta.id, {"$argon2id$new", PasswordUse::MustChange}, kept);
        }));
        const auto sessions = liveSessions(marta.id);
        QCOMPARE(sessions.size(), 1);
        QVERIFY(sessions[0].id == kept);
        const auto stored = m_rig->storage.read()->users().byId(marta.id).value().value();
        QVERIFY(stored.mustChangePassword);
        QCOMPARE(stored.passwordHash, "$argon2id$new");
        for (const auto &event : m_rig->audit())
            QVERIFY(!QJsonDocument(event.details).toJson().contains("argon2id"));
    }

    void ownGrant_isEndedByItsOwnerOnly()
    {
        const auto marta = m_rig->makeUser(u"marta"_s);
        const auto paul = m_rig->makeUser(u"paul"_s);
        const auto connection = connectSomewhere(marta.id);
        const auto grant = m_rig->storage.read()->grants().connection(connection).value()->grant.id;
        const auto endAs = [&](UserId owner) {
            return m_rig->change<void>(
                [&](Change &change) { return Grants(change).endOwn(owner, grant); });
        };
        QCOMPARE(endAs(paul.id).error().kind, Error::Kind::NotFound);
        QVERIFY(m_rig->isLive(connection));
        QVERIFY(endAs(marta.id));
        QVERIFY(!m_rig->isLive(connection));
        QVERIFY(endAs(marta.id)); // once more changes nothing
        QCOMPARE(m_rig->auditTypes().count("grant.ended"), 1);
    }
    void ownSession_isEndedByItsOwnerOnly()
    {
        const auto marta = m_rig->makeUser(u"marta"_s);
        const auto paul = m_rig->makeUser(u"paul"_s);
        const auto session = signIn(marta.id);
        const auto endAs = [&](UserId owner) {
            return m_rig->change<void>(
                [&](Change &change) { return Grants(change).endOwnSession(owner, session); });
        };
        QCOMPARE(endAs(paul.id).error().kind, Error::Kind::NotFound);
        QVERIFY(endAs(marta.id));
        QVERIFY(liveSessions(marta.id).isEmpty());
    }

    void unit_isSavedByItsCode()
    {
        QVERIFY(saveUnit({u"SALES"_s, u"Sales"_s, u"SAL"_s, {}}));
        QVERIFY(saveUnit({u"EAST"_s, u"East"_s, u"E"_s, u"SALES"_s}));
        QCOMPARE(saveUnit({u"SALES"_s, u"Selling"_s, u"SAL"_s, {}})->name, u"Selling"_s);
        QCOMPARE(m_rig->storage.read()->users().units().value().size(), 2);
        QCOMPARE(faultsOf(saveUnit({u"WEST"_s, u"West"_s, u"E"_s, {}})),
                 QByteArrayList{"short:taken"});
        QCOMPARE(faultsOf(saveUnit({u"WEST"_s, u"West"_s, u"W"_s, u"NONE"_s})),
                 QByteArrayList{"superior:unknown"});
        QCOMPARE(faultsOf(saveUnit({u"SALES"_s, u"Selling"_s, u"SAL"_s, u"EAST"_s})),
                 QByteArrayList{"superior:circle"});
    }
    void predefinedPermission_isLeftAlone()
    {
        QVERIFY(m_rig->storage.write<server::domain::PermissionId>([](auto &work) {
            return work.users().insertPermission({{}, u"Deyel"_s, u"END_USER"_s, u"User"_s, true});
        }));
        const auto save = [&](const QString &name) {
            return m_rig->change<server::domain::Permission>([&](Change &change) {
                return Organization(change).savePermission({u"Deyel"_s, u"END_USER"_s, name});
            });
        };
        QVERIFY(save(u"User"_s)); // as it is
        QCOMPARE(save(u"Other"_s).error().kind, Error::Kind::Forbidden);
    }
    void companyAndSettings_areCheckedAndRecorded()
    {
        using server::service::ServerSettings;
        const auto putCompany = [&](const server::domain::Company &company) {
            return m_rig->change<void>(
                [&](Change &change) { return ServerSettings(change).putCompany(company); });
        };
        QCOMPARE(faultsOf(putCompany({})), QByteArrayList{"name:required"});
        QCOMPARE(faultsOf(putCompany({u"Acme"_s, "gif"})), QByteArrayList{"icon:icon_not_png"});
        QVERIFY(putCompany({u"Acme"_s, {}}));
        QVERIFY(putCompany({u"Acme"_s, {}}));
        server::domain::ServerConfig config;
        const auto putConfig = [&] {
            return m_rig->change<void>(
                [&](Change &change) { return ServerSettings(change).putConfig(config); });
        };
        QCOMPARE(faultsOf(putConfig()), QByteArrayList{"listen:required"});
        config.listen = {server::domain::ListenAddress::parse(u"127.0.0.1:8443"_s).value()};
        QVERIFY(putConfig());
        QCOMPARE(m_rig->auditTypes(), (QByteArrayList{"company.changed", "server.changed"}));
    }

private:
    static UserDraft draft(const QString &code)
    {
        UserDraft values;
        values.code = code;
        values.name = code;
        return values;
    }
    server::base::Result<User> create(const UserDraft &values)
    {
        return m_rig->change<User>([&](Change &change) {
            return Users(change, m_rig->random).create(values, {"$argon2id$x", PasswordUse::Final});
        });
    }
    server::base::Result<User> update(UserId id, const UserDraft &values)
    {
        return m_rig->change<User>(
            [&](Change &change) { return Users(change, m_rig->random).update(id, values); });
    }
    server::base::Result<void> remove(UserId id)
    {
        return m_rig->change<void>(
            [&, id](Change &change) { return Users(change, m_rig->random).remove(id); });
    }
    server::base::Result<void> setLocked(UserId id, bool locked)
    {
        return m_rig->change<void>([&, id, locked](Change &change) {
            return Users(change, m_rig->random).setLocked(id, locked);
        });
    }
    server::base::Result<server::domain::OrganizationalUnit>
    saveUnit(const server::domain::UnitDraft &values)
    {
        return m_rig->change<server::domain::OrganizationalUnit>(
            [&](Change &change) { return Organization(change).saveUnit(values); });
    }
    server::domain::ConnectionId connectSomewhere(UserId user)
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        return m_rig->connect(user, m_rig->makeClient(value, u"Portal"_s).client.id);
    }
    server::domain::SessionId signIn(UserId user)
    {
        server::domain::Session session;
        session.digest = tests::samples::digestOf(QByteArray::number(++m_sessions));
        session.sid = QByteArray::number(m_sessions);
        session.user = user;
        session.createdAt = session.authTime = session.lastSeenAt = m_rig->clock.now();
        session.expiresAt = m_rig->clock.now() + std::chrono::hours(8);
        const auto id = m_rig->storage.write<server::domain::SessionId>(
            [&](auto &work) { return work.sessions().insert(session); });
        if (!id)
            qFatal("%s", qPrintable(id.error().detail));
        return *id;
    }
    QList<server::domain::Session> liveSessions(UserId user)
    {
        const auto reads = m_rig->storage.read();
        const auto sessions = reads->sessions().ofUser(user);
        if (!sessions)
            qFatal("%s", qPrintable(sessions.error().detail));
        return *sessions;
    }
    std::unique_ptr<Administration> m_rig;
    int m_sessions = 0;
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
