// SPDX-License-Identifier: GPL-3.0-or-later
// Apps and their items: definitions change under items that are there. Requirements B-42, B-50.
#include "server/service/apps.h"
#include "server/service/items.h"
#include "server/store/apprepository.h"
#include "tests/support/administration.h"
#include "tests/support/appsamples.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace server::domain;
using server::base::Error;
using server::service::Apps;
using server::service::Change;
using server::service::Items;
using tests::support::Administration;
using tests::support::faultsOf;

class TestApps : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void newApp_numbersItsFields_andIsRecorded();
    void wrongDraft_changesNothing_data();
    void wrongDraft_changesNothing();
    void takenCode_isAConflictOfItsField();
    void builtInModule_takesNoApps();
    void fieldsKeepTheirNumbers_andTypes();
    void removedField_startsEmptyWhenItComesBack();
    void newIndex_findsTheItemsThatThereAre();
    void uniqueField_isRefusedWhereItemsAreAlike();
    void rightsAreLookedAtInTheWriteItself();
    void removedApp_isRecordedWithItsItems();
    void deletedItems_areRecorded_andGoneOnesPassedOver();

private:
    server::base::Result<App> create(const AppDraft &draft)
    {
        return m_rig->change<App>(
            [&](Change &change) { return Apps(change).create(m_module.id, draft); });
    }
    server::base::Result<App> update(AppId id, const AppDraft &draft)
    {
        return m_rig->change<App>([&](Change &change) { return Apps(change).update(id, draft); });
    }
    server::base::Result<Item> createItem(AppId app, const QJsonObject &context)
    {
        return m_rig->change<Item>([&](Change &change) {
            return Items(change, m_rig->random, m_person).create(app, context);
        });
    }
    qint64 count(const App &app, const QJsonObject &filter)
    {
        ItemQuery query;
        query.app = app.id;
        query.filter = filterFromJson(app, filter).value();
        return m_rig->storage.read()->apps().list(query).value().total;
    }
    /// A user as a person without any right of an administrator.
    UserId makePerson(const QString &code)
    {
        return m_rig->storage
            .write<UserId>([&code](server::store::UnitOfWork &work) {
                User user;
                user.code = user.name = code;
                user.subject = "subject-" + code.toUtf8();
                return work.users().insert(user);
            })
            .value();
    }
    std::unique_ptr<Administration> m_rig;
    Module m_module;
    UserId m_person;
    AppDraft m_draft;
};

void TestApps::init()
{
    m_rig = std::make_unique<Administration>();
    m_module = m_rig->makeModule(u"helpdesk"_s);
    m_person = makePerson(u"anna"_s);
    m_draft = draftOf(tests::samples::ticketApp(m_module.id));
    m_draft.rights = {{AppRight::Who::Everyone, {}, true, true, true}};
}

void TestApps::newApp_numbersItsFields_andIsRecorded()
{
    const auto app = create(m_draft);
    QVERIFY(app);
    QCOMPARE(app->fields.first().number, firstField);
    QCOMPARE(app->fields.last().number, firstField + int(app->fields.size()) - 1);
    QCOMPARE(m_rig->storage.read()->apps().byId(app->id).value(), *app);
    const auto event = m_rig->audit().last();
    QCOMPARE(event.type, "app.created"_ba);
    QVERIFY(event.module == m_module.id);
    QCOMPARE(event.details[u"fields"_s].toArray().size(), app->fields.size());
}

