// SPDX-License-Identifier: GPL-3.0-or-later
// AdminApi in process: who may call what, sign-in, first start, and what leaves it. Requirements
// B-17, A-21, X-11, security SL-07, SL-08, SL-16, SL-19.
#include "tests/support/adminrig.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using server::api::AdminApi;
using server::base::Error;
using server::base::Secret;
using tests::support::Administration;
using tests::support::AdminRig;
using tests::support::faultsOf;
using tests::support::valueOf;
namespace api = server::api;
namespace domain = server::domain;

namespace {

/// The kind of error that a call ends in; nothing when it works.
using Call = std::function<std::optional<Error::Kind>(AdminApi &)>;

template<class T>
std::optional<Error::Kind> kindOf(api::Answer<T> answer)
{
    const auto result = valueOf(std::move(answer));
    return result ? std::nullopt : std::optional(result.error().kind);
}

struct Row
{
    const char *name;
    Call call;
};

/// Every call that needs an administrator.
QList<Row> administratorCalls()
{
    return {
        {"modules", [](AdminApi &a) { return kindOf(a.modules()); }},
        {"module", [](AdminApi &a) { return kindOf(a.module({})); }},
        {"createModule", [](AdminApi &a) { return kindOf(a.createModule({})); }},
        {"updateModule", [](AdminApi &a) { return kindOf(a.updateModule({}, {})); }},
        {"setModuleEnabled", [](AdminApi &a) { return kindOf(a.setModuleEnabled({}, true)); }},
        {"deleteModule", [](AdminApi &a) { return kindOf(a.deleteModule({})); }},
        {"moduleImpact", [](AdminApi &a) { return kindOf(a.moduleImpact({})); }},
        {"enableExternalApp", [](AdminApi &a) { return kindOf(a.enableExternalApp({})); }},
        {"updateExternalApp", [](AdminApi &a) { return kindOf(a.updateExternalApp({}, {})); }},
        {"disableExternalApp", [](AdminApi &a) { return kindOf(a.disableExternalApp({})); }},
        {"templates", [](AdminApi &a) { return kindOf(a.templates({})); }},
        {"createTemplate", [](AdminApi &a) { return kindOf(a.createTemplate({}, {})); }},
        {"updateTemplate", [](AdminApi &a) { return kindOf(a.updateTemplate({}, {})); }},
        {"deleteTemplate", [](AdminApi &a) { return kindOf(a.deleteTemplate({})); }},
        {"clients", [](AdminApi &a) { return kindOf(a.clients({})); }},
        {"createClient", [](AdminApi &a) { return kindOf(a.createClient({}, {})); }},
        {"updateClient", [](AdminApi &a) { return kindOf(a.updateClient({}, {})); }},
        {"setClientEnabled", [](AdminApi &a) { return kindOf(a.setClientEnabled({}, true)); }},
        {"clientImpact", [](AdminApi &a) { return kindOf(a.clientImpact({})); }},
        {"deleteClient", [](AdminApi &a) { return kindOf(a.deleteClient({})); }},
        {"restoreClient", [](AdminApi &a) { return kindOf(a.restoreClient({})); }},
        {"addSecret", [](AdminApi &a) { return kindOf(a.addSecret({}, {})); }},
        {"revokeSecret", [](AdminApi &a) { return kindOf(a.revokeSecret({})); }},
        {"initialAccessTokens", [](AdminApi &a) { return kindOf(a.initialAccessTokens()); }},
        {"createInitialAccessToken",
         [](AdminApi &a) { return kindOf(a.createInitialAccessToken({})); }},
        {"revokeInitialAccessToken",
         [](AdminApi &a) { return kindOf(a.revokeInitialAccessToken({})); }},
        {"users", [](AdminApi &a) { return kindOf(a.users({})); }},
        {"createUser", [](AdminApi &a) { return kindOf(a.createUser({}, {})); }},
        {"updateUser", [](AdminApi &a) { return kindOf(a.updateUser({}, {})); }},
        {"setPassword", [](AdminApi &a) { return kindOf(a.setPassword({}, {}, true)); }},
        {"setUserLocked", [](AdminApi &a) { return kindOf(a.setUserLocked({}, true)); }},
        {"deleteUser", [](AdminApi &a) { return kindOf(a.deleteUser({})); }},
        {"userImpact", [](AdminApi &a) { return kindOf(a.userImpact({})); }},
        {"units", [](AdminApi &a) { return kindOf(a.units()); }},
        {"saveUnit", [](AdminApi &a) { return kindOf(a.saveUnit({})); }},
        {"permissions", [](AdminApi &a) { return kindOf(a.permissions()); }},
        {"savePermission", [](AdminApi &a) { return kindOf(a.savePermission({})); }},
        {"grants", [](AdminApi &a) { return kindOf(a.grants({})); }},
        {"revokeGrants", [](AdminApi &a) { return kindOf(a.revokeGrants({})); }},
        {"audit", [](AdminApi &a) { return kindOf(a.audit({})); }},
        {"overview", [](AdminApi &a) { return kindOf(a.overview(api::OverviewRange::Day)); }},
        {"serverState", [](AdminApi &a) { return kindOf(a.serverState()); }},
        {"startServing", [](AdminApi &a) { return kindOf(a.startServing()); }},
        {"stopServing", [](AdminApi &a) { return kindOf(a.stopServing()); }},
        {"updateServerConfig", [](AdminApi &a) { return kindOf(a.updateServerConfig({})); }},
        {"company", [](AdminApi &a) { return kindOf(a.company()); }},
        {"updateCompany", [](AdminApi &a) { return kindOf(a.updateCompany({})); }},
        {"applySetup", [](AdminApi &a) { return kindOf(a.applySetup("{}", false, {})); }},
        {"exportSetup", [](AdminApi &a) { return kindOf(a.exportSetup()); }},
    };
}

} // namespace

