// SPDX-License-Identifier: GPL-3.0-or-later
// What every store must do with apps and their items.
#include "tests/support/appsamples.h"
#include "tests/support/contractstore.h"

#include "server/store/apprepository.h"

#include <QJsonDocument>

using namespace server;
using namespace tests;
using namespace Qt::StringLiterals;
using base::Error;
using domain::App;
using domain::Item;
using store::UnitOfWork;

class AppContractTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data() { addStoreKinds(); }
    void app_isReadBackAsWritten();
    void codeOfAnotherAppOfTheModule_isAConflict();
    void removedApp_isGone_andItsCodeIsFree();
    void removedModule_takesItsAppsAlong();
    void item_isReadBackAsWritten();
    void itemOfARemovedApp_isNotMade();
    void filters_data();
    void filters();
    void sorting_data();
    void sorting();
    void pages_areTheSameFromBothEnds();
    void total_followsEveryChange();
    void changedItem_isFoundByItsNewValueOnly();
    void takenKeys_areSeen();
    void newField_hasEmptyKeys_andRetiredOnesGo();
    void cleanUp_deletesRemovedAppsInBatches();
};

namespace {

/// A store with an app and `count` tickets in it.
struct Tickets : ContractStore
{
    explicit Tickets(StoreKind kind, int count = 0)
        : ContractStore(kind)
    {
        app = samples::ticketApp(of.module);
        app.id = must(write<domain::AppId>([&](UnitOfWork &w) { return w.apps().insert(app); }));
        subject = must(read()->users().byId(of.user))->subject;
        must(write<int>([&](UnitOfWork &w) -> base::Result<int> {
            for (int i = 0; i < count; ++i) {
                auto item = samples::ticket(app, of.user, subject, i);
                item.id = must(w.apps().insertItem(item, domain::keysOf(app, item)));
                items.append(item);
            }
            return count;
        }));
    }
    [[nodiscard]] domain::ItemList list(const domain::ItemQuery &query)
    {
        return must(read()->apps().list(query));
    }
    [[nodiscard]] domain::ItemQuery query(const QByteArray &filter = "{}") const
    {
        domain::ItemQuery query;
        query.app = app.id;
        query.filter = must(domain::filterFromJson(app, QJsonDocument::fromJson(filter).object()));
        return query;
    }
    App app;
    QByteArray subject;
    QList<Item> items;
};

std::unique_ptr<Tickets> make(int count = 0)
{
    QFETCH_GLOBAL(StoreKind, kind);
    return std::make_unique<Tickets>(kind, count);
}

QStringList namesOf(const domain::ItemList &list)
{
    QStringList names;
    for (const Item &item : list.items)
        names.append(item.name);
    return names;
}

QStringList tickets(const QList<int> &numbers)
{
    QStringList names;
    for (const int number : numbers)
        names.append(u"Ticket %1"_s.arg(number));
    return names;
}

} // namespace

void AppContractTest::app_isReadBackAsWritten()
{
    const auto store = make();
    QCOMPARE(must(store->read()->apps().byId(store->app.id)), store->app);
    App changed = store->app;
    changed.name = u"Requests"_s;
    changed.fields.removeLast();
    changed.statuses.clear();
    changed.rights = {{domain::AppRight::Who::User, u"bob"_s, true, true, true}};
    changed.nextField = 99;
    must(store->write([&](UnitOfWork &w) { return w.apps().update(changed); }));
    QCOMPARE(must(store->read()->apps().all()), QList<App>{changed});
}

void AppContractTest::codeOfAnotherAppOfTheModule_isAConflict()
{
    const auto store = make();
    const auto second = store->write<domain::AppId>(
        [&](UnitOfWork &w) { return w.apps().insert(samples::ticketApp(store->of.module)); });
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QCOMPARE(second.error().detail, u"code"_s);
}

void AppContractTest::removedApp_isGone_andItsCodeIsFree()
{
    const auto store = make(3);
    must(store->write([&](UnitOfWork &w) { return w.apps().remove(store->app.id); }));
    QVERIFY(must(store->read()->apps().all()).isEmpty());
    QVERIFY(!must(store->read()->apps().byId(store->app.id)));
    const auto again = must(store->write<domain::AppId>(
        [&](UnitOfWork &w) { return w.apps().insert(samples::ticketApp(store->of.module)); }));
    QCOMPARE(must(store->read()->apps().itemCount(again)), 0);
}