void TestApps::wrongDraft_changesNothing_data()
{
    QTest::addColumn<std::function<void(AppDraft &)>>("edit");
    QTest::addColumn<QByteArray>("fault");
    const auto row = [](const char *name, const std::function<void(AppDraft &)> &edit,
                        const QByteArray &fault) { QTest::newRow(name) << edit << fault; };
    row(
        "no code", [](AppDraft &d) { d.code.clear(); }, "code:required");
    row(
        "blank in the code", [](AppDraft &d) { d.code = u"my app"_s; }, "code:code_syntax");
    row(
        "no name", [](AppDraft &d) { d.name = u" "_s; }, "name:required");
    row(
        "field without code", [](AppDraft &d) { d.fields[1].code.clear(); },
        "fields[1].code:required");
    row(
        "system field", [](AppDraft &d) { d.fields[1].code = u"__id"_s; },
        "fields[1].code:code_syntax");
    row(
        "word of the filters", [](AppDraft &d) { d.fields[1].code = u"like"_s; },
        "fields[1].code:reserved");
    row(
        "two of one code", [](AppDraft &d) { d.fields[2].code = d.fields[1].code; },
        "fields[2].code:duplicate");
    row(
        "index over long texts", [](AppDraft &d) { d.fields[1].indexed = true; },
        "fields[1].indexed:contradiction");
    row(
        "unique without an index",
        [](AppDraft &d) {
            d.fields[0].indexed = false;
            d.fields[0].unique = true;
        },
        "fields[0].unique:contradiction");
    row(
        "choice without values", [](AppDraft &d) { d.fields[5].choices.clear(); },
        "fields[5].choices:required");
    row(
        "choices that are alike",
        [](AppDraft &d) {
            d.fields[5].choices = {u"a"_s, u"A"_s};
        },
        "fields[5].choices[1]:duplicate");
    row(
        "choices of a number", [](AppDraft &d) { d.fields[2].choices = {u"a"_s}; },
        "fields[2].choices:contradiction");
    row(
        "two statuses of one code", [](AppDraft &d) { d.statuses[1].code = u"open"_s; },
        "statuses[1].code:duplicate");
    row(
        "right of nobody",
        [](AppDraft &d) {
            d.rights = {{AppRight::Who::Group, {}, true, false, false}};
        },
        "rights[0].name:required");
    row(
        "too many fields",
        [](AppDraft &d) {
            for (int i = 0; i < 101; ++i)
                d.fields.append(d.fields.first());
        },
        "fields:too_many");
}

void TestApps::wrongDraft_changesNothing()
{
    QFETCH(std::function<void(AppDraft &)>, edit);
    QFETCH(QByteArray, fault);
    edit(m_draft);
    const auto refused = create(m_draft);
    QVERIFY(!refused);
    QCOMPARE(faultsOf(refused), QByteArrayList{fault});
    QVERIFY(m_rig->storage.read()->apps().all().value().isEmpty());
}

void TestApps::takenCode_isAConflictOfItsField()
{
    QVERIFY(create(m_draft));
    const auto second = create(m_draft);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QCOMPARE(faultsOf(second), QByteArrayList{"code:taken"});
}

void TestApps::builtInModule_takesNoApps()
{
    const auto builtIn = m_rig->storage
                             .write<ModuleId>([](server::store::UnitOfWork &work) {
                                 Module module;
                                 module.code = module.name = u"administration"_s;
                                 module.builtIn = true;
                                 return work.modules().insert(module);
                             })
                             .value();
    const auto refused =
        m_rig->change<App>([&](Change &change) { return Apps(change).create(builtIn, m_draft); });
    QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
}

void TestApps::fieldsKeepTheirNumbers_andTypes()
{
    const App app = create(m_draft).value();
    auto draft = draftOf(app);
    std::reverse(draft.fields.begin(), draft.fields.end());
    const App turned = update(app.id, draft).value();
    QCOMPARE(turned.field(u"text"_s)->number, app.field(u"text"_s)->number);
    draft.fields[0].type = FieldType::Number;
    QCOMPARE(faultsOf(update(app.id, draft)), QByteArrayList{"fields[0].type:cannot_change"});
    draft = draftOf(turned);
    draft.code = u"other"_s;
    QCOMPARE(faultsOf(update(app.id, draft)), QByteArrayList{"code:cannot_change"});
    QVERIFY(update(app.id, draftOf(turned)));
    QCOMPARE(m_rig->audit().last().type, "app.changed"_ba);
}

void TestApps::removedField_startsEmptyWhenItComesBack()
{
    App app = create(m_draft).value();
    QVERIFY(createItem(app.id, {{u"text"_s, u"secret"_s}}));
    auto draft = draftOf(app);
    const AppField text = draft.fields.takeFirst();
    QVERIFY(update(app.id, draft));
    draft.fields.append(text);
    app = update(app.id, draft).value();
    QCOMPARE(app.field(u"text"_s)->number, m_draft.fields.size() + firstField);
    QCOMPARE(count(app, {{u"text"_s, u"secret"_s}}), 0);
    QCOMPARE(count(app, {{u"text"_s, QJsonValue::Null}}), 1);
}

