// SPDX-License-Identifier: GPL-3.0-or-later
// Modules, external apps and templates. Requirements B-02 to B-12, A-18, A-19.
#include "tests/support/administration.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::domain::ClientTemplate;
using server::domain::ExternalApp;
using server::domain::Module;
using server::service::Change;
using server::service::ExternalApps;
using server::service::Modules;
using server::service::Templates;
using tests::support::Administration;
using tests::support::faultsOf;

class TestModules : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_rig = std::make_unique<Administration>(); }

    void newModule_isOffAndRecorded()
    {
        const auto module = create({u"helpdesk"_s, u"Helpdesk"_s, u"Tickets"_s, {}});
        QVERIFY(module && !module->enabled && !module->builtIn);
        QCOMPARE(m_rig->auditTypes(), QByteArrayList{"module.created"});
        const auto event = m_rig->audit().last();
        QCOMPARE(event.actor.name, u"tester"_s);
        QVERIFY(event.module == module->id);
    }
    void rowB02_moduleOutlivesARestart()
    {
        const auto made = create({u"helpdesk"_s, u"Helpdesk"_s, u"Tickets"_s, {}});
        QVERIFY(made);
        m_rig->storage.reopen();
        const auto kept = m_rig->storage.read()->modules().byId(made->id).value();
        QVERIFY(kept);
        QCOMPARE(*kept, *made);
        QVERIFY(!kept->enabled);
    }
    void rowB11_appHoldsTemplates_andATemplateClients()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        m_rig->enableApp(module.id);
        const auto both = m_rig->makeTemplate(module.id, u"Sign-in and API"_s);
        m_rig->makeTemplate(module.id, u"API only"_s);
        for (const auto &name : {u"Portal"_s, u"Mobile app"_s, u"Reports"_s})
            m_rig->makeClient(both, name);
        const auto reads = m_rig->storage.read();
        QCOMPARE(reads->templates().all().value().size(), 2);
        const auto clients = reads->clients().all().value();
        QCOMPARE(clients.size(), 3);
        for (const auto &client : clients)
            QVERIFY(client.clientTemplate == both.id);
    }
    void wrongDraft_changesNothing()
    {
        QCOMPARE(faultsOf(create({u"Help desk"_s, {}, {}, "no picture"})),
                 (QByteArrayList{"code:code_syntax", "name:required", "icon:icon_not_png"}));
        QVERIFY(m_rig->audit().isEmpty());
        QVERIFY(m_rig->storage.read()->modules().all().value().isEmpty());
    }
    void takenCode_isAConflictOfItsField()
    {
        QVERIFY(create({u"crm"_s, u"CRM"_s, {}, {}}));
        const auto second = create({u"crm"_s, u"Other"_s, {}, {}});
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
        QCOMPARE(faultsOf(second), QByteArrayList{"code:taken"});
    }
    void codeOfAModule_cannotBeChanged()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        QCOMPARE(faultsOf(update(module.id, {u"other"_s, u"CRM"_s, {}, {}})),
                 QByteArrayList{"code:cannot_change"});
    }
    void savingTheSameValues_writesNoRow()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto rows = m_rig->audit().size();
        QVERIFY(update(module.id, {u"crm"_s, u"crm"_s, {}, {}}));
        QVERIFY(m_rig->change<void>(
            [&](Change &change) { return Modules(change).setEnabled(module.id, true); }));
        QCOMPARE(m_rig->audit().size(), rows);
    }
    void auditOfAChange_saysBeforeAndAfter()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        QVERIFY(update(module.id, {u"crm"_s, u"Customers"_s, {}, {}}));
        const auto details = m_rig->audit().last().details;
        QCOMPARE(details.value(u"before"_s).toObject(), (QJsonObject{{u"name"_s, u"crm"_s}}));
        QCOMPARE(details.value(u"after"_s).toObject(), (QJsonObject{{u"name"_s, u"Customers"_s}}));
    }
    void unknownModule_isNotFound()
    {
        const server::domain::ModuleId none(99);
        QCOMPARE(update(none, {u"x"_s, u"x"_s, {}, {}}).error().kind, Error::Kind::NotFound);
        QCOMPARE(enable(none).error().kind, Error::Kind::NotFound);
    }
    void builtInModule_cannotBeTouched()
    {
        const auto id = m_rig->storage
                            .write<server::domain::ModuleId>([](auto &work) {
                                Module module;
                                module.code = module.name = u"administration"_s;
                                module.enabled = module.builtIn = true;
                                return work.modules().insert(module);
                            })
                            .value();
        const auto isForbidden = [](const auto &result) {
            return !result && result.error().kind == Error::Kind::Forbidden;
        };
        QVERIFY(isForbidden(update(id, {u"administration"_s, u"x"_s, {}, {}})));
        QVERIFY(isForbidden(enable(id)));
        QVERIFY(isForbidden(m_rig->change<void>(
            [id](Change &change) { return Modules(change).setEnabled(id, false); })));
        QVERIFY(isForbidden(
            m_rig->change<void>([id](Change &change) { return Modules(change).remove(id); })));
        QVERIFY(isForbidden(saveTemplate({}, id, u"Mine"_s, "openid")));
    }

    void enable_makesTheAppWithTheModulesData()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto app = enable(module.id);
        QVERIFY(app && app->enabled && app->useModuleData);
        const auto face = server::domain::faceOf(module, *app);
        QCOMPARE(face.name, u"crm"_s);
    }
    void rowB05_twoEnablesAtOnce_leaveOneRowAndOneConflict()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        std::atomic<int> made = 0;
        std::atomic<int> refused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto app = enable(module.id);
                made += app ? 1 : 0;
                refused += !app && app.error().kind == Error::Kind::Conflict ? 1 : 0;
            });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(made.load(), 1);
        QCOMPARE(refused.load(), 7);
        QCOMPARE(m_rig->storage.read()->modules().externalApps().value().size(), 1);
    }
    void inheritedData_followTheModuleAndOwnDataDoNot()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        m_rig->enableApp(module.id);
        QVERIFY(setApp(module.id, {false, u"Partners"_s, u"For partners"_s, {}}));
        QCOMPARE(setApp(module.id, {true, {}, {}, {}})->name, u"Partners"_s); // kept behind
        const auto renamed = update(module.id, {u"crm"_s, u"Customers"_s, {}, {}});
        auto app = m_rig->storage.read()->modules().externalApp(module.id).value().value();
        QCOMPARE(server::domain::faceOf(*renamed, app).name, u"Customers"_s);
        QVERIFY(setApp(module.id, {false, u"Partners"_s, {}, {}}));
        app = m_rig->storage.read()->modules().externalApp(module.id).value().value();
        QCOMPARE(server::domain::faceOf(*renamed, app).name, u"Partners"_s);
    }
    void ownDataWithoutAName_areRefused()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        m_rig->enableApp(module.id);
        QCOMPARE(faultsOf(setApp(module.id, {false, {}, {}, {}})), QByteArrayList{"name:required"});
    }
    void disableThenEnable_keepsTheApp()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        m_rig->enableApp(module.id);
        QVERIFY(setApp(module.id, {false, u"Partners"_s, {}, {}}));
        QVERIFY(m_rig->change<void>(
            [&](Change &change) { return ExternalApps(change).disable(module.id); }));
        QCOMPARE(enable(module.id)->name, u"Partners"_s);
    }

    void deletingAModule_endsEverythingUnderIt()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        m_rig->enableApp(module.id);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        const auto client = m_rig->makeClient(value, u"Portal"_s).client;
        const auto user = m_rig->makeUser(u"marta"_s);
        const auto connection = m_rig->connect(user.id, client.id);
        QVERIFY(m_rig->isLive(connection));
        const auto removed =
            m_rig->change<void>([&](Change &change) { return Modules(change).remove(module.id); });
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().detail));
        QVERIFY(!m_rig->isLive(connection));
        const auto reads = m_rig->storage.read();
        QVERIFY(reads->clients().all().value().isEmpty());
        QVERIFY(reads->templates().all().value().isEmpty());
        QVERIFY(reads->modules().externalApps().value().isEmpty());
        QCOMPARE(m_rig->audit().last().details.value(u"code"_s), u"crm"_s);
        // RFC 6819 section 5.1.5: the identifier is never given out again.
        const auto again = m_rig->makeModule(u"crm"_s);
        const auto draft =
            Administration::clientDraft(m_rig->makeTemplate(again.id, u"Sign-in"_s).id, u"P"_s);
        const auto reused = m_rig->change<server::service::NewClient>([&](Change &change) {
            return server::service::Clients(change, m_rig->random, m_rig->sealer)
                .create(again.id, draft, {client.clientId, {}});
        });
        QCOMPARE(faultsOf(reused), QByteArrayList{"client_id:taken"});
    }

    void templateNeedsANameAndALevel()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        QCOMPARE(faultsOf(saveTemplate({}, module.id, {}, "")),
                 (QByteArrayList{"name:required", "scopes:required"}));
        for (const auto *scopes : {"openid", "api", "openid api"})
            QVERIFY(saveTemplate({}, module.id, QString::fromLatin1(scopes), scopes));
    }
    void templateName_isTakenInItsModuleOnly()
    {
        const auto first = m_rig->makeModule(u"crm"_s);
        const auto second = m_rig->makeModule(u"erp"_s);
        QVERIFY(saveTemplate({}, first.id, u"Sign-in"_s, "openid"));
        QCOMPARE(faultsOf(saveTemplate({}, first.id, u"Sign-in"_s, "api")),
                 QByteArrayList{"name:taken"});
        QVERIFY(saveTemplate({}, second.id, u"Sign-in"_s, "openid"));
    }
    void templateInUse_isNotDeletedAndItsClientsAreNamed()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        m_rig->makeClient(value, u"Portal"_s);
        m_rig->makeClient(value, u"Grafana"_s);
        const auto removed = removeTemplate(value.id);
        QCOMPARE(removed.error().kind, Error::Kind::Conflict);
        QStringList names;
        for (const auto &each : removed.error().fields)
            names.append(each.params.value(0));
        QCOMPARE(names, (QStringList{u"Portal"_s, u"Grafana"_s}));
    }
    void unusedTemplate_isDeleted()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        QVERIFY(removeTemplate(value.id));
        QCOMPARE(removeTemplate(value.id).error().kind, Error::Kind::NotFound);
    }
    void templateChange_namesTheSettingsThatDiffer()
    {
        const auto module = m_rig->makeModule(u"crm"_s);
        const auto value = m_rig->makeTemplate(module.id, u"Sign-in"_s);
        QVERIFY(saveTemplate(value.id, module.id, u"Sign-in"_s, "openid"));
        const auto after = m_rig->audit().last().details.value(u"after"_s).toObject();
        QCOMPARE(after.keys(), QStringList{u"scopes"_s});
    }

