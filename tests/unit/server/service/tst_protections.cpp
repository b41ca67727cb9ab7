// SPDX-License-Identifier: GPL-3.0-or-later
// Protection rules as they are saved, and as requests find them. Protocol R6; security FA-07.
#include "server/service/protections.h"

#include "server/domain/protectiontable.h"
#include "server/store/protectionrepository.h"
#include "tests/support/administration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::domain::ProtectedUrl;
using server::domain::ProtectionDraft;
using server::domain::ProtectionRule;
using server::service::Change;
using server::service::Modules;
using server::service::Protections;
using tests::support::Administration;
using tests::support::faultsOf;

namespace {

ProtectionDraft draft(const QString &host, const QString &path = u"/"_s)
{
    ProtectionDraft made;
    made.host = host;
    made.path = path;
    return made;
}

const QString wiki = u"wiki.acme.example"_s;

} // namespace

class TestProtections : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_rig = std::make_unique<Administration>();
        m_module = m_rig->makeModule(u"helpdesk"_s).id;
        m_rig->makeUser(u"marta"_s);
    }

    void savedRules_comeBackAsTheyAre()
    {
        auto admin = draft(wiki, u"/admin"_s);
        admin.users = {u"marta"_s};
        admin.groups = {u"Büro, Süd"_s, u"it"_s};
        admin.scopes = {"api", "wiki"};
        admin.services = true;
        admin.stranger = server::domain::Stranger::Redirect;
        auto open = draft(wiki);
        open.scopes.clear();
        open.stranger = server::domain::Stranger::Refuse;
        const auto saved = save(m_module, {admin, open});
        QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().detail));
        QCOMPARE(stored(), *saved);
        QCOMPARE(stored().at(0).path, u"/"_s); // in order of their places
        QCOMPARE(stored().at(1).groups, admin.groups);
        QCOMPARE(stored().at(1).module, m_module);
        QCOMPARE(m_rig->auditTypes().last(), QByteArray("protection.changed"));
    }
    void savingTheSameRules_writesNoRow()
    {
        QVERIFY(save(m_module, {draft(wiki), draft(wiki, u"/a"_s)}));
        const auto rows = m_rig->audit().size();
        QVERIFY(save(m_module, {draft(u"Wiki.acme.example:443"_s, u"/a/"_s), draft(wiki)}));
        QCOMPARE(m_rig->audit().size(), rows);
    }
    void newList_takesThePlaceOfTheOldOne()
    {
        QVERIFY(save(m_module, {draft(wiki), draft(wiki, u"/a"_s)}));
        QVERIFY(save(m_module, {draft(wiki, u"/b"_s)}));
        QCOMPARE(stored().size(), 1);
        QCOMPARE(stored().first().path, u"/b"_s);
        QVERIFY(save(m_module, {}));
        QVERIFY(stored().isEmpty());
    }
    void wrongRules_changeNothing()
    {
        QVERIFY(save(m_module, {draft(wiki)}));
        const auto before = stored();
        auto unknown = draft(wiki, u"/c"_s);
        unknown.users = {u"marta"_s, u"nobody"_s};
        QCOMPARE(faultsOf(save(m_module, {draft(wiki, u"/a"_s), draft(u"*"_s, u"x"_s),
                                          draft(wiki, u"/a/"_s), unknown})),
                 (QByteArrayList{"rules[1].host:host_syntax", "rules[1].path:path_syntax",
                                 "rules[2].path:duplicate", "rules[3].users[1]:unknown"}));
        const QList<ProtectionDraft> many(server::domain::maximumProtectionRules + 1, draft(wiki));
        QCOMPARE(faultsOf(save(m_module, many)), QByteArrayList{"rules:too_many"});
        QCOMPARE(stored(), before);
    }
    void placeOfAnotherModule_isTaken()
    {
        const auto other = m_rig->makeModule(u"crm"_s).id;
        QVERIFY(save(m_module, {draft(wiki, u"/a"_s)}));
        QCOMPARE(faultsOf(save(other, {draft(wiki), draft(wiki, u"/a"_s)})),
                 QByteArrayList{"rules[1].path:taken"});
        QVERIFY(save(other, {draft(wiki)}));
        QCOMPARE(stored().size(), 2);
    }
    void builtInModule_guardsNothing()
    {
        const auto id = m_rig->storage
                            .write<server::domain::ModuleId>([](auto &work) {
                                server::domain::Module module;
                                module.code = module.name = u"administration"_s;
                                module.enabled = module.builtIn = true;
                                return work.modules().insert(module);
                            })
                            .value();
        QCOMPARE(save(id, {draft(wiki)}).error().kind, Error::Kind::Forbidden);
        QCOMPARE(save(server::domain::ModuleId(99), {}).error().kind, Error::Kind::NotFound);
    }
    void catalog_followsEachChange()
    {
        server::service::CatalogSource source;
        server::service::CatalogLoader loader(m_rig->storage.store(), m_rig->sealer, source);
        QVERIFY(loader.start());
        const auto url = *ProtectedUrl::parse("https://wiki.acme.example/x");
        QVERIFY(!source.current()->protection->find(url));
        QVERIFY(save(m_module, {draft(wiki)}));
        const auto *entry = source.current()->protection->find(url);
        QVERIFY(entry && entry->isOn);
        QCOMPARE(entry->moduleCode, u"helpdesk"_s);
        QVERIFY(m_rig->change<void>(
            [this](Change &change) { return Modules(change).setEnabled(m_module, false); }));
        QVERIFY(!source.current()->protection->find(url)->isOn);
        QVERIFY(m_rig->change<void>(
            [this](Change &change) { return Modules(change).remove(m_module); }));
        QVERIFY(!source.current()->protection->find(url)); // its rules went with it
        m_rig->storage.close();
    }

private:
    server::base::Result<QList<ProtectionRule>> save(server::domain::ModuleId module,
                                                     const QList<ProtectionDraft> &drafts)
    {
        return m_rig->change<QList<ProtectionRule>>(
            [module, drafts](Change &change) { return Protections(change).save(module, drafts); });
    }
    QList<ProtectionRule> stored() { return m_rig->storage.read()->protection().all().value(); }

    std::unique_ptr<Administration> m_rig;
    server::domain::ModuleId m_module;
};

QTEST_GUILESS_MAIN(TestProtections)
#include "tst_protections.moc"