void AppContractTest::removedModule_takesItsAppsAlong()
{
    const auto store = make(3);
    must(store->write([&](UnitOfWork &w) { return w.modules().remove(store->of.module); }));
    QVERIFY(must(store->read()->apps().all()).isEmpty());
}

void AppContractTest::item_isReadBackAsWritten()
{
    const auto store = make(1);
    const Item item = store->items.first();
    QCOMPARE(must(store->read()->apps().item(store->app.id, item.uid)), item);
    QVERIFY(!must(store->read()->apps().item(domain::AppId(99), item.uid)));
    QVERIFY(!must(store->read()->apps().item(store->app.id, QByteArray(16, '\0'))));
}

void AppContractTest::itemOfARemovedApp_isNotMade()
{
    const auto store = make();
    must(store->write([&](UnitOfWork &w) { return w.apps().remove(store->app.id); }));
    const auto made = store->write<domain::ItemId>([&](UnitOfWork &w) {
        const auto item = samples::ticket(store->app, store->of.user, store->subject, 1);
        return w.apps().insertItem(item, domain::keysOf(store->app, item));
    });
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::NotFound);
}

void AppContractTest::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QList<int>>("found");
    const auto row = [](const char *name, const QByteArray &filter, const QList<int> &found) {
        QTest::newRow(name) << filter << found;
    };
    // Ticket n: text "Text n", number n/2, flag even, state low/middle/high by n % 3, done where
    // n % 3 is 0. There are twelve.
    row("everything", "{}", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    row("equal, without case", R"({"eq":[{"field":"text"},{"const":"tExT 7"}]})", {7});
    row("SQL is a value", R"({"text":"' OR 1=1 --"})", {});
    row("not equal", R"({"neq":[{"field":"state"},{"const":"low"}]})", {1, 2, 4, 5, 7, 8, 10, 11});
    row("greater", R"({"gt":[{"field":"number"},{"const":4}]})", {9, 10, 11});
    row("greater or equal", R"({"gte":[{"field":"number"},{"const":4}]})", {8, 9, 10, 11});
    row("less", R"({"lt":[{"field":"number"},{"const":1}]})", {0, 1});
    row("less or equal", R"({"lte":[{"field":"number"},{"const":1}]})", {0, 1, 2});
    row("less leaves out what has no value", R"({"lt":[{"field":"owner"},{"const":"x"}]})", {});
    row("no value", R"({"eq":[{"field":"owner"},{"const":null}],"number":5})", {10});
    row("a range", R"({"number":{"min":1,"max":2}})", {2, 3, 4});
    row("a list", R"({"text":["text 3","text 5","nothing"]})", {3, 5});
    row("an empty list", R"({"text":[]})", {});
    row("contains", R"({"like":[{"field":"text"},{"const":"T 1"}]})", {1, 10, 11});
    row("contains, with signs at both ends", R"({"like":[{"field":"text"},{"const":"%1%"}]})",
        {1, 10, 11});
    row("begins", R"({"like":[{"field":"text"},{"const":"text 1%"}]})", {1, 10, 11});
    row("begins otherwise", R"({"like":[{"field":"text"},{"const":"ext%"}]})", {});
    row("a percent sign within is a character", R"({"like":[{"field":"text"},{"const":"t%1"}]})",
        {});
    row("both", R"({"flag":true,"state":"high"})", {2, 8});
    row("and", R"({"and":[{"flag":true},{"state":"high"},{"number":{"min":2}}]})", {8});
    row("or", R"({"or":[{"text":"text 1"},{"text":"text 2"}],"flag":true})", {2});
    row("an empty or", R"({"or":[]})", {});
    row("not", R"({"not":{"number":{"min":1}}})", {0, 1});
    row("tf", R"({"tf":{"flag":true,"number":{"max":1}}})", {0, 2});
    row("status", R"({"__status":"done"})", {0, 3, 6, 9});
    row("name", R"({"__name":"ticket 4"})", {4});
    row("author", R"({"__createdBy":"subject-user-1","number":0})", {0});
    row("another author", R"({"__createdBy":"somebody"})", {});
    row("moments", R"({"__createdAt":{"min":"2027-01-15T08:00:00.133Z"}})", {10, 11});
}

void AppContractTest::filters()
{
    QFETCH(QByteArray, filter);
    QFETCH(QList<int>, found);
    const auto store = make(12);
    auto query = store->query(filter);
    // In every way that a list may be made: by the order of creation, another field, one of the
    // conditions itself.
    for (const QString &sort : {u"__createdAt"_s, u"number"_s, u"text"_s, u"state"_s}) {
        query.sort = {{must(domain::sortAttribute(store->app, sort)), true},
                      {must(domain::sortAttribute(store->app, u"__createdAt"_s)), true}};
        for (const qint64 size : {1, 100}) {
            query.size = size;
            const auto list = store->list(query);
            QCOMPARE(list.total, found.size());
            QCOMPARE(list.items.size(), qMin(size, found.size()));

            const auto names = namesOf(list);
            const auto expected = tickets(found);
            for (const QString &name : names)
                QVERIFY2(expected.contains(name), qPrintable(name));
        }
    }
    query.sort.clear();
    query.size = 100;
    QCOMPARE(namesOf(store->list(query)), tickets(found));
}

void AppContractTest::sorting_data()
{
    QTest::addColumn<QStringList>("sort");
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("by creation") << QStringList() << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("by creation, backwards")
        << QStringList{u"-__createdAt"_s} << QList<int>{6, 5, 4, 3, 2, 1, 0};
    QTest::newRow("by identifier") << QStringList{u"__id"_s} << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("by number, backwards")
        << QStringList{u"-number"_s} << QList<int>{6, 5, 4, 3, 2, 1, 0};
    QTest::newRow("by choice, equal ones by creation")
        << QStringList{u"state"_s} << QList<int>{2, 5, 0, 3, 6, 1, 4};
    QTest::newRow("by flag, then number backwards")
        << QStringList{u"flag"_s, u"-number"_s} << QList<int>{5, 3, 1, 6, 4, 2, 0};
    QTest::newRow("by status, name")
        << QStringList{u"__status"_s, u"-__name"_s} << QList<int>{6, 3, 0, 5, 4, 2, 1};
}

void AppContractTest::sorting()
{
    QFETCH(QStringList, sort);
    QFETCH(QList<int>, order);
    const auto store = make(7);
    auto query = store->query();
    for (const QString &field : sort) {
        const bool backwards = field.startsWith(u'-');
        query.sort.append(
            {must(domain::sortAttribute(store->app, field.mid(backwards ? 1 : 0))), !backwards});
    }
    QCOMPARE(namesOf(store->list(query)), tickets(order));
}

void AppContractTest::pages_areTheSameFromBothEnds()
{
    const auto store = make(25);
    for (const auto &[filter, total] :
         {std::pair<QByteArray, int>{"{}", 25}, {R"({"flag":true})", 13}}) {
        auto query = store->query(filter);
        query.sort = {{must(domain::sortAttribute(store->app, u"state"_s)), false}};
        const QStringList all = namesOf(store->list(query));
        QCOMPARE(all.size(), total);
        query.size = 4;
        QStringList paged;
        for (query.from = 0; query.from < total + 4; query.from += query.size)
            paged += namesOf(store->list(query));
        QCOMPARE(paged, all);
    }
}

void AppContractTest::total_followsEveryChange()
{
    const auto store = make(6);
    const auto reads = store->read();
    const auto total = [&](const QByteArray &filter) {
        return must(reads->apps().list(store->query(filter))).total;
    };
    QCOMPARE(total("{}"), 6);
    QCOMPARE(total(R"({"flag":true})"), 3);
    must(store->write([&](UnitOfWork &w) { return w.apps().removeItem(store->items.at(2)); }));
    QCOMPARE(total("{}"), 5);
    QCOMPARE(total(R"({"flag":true})"), 2);
    must(store->write<domain::ItemId>([&](UnitOfWork &w) {
        const auto item = samples::ticket(store->app, store->of.user, store->subject, 100);
        return w.apps().insertItem(item, domain::keysOf(store->app, item));
    }));
    QCOMPARE(total("{}"), 6);
    QCOMPARE(total(R"({"flag":true})"), 3);
    QCOMPARE(must(reads->apps().itemCount(store->app.id)), 6);
}

void AppContractTest::changedItem_isFoundByItsNewValueOnly()
{
    const auto store = make(3);
    Item item = store->items.at(1);
    item.name = u"Renamed"_s;
    item.status = u"done"_s;
    item.updatedAt += std::chrono::hours(1);
    item.values.insert(QString::number(store->app.field(u"text"_s)->number), u"other"_s);
    must(store->write([&](UnitOfWork &w) {
        return w.apps().updateItem(item, domain::keysOf(store->app, item));
    }));
    QCOMPARE(must(store->read()->apps().item(store->app.id, item.uid)), item);
    QCOMPARE(store->list(store->query(R"({"text":"text 1"})")).total, 0);
    QCOMPARE(namesOf(store->list(store->query(R"({"text":"OTHER"})"))), QStringList{u"Renamed"_s});
    QCOMPARE(store->list(store->query(R"({"__status":"done"})")).total, 2);
}

void AppContractTest::takenKeys_areSeen()
{
    const auto store = make(3);
    const auto reads = store->read();
    const int text = store->app.field(u"text"_s)->number;
    const domain::ItemKey key{text, "text 1"};
    QVERIFY(must(reads->apps().isTaken(store->app.id, key, {})));
    QVERIFY(must(reads->apps().isTaken(store->app.id, key, store->items.at(0).id)));
    QVERIFY(!must(reads->apps().isTaken(store->app.id, key, store->items.at(1).id)));
    QVERIFY(!must(reads->apps().isTaken(domain::AppId(99), key, {})));
    QVERIFY(!must(reads->apps().hasDuplicates(store->app.id, text)));
    QVERIFY(must(reads->apps().hasDuplicates(store->app.id, store->app.field(u"flag"_s)->number)));
    // No value is not a value that two have.
    QVERIFY(
        !must(reads->apps().hasDuplicates(store->app.id, store->app.field(u"owner"_s)->number)));
}

void AppContractTest::newField_hasEmptyKeys_andRetiredOnesGo()
{
    const auto store = make(5);
    const int added = 77;
    must(store->write([&](UnitOfWork &w) { return w.apps().addEmptyKeys(store->app.id, added); }));
    domain::ItemQuery query;
    query.app = store->app.id;
    query.sort = {{added, true}};
    QCOMPARE(store->list(query).items.size(), 5);
    must(store->write([&](UnitOfWork &w) { return w.apps().retireKeys(store->app.id, added); }));
    const auto cleaned = [&] {
        return must(store->write<int>([](UnitOfWork &w) { return w.apps().cleanUp(3); }));
    };
    QCOMPARE(cleaned(), 3);
    QCOMPARE(cleaned(), 2);
    QCOMPARE(cleaned(), 0);
    QVERIFY(store->list(query).items.isEmpty());
    QCOMPARE(store->list(store->query()).items.size(), 5);
    // The number is free to be used again: nothing is left that would delete its keys.
    must(store->write([&](UnitOfWork &w) { return w.apps().addEmptyKeys(store->app.id, added); }));
    QCOMPARE(cleaned(), 0);
    QCOMPARE(store->list(query).items.size(), 5);
}

void AppContractTest::cleanUp_deletesRemovedAppsInBatches()
{
    const auto store = make(5);
    must(store->write([&](UnitOfWork &w) { return w.apps().remove(store->app.id); }));
    const auto cleaned = [&] {
        return must(store->write<int>([](UnitOfWork &w) { return w.apps().cleanUp(2); }));
    };
    QCOMPARE(cleaned(), 2);
    QCOMPARE(cleaned(), 2);
    QCOMPARE(cleaned(), 1);
    QCOMPARE(cleaned(), 0);
    QVERIFY(!must(store->read()->apps().item(store->app.id, store->items.at(4).uid)));
}

QTEST_GUILESS_MAIN(AppContractTest)
#include "tst_appcontract.moc"