void TestApps::newIndex_findsTheItemsThatThereAre()
{
    m_draft.fields[0].indexed = false;
    App app = create(m_draft).value();
    QVERIFY(createItem(app.id, {{u"text"_s, u"one"_s}}));
    QVERIFY(createItem(app.id, {{u"text"_s, u"two"_s}}));
    QVERIFY(!filterFromJson(app, {{u"text"_s, u"one"_s}}));
    m_draft.fields[0].indexed = true;
    app = update(app.id, m_draft).value();
    QCOMPARE(count(app, {{u"text"_s, u"one"_s}}), 1);
    m_draft.fields[0].indexed = false;
    QVERIFY(update(app.id, m_draft));
    m_draft.fields[0].indexed = true;
    app = update(app.id, m_draft).value();
    QVERIFY(m_rig->storage.write<int>(
        [](server::store::UnitOfWork &work) { return work.apps().cleanUp(100); }));
    QCOMPARE(count(app, {{u"text"_s, u"two"_s}}), 1);
}

void TestApps::uniqueField_isRefusedWhereItemsAreAlike()
{
    const App app = create(m_draft).value();
    QVERIFY(createItem(app.id, {{u"text"_s, u"one"_s}}));
    QVERIFY(createItem(app.id, {{u"text"_s, u"ONE"_s}}));
    m_draft.fields[0].unique = true;
    QCOMPARE(faultsOf(update(app.id, m_draft)), QByteArrayList{"fields[0].unique:has_duplicates"});
    m_draft.fields[0].unique = false;
    m_draft.fields[2].unique = true;
    QVERIFY(update(app.id, m_draft));
    QVERIFY(createItem(app.id, {{u"number"_s, 1}}));
    QCOMPARE(faultsOf(createItem(app.id, {{u"number"_s, 1}})), QByteArrayList{"number:taken"});
}

void TestApps::rightsAreLookedAtInTheWriteItself()
{
    const App app = create(m_draft).value();
    const auto item = createItem(app.id, {});
    QVERIFY(item);
    m_draft.rights = {{AppRight::Who::User, u"bob"_s, true, true, true}};
    QVERIFY(update(app.id, m_draft));
    QCOMPARE(createItem(app.id, {}).error().kind, Error::Kind::Forbidden);
    const auto changed = m_rig->change<Item>([&](Change &change) {
        return Items(change, m_rig->random, m_person).setStatus(app.id, item->uid, u"done"_s);
    });
    QCOMPARE(changed.error().kind, Error::Kind::Forbidden);
    m_person = makePerson(u"bob"_s);
    QVERIFY(createItem(app.id, {}));
    m_person = UserId();
    QVERIFY(!createItem(app.id, {}));
}

void TestApps::removedApp_isRecordedWithItsItems()
{
    const App app = create(m_draft).value();
    QVERIFY(createItem(app.id, {}));
    QVERIFY(m_rig->change<void>([&](Change &change) { return Apps(change).remove(app.id); }));
    const auto event = m_rig->audit().last();
    QCOMPARE(event.type, "app.deleted"_ba);
    QCOMPARE(event.details[u"items"_s].toInt(), 1);
    QCOMPARE(createItem(app.id, {}).error().kind, Error::Kind::NotFound);
}

void TestApps::deletedItems_areRecorded_andGoneOnesPassedOver()
{
    const App app = create(m_draft).value();
    const auto item = createItem(app.id, {}).value();
    const auto remove = [&] {
        return m_rig
            ->change<int>([&](Change &change) {
                return Items(change, m_rig->random, m_person).remove(app.id, {item.uid});
            })
            .value();
    };
    QCOMPARE(remove(), 1);
    QCOMPARE(m_rig->audit().last().type, "app.items_deleted"_ba);
    const auto rows = m_rig->audit().size();
    QCOMPARE(remove(), 0);
    QCOMPARE(m_rig->audit().size(), rows);
}

QTEST_GUILESS_MAIN(TestApps)
#include "tst_apps.moc"