class TestAdminApi : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<AdminRig>();
        m_rig->makePerson(u"anna"_s, Administration::Role::Administrator);
        m_rig->makePerson(u"marta"_s, Administration::Role::Person);
        m_api = m_rig->makeApi();
    }
    void cleanup()
    {
        m_api.reset();
        m_rig.reset();
    }

    void rowB17_everyAdministratorCall_isRefusedToOthers()
    {
        const auto rows = administratorCalls();
        for (const auto &row : rows)
            QVERIFY2(row.call(*m_api) == Error::Kind::Unauthorized, row.name);
        QVERIFY(signIn(u"marta"_s));
        const auto before = m_rig->office.audit().size();
        for (const auto &row : rows)
            QVERIFY2(row.call(*m_api) == Error::Kind::Forbidden, row.name);
        QCOMPARE(m_rig->office.audit().size(), before);
        QVERIFY(m_rig->control.phase == api::ServerState::Phase::Stopped);
    }
    void everyAdministratorCall_isOpenToAnAdministrator()
    {
        QVERIFY(signIn(u"anna"_s));
        for (const auto &row : administratorCalls()) {
            const auto kind = row.call(*m_api);
            QVERIFY2(kind != Error::Kind::Forbidden && kind != Error::Kind::Unauthorized, row.name);
        }
    }
    void lockedOrDemotedAdministrator_isRefusedAtTheNextCall()
    {
        m_rig->makePerson(u"otto"_s, Administration::Role::Administrator);
        QVERIFY(signIn(u"anna"_s));
        const auto trusted = m_rig->makeApi(AdminRig::tester());
        const auto anna = userOf(u"anna"_s);
        domain::UserDraft draft;
        draft.code = draft.name = u"anna"_s;
        QVERIFY(valueOf(trusted->updateUser(anna.id, draft))); // no administrator any more
        QCOMPARE(valueOf(m_api->modules()).error().kind, Error::Kind::Forbidden);
        QVERIFY(valueOf(m_api->ownUser()));
        QVERIFY(valueOf(trusted->setUserLocked(anna.id, true)));
        QCOMPARE(valueOf(m_api->ownUser()).error().kind, Error::Kind::Unauthorized);
        QVERIFY(valueOf(trusted->setUserLocked(anna.id, false)));
        QCOMPARE(valueOf(m_api->ownUser()).error().kind, Error::Kind::Unauthorized); // signed out
    }
    void trustedOperator_isNamedInTheAuditAndOwnsNothing()
    {
        const auto trusted = m_rig->makeApi(AdminRig::tester());
        QVERIFY(valueOf(trusted->createModule({u"crm"_s, u"CRM"_s, {}, {}})));
        const auto event = m_rig->office.audit().last();
        QCOMPARE(event.actor.name, u"tester"_s);
        QVERIFY(event.actor.kind == domain::Actor::Kind::CommandLine);
        QCOMPARE(valueOf(trusted->ownUser()).error().kind, Error::Kind::Unauthorized);
        QCOMPARE(valueOf(trusted->ownGrants()).error().kind, Error::Kind::Unauthorized);
    }

    void wrongSignIns_allAnswerTheSame()
    {
        const auto unknown = signIn(u"nobody"_s);
        const auto wrong = valueOf(m_api->signIn(u"anna"_s, Secret("wrong password")));
        QCOMPARE(unknown.error().kind, Error::Kind::Unauthorized);
        QCOMPARE(wrong.error().detail, unknown.error().detail);
        const auto marta = userOf(u"marta"_s);
        const auto trusted = m_rig->makeApi(AdminRig::tester());
        QVERIFY(valueOf(trusted->setUserLocked(marta.id, true)));
        QCOMPARE(signIn(u"marta"_s).error().detail, unknown.error().detail);
        m_rig->recorder.flush();
        QCOMPARE(m_rig->office.auditTypes().count("signin.failed"), 3);
    }
    void email_signsInToo()
    {
        const auto principal = signIn(u"anna@acme.example"_s);
        QVERIFY(principal && principal->administrator);
        QCOMPARE(principal->code, u"anna"_s);
        QVERIFY(valueOf(m_api->signOut()));
        QCOMPARE(valueOf(m_api->modules()).error().kind, Error::Kind::Unauthorized);
    }
    void parallelGuesses_areSlowedAfterTheLimit()
    {
        QList<api::Answer<api::Principal>> answers;
        for (int i = 0; i < 30; ++i)
            answers.append(
                m_api->signIn(u"anna"_s, Secret("guess number " + QByteArray::number(i))));
        int looked = 0;
        for (auto &answer : answers)
            looked += valueOf(answer).error().kind == Error::Kind::Unauthorized ? 1 : 0;
        QCOMPARE(looked, 10);
        const auto slowed = signIn(u"anna"_s);
        QCOMPARE(slowed.error().kind, Error::Kind::Unavailable);
        m_rig->office.clock.advance(std::chrono::seconds(slowed.error().detail.toInt()));
        QVERIFY(signIn(u"anna"_s));
    }

    void firstStart_makesTheAdministratorOnceAndSignsIn()
    {
        AdminRig fresh;
        const auto one = fresh.makeApi();
        QVERIFY(!valueOf(one->installationState())->configured);
        QCOMPARE(faultsOf(valueOf(one->completeFirstStart(firstStart("short")))),
                 QByteArrayList{"password:too_short"});
        const auto principal = valueOf(one->completeFirstStart(firstStart("crossing the river")));
        QVERIFY(principal && principal->administrator);
        QVERIFY(valueOf(one->modules()));
        const auto two = fresh.makeApi();
        QVERIFY(valueOf(two->installationState())->configured);
        QCOMPARE(valueOf(two->completeFirstStart(firstStart("crossing the river"))).error().kind,
                 Error::Kind::Conflict);
    }

    void SL19_userMadeInTheConsole_mustChangeThePassword()
    {
        QVERIFY(signIn(u"anna"_s));
        domain::UserDraft draft;
        draft.code = draft.name = u"paul"_s;
        const auto given = valueOf(m_api->createUser(draft, Secret("told on the phone")));
        QVERIFY(given->user.mustChangePassword && !given->generatedPassword);
        draft.code = draft.name = u"otto"_s;
        const auto made = valueOf(m_api->createUser(draft, {}));
        QVERIFY(made->user.mustChangePassword && made->generatedPassword);
        QVERIFY(made->user.passwordHash.isEmpty());
        const auto other = m_rig->makeApi();
        QVERIFY(valueOf(other->signIn(u"otto"_s, made->generatedPassword->clone())));
    }
    void SL16_ownPassword_changesWithTheOldOneOnly()
    {
        QVERIFY(signIn(u"marta"_s));
        QCOMPARE(faultsOf(valueOf(
                     m_api->changeOwnPassword(Secret("not the old one"), Secret("new and long")))),
                 QByteArrayList{"old_password:wrong"});
        QVERIFY(valueOf(
            m_api->changeOwnPassword(Secret(AdminRig::password()), Secret("new and long"))));
        QCOMPARE(signIn(u"marta"_s).error().kind, Error::Kind::Unauthorized);
        QVERIFY(valueOf(m_api->signIn(u"marta"_s, Secret("new and long"))));
    }
    void person_endsOwnGrantsOnly()
    {
        const auto module = m_rig->office.makeModule(u"crm"_s);
        m_rig->office.enableApp(module.id);
        const auto value = m_rig->office.makeTemplate(module.id, u"Sign-in"_s);
        const auto client = m_rig->office.makeClient(value, u"Portal"_s).client.id;
        const auto mine = m_rig->office.connect(userOf(u"marta"_s).id, client);
        const auto other = m_rig->office.connect(userOf(u"anna"_s).id, client);
        QVERIFY(signIn(u"marta"_s));
        const auto grants = valueOf(m_api->ownGrants());
        QCOMPARE(grants->size(), 1);
        QCOMPARE(grants->first().app.name, u"crm"_s);
        QCOMPARE(grants->first().connections, 1);
        const auto reads = m_rig->office.storage.read();
        const auto foreign = reads->grants().connection(other).value()->grant.id;
        QCOMPARE(valueOf(m_api->revokeOwnGrant(foreign)).error().kind, Error::Kind::NotFound);
        QVERIFY(valueOf(m_api->revokeOwnGrant(grants->first().grant.id)));
        QVERIFY(!m_rig->office.isLive(mine));
        QVERIFY(m_rig->office.isLive(other));
    }

    void lists_holdNoDigestAndNoHash()
    {
        QVERIFY(signIn(u"anna"_s));
        const auto module = m_rig->office.makeModule(u"crm"_s);
        const auto value = m_rig->office.makeTemplate(module.id, u"Sign-in"_s);
        m_rig->office.makeClient(value, u"Portal"_s);
        const auto clients = valueOf(m_api->clients(module.id));
        QCOMPARE(clients->first().secrets.size(), 1);
        QVERIFY(clients->first().secrets.first().digest.isEmpty());
        const auto users = valueOf(m_api->users({}));
        for (const auto &user : *users)
            QVERIFY(user.passwordHash.isEmpty());
        QVERIFY(valueOf(m_api->ownUser())->passwordHash.isEmpty());
    }
    void change_isAnnouncedToEveryApi()
    {
        const auto other = m_rig->makeApi(AdminRig::tester());
        QSignalSpy spy(m_api.get(), &AdminApi::changed);
        QVERIFY(valueOf(other->createModule({u"crm"_s, u"CRM"_s, {}, {}})));
        QTRY_VERIFY(!spy.isEmpty());
        QCOMPARE(spy.first().first().value<api::Topic>(), api::Topic::Modules);
    }
    void overview_countsWhatHappened()
    {
        QVERIFY(signIn(u"anna"_s));
        const auto empty = valueOf(m_api->overview(api::OverviewRange::Day));
        QVERIFY(empty);
        QCOMPARE(empty->points.size(), 24);
        QCOMPARE(empty->attention.size(), 1);
        QVERIFY(empty->attention.first().kind == api::AttentionItem::Kind::NoModule);
        domain::AuditEvent event;
        event.at = m_rig->office.clock.now();
        event.type = "token.issued";
        m_rig->recorder.audit(event);
        event.type = "token.refused";
        event.success = false;
        event.details = {{u"error"_s, u"invalid_grant"_s}};
        m_rig->recorder.audit(event);
        m_rig->recorder.flush();
        const auto overview = valueOf(m_api->overview(api::OverviewRange::Day));
        QCOMPARE(overview->tokensToday, 1);
        QCOMPARE(overview->refusedToday, 1);
        QCOMPARE(overview->points.last().issued, 1);
        QCOMPARE(overview->refusedByReason.first().first, "invalid_grant");
    }
    void serverSettings_areCheckedBeforeTheyAreStored()
    {
        QVERIFY(signIn(u"anna"_s));
        domain::ServerConfig config;
        config.listen = {domain::ListenAddress::parse(u"127.0.0.1:8443"_s).value()};
        config.tlsCertificateFile = u"/unusable.pem"_s;
        config.tlsKeyFile = u"/k.pem"_s;
        QVERIFY(!valueOf(m_api->updateServerConfig(config)));
        QVERIFY(valueOf(m_api->serverState())->config.listen.isEmpty());
        config.tlsCertificateFile.clear();
        config.tlsKeyFile.clear();
        QVERIFY(valueOf(m_api->updateServerConfig(config)));
        QCOMPARE(m_rig->control.reconfigured.load(), 1);
        QVERIFY(valueOf(m_api->startServing())->phase == api::ServerState::Phase::Serving);
    }
    void setupFile_dryRunKeepsNothing()
    {
        const auto trusted = m_rig->makeApi(AdminRig::tester());
        const QByteArray document = R"({"modules": [{"code": "crm"}]})";
        const auto dry = valueOf(trusted->applySetup(document, true, {}));
        QVERIFY(dry && dry->value(u"dry_run"_s).toBool());
        QVERIFY(valueOf(trusted->modules())->isEmpty());
        QVERIFY(valueOf(trusted->applySetup(document, false, {})));
        QCOMPARE(valueOf(trusted->modules())->size(), 1);
        QCOMPARE(faultsOf(valueOf(trusted->applySetup("{\"x\": 1}", true, {}))),
                 QByteArrayList{"x:unknown_member"});
    }

private:
    server::base::Result<api::Principal> signIn(const QString &login)
    {
        return valueOf(m_api->signIn(login, Secret(AdminRig::password())));
    }
    domain::User userOf(const QString &code)
    {
        return m_rig->office.storage.read()->users().byCode(code).value().value();
    }
    static api::FirstStart firstStart(const QByteArray &password)
    {
        api::FirstStart form;
        form.issuer = "https://sso.acme.example";
        form.listen = {u"127.0.0.1:8443"_s};
        form.companyName = u"Acme GmbH"_s;
        form.administratorCode = u"anna"_s;
        form.administratorName = u"Anna"_s;
        form.password = Secret(password);
        return form;
    }
    std::unique_ptr<AdminRig> m_rig;
    std::unique_ptr<server::admin::InProcessAdminApi> m_api;
};

QTEST_GUILESS_MAIN(TestAdminApi)
#include "tst_adminapi.moc"
