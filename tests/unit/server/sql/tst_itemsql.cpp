// SPDX-License-Identifier: GPL-3.0-or-later
// How lists of items are asked of the database: what is given stands in values, never in the text.
#include "tests/support/appsamples.h"

#include "server/sql/itemsql.h"

#include <QJsonDocument>
#include <QTest>

using namespace server;
using namespace server::sql;
using namespace Qt::StringLiterals;

namespace {

const domain::App &app()
{
    static const domain::App made = tests::samples::ticketApp(domain::ModuleId(1));
    return made;
}

int attribute(const QString &code)
{
    return domain::sortAttribute(app(), code).value();
}

domain::ItemQuery queryOf(const QByteArray &filter)
{
    domain::ItemQuery query;
    query.app = domain::AppId(7);
    query.filter = domain::filterFromJson(app(), QJsonDocument::fromJson(filter).object()).value();
    return query;
}

} // namespace

class ItemSqlTest : public QObject
{
    Q_OBJECT
private slots:
    void whatPeopleAskFor_isBound_data();
    void whatPeopleAskFor_isBound();
    void leads_areWhatMustHold();
    void itemsOfOneValue_lieInTheOrderOfCreation();
    void testsAreCounted();
};

void ItemSqlTest::whatPeopleAskFor_isBound_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("text") << QByteArray(R"({"text":"marker"})");
    QTest::newRow("list") << QByteArray(R"({"text":["marker","marker"]})");
    QTest::newRow("contains") << QByteArray(R"({"like":[{"field":"text"},{"const":"marker"}]})");
    QTest::newRow("begins") << QByteArray(R"({"like":[{"field":"text"},{"const":"marker%"}]})");
    QTest::newRow("person") << QByteArray(R"({"__createdBy":"marker"})");
    QTest::newRow("nested") << QByteArray(R"({"not":{"or":[{"owner":"marker"},{"flag":true}]}})");
}

void ItemSqlTest::whatPeopleAskFor_isBound()
{
    QFETCH(QByteArray, filter);
    auto query = queryOf(filter);
    query.sort = {{attribute(u"state"_s), true}, {attribute(u"number"_s), false}};
    const auto leads = leadsOf(query.filter);
    const std::optional<ItemLead> lead =
        leads.isEmpty() ? std::nullopt : std::optional(leads.first());
    QList<BoundSql> statements{countSql(query, {}), countSql(query, lead),
                               pageSql(query, {}, {3, 5, false}),
                               pageSql(query, lead, {3, 5, true})};
    if (lead)
        statements.append(probeSql(query.app, *lead, 9));
    for (const BoundSql &sql : std::as_const(statements)) {
        QVERIFY2(!sql.text.contains(u"marker"_s), qPrintable(sql.text));
        QCOMPARE(sql.text.count(u'?'), sql.values.size());
        QVERIFY(!sql.text.contains(u'\''));
    }
}

void ItemSqlTest::leads_areWhatMustHold()
{
    const auto attributes = [](const QByteArray &filter) {
        QList<int> found;
        for (const ItemLead &lead : leadsOf(queryOf(filter).filter))
            found.append(lead.attribute);
        return found;
    };
    const int text = attribute(u"text"_s);
    const int number = attribute(u"number"_s);
    QCOMPARE(attributes("{}"), QList<int>());
    QCOMPARE(attributes(R"({"number":5,"text":"x"})"), (QList<int>{number, text}));
    QCOMPARE(attributes(R"({"number":{"min":1,"max":5}})"), QList<int>{number});
    QCOMPARE(attributes(R"({"or":[{"number":5},{"text":"x"}]})"), QList<int>());
    // Looking through all texts is for when there is nothing better.
    const QByteArray contains = R"("like":[{"field":"text"},{"const":"x"}])";
    QCOMPARE(attributes('{' + contains + '}'), QList<int>{text});
    QCOMPARE(attributes('{' + contains + ",\"number\":5}"), QList<int>{number});
    QVERIFY(isAll(leadsOf(queryOf(R"({"number":{"min":1,"max":5}})").filter).first(),
                  queryOf(R"({"number":{"min":1,"max":5}})").filter));
}

void ItemSqlTest::itemsOfOneValue_lieInTheOrderOfCreation()
{
    const auto inOrder = [](const QByteArray &filter, const QList<domain::ItemSort> &sort) {
        auto query = queryOf(filter);
        query.sort = sort;
        return isInOrder(leadsOf(query.filter).first(), query);
    };
    const QList<domain::ItemSort> newest{{attribute(u"__createdAt"_s), false}};
    QVERIFY(inOrder(R"({"state":"low"})", {}));
    QVERIFY(inOrder(R"({"state":"low"})", newest));
    QVERIFY(inOrder(R"({"__status":["open"]})", newest));
    QVERIFY(!inOrder(R"({"__status":["open","done"]})", newest));
    QVERIFY(!inOrder(R"({"number":{"min":1}})", newest));
    QVERIFY(!inOrder(R"({"state":"low"})", {{attribute(u"number"_s), true}}));
}

void ItemSqlTest::testsAreCounted()
{
    const auto tests = [](const QByteArray &filter, int seen) {
        return testsOf(queryOf(filter).filter, seen);
    };
    const int number = attribute(u"number"_s);
    QCOMPARE(tests("{}", -1), 0);
    QCOMPARE(tests(R"({"number":{"min":1,"max":5}})", -1), 2);
    QCOMPARE(tests(R"({"number":{"min":1,"max":5}})", number), 0);
    QCOMPARE(tests(R"({"or":[{"number":1},{"number":2}],"flag":true})", number), 3);
}

QTEST_GUILESS_MAIN(ItemSqlTest)
#include "tst_itemsql.moc"