private:
    server::base::Result<Module> create(const server::domain::ModuleDraft &draft)
    {
        return m_rig->change<Module>(
            [&draft](Change &change) { return Modules(change).create(draft); });
    }
    server::base::Result<Module> update(server::domain::ModuleId id,
                                        const server::domain::ModuleDraft &draft)
    {
        return m_rig->change<Module>(
            [id, &draft](Change &change) { return Modules(change).update(id, draft); });
    }
    server::base::Result<ExternalApp> enable(server::domain::ModuleId id)
    {
        return m_rig->change<ExternalApp>(
            [id](Change &change) { return ExternalApps(change).enable(id); });
    }
    server::base::Result<ExternalApp> setApp(server::domain::ModuleId id,
                                             const server::domain::ExternalAppDraft &draft)
    {
        return m_rig->change<ExternalApp>(
            [id, &draft](Change &change) { return ExternalApps(change).update(id, draft); });
    }
    /// A new one where `id` is invalid.
    server::base::Result<ClientTemplate> saveTemplate(server::domain::TemplateId id,
                                                      server::domain::ModuleId module,
                                                      const QString &name, const QByteArray &scopes)
    {
        server::domain::TemplateDraft draft;
        draft.name = name;
        draft.policy = server::domain::policyOf(draft.preset);
        draft.policy.scopes = server::domain::ScopeSet::parse(scopes).value();
        return m_rig->change<ClientTemplate>([=](Change &change) {
            return id.isValid() ? Templates(change).update(id, draft)
                                : Templates(change).create(module, draft);
        });
    }
    server::base::Result<void> removeTemplate(server::domain::TemplateId id)
    {
        return m_rig->change<void>([id](Change &change) { return Templates(change).remove(id); });
    }
    std::unique_ptr<Administration> m_rig;
};

QTEST_GUILESS_MAIN(TestModules)
#include "tst_modules.moc"
