// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/itemsql.h"

#include "server/sql/dialect.h"
#include "server/sql/statement.h"

#include <algorithm>

namespace server::sql {

namespace {

using namespace Qt::StringLiterals;
using domain::ItemAttribute;
using domain::ItemCondition;
using domain::ItemFilter;
using domain::ItemQuery;
using domain::ItemSort;
using Operator = ItemCondition::Operator;

/// Puts a statement together; the order of the values is the order of the question marks.
class Builder
{
public:
    explicit Builder(domain::AppId app)
        : m_app(app)
    {
    }
    void text(const QString &text) { m_sql.text += text; }
    template<class Value>
    void bind(const QString &text, const Value &value)
    {
        m_sql.text += text;
        m_sql.values.append(toValue(value));
    }
    void app(const QString &alias) { bind(alias + u".app_id = ?"_s, m_app); }
    void attribute(const QString &alias, int attribute)
    {
        bind(alias + u".attribute = ?"_s, attribute);
    }
    void oneOf(const QString &column, const QByteArrayList &keys);
    void value(const QString &alias, const ItemCondition &condition);
    /// All of them, each with " AND " in front.
    void values(const QString &alias, const QList<ItemCondition> &conditions);
    /// Whether the item with this number passes.
    void test(const QString &item, const ItemFilter &filter);
    void condition(const QString &item, const ItemCondition &condition);
    [[nodiscard]] BoundSql take() { return std::move(m_sql); }

private:
    void list(const QString &item, const QList<ItemFilter> &parts, const QString &between,
              const QString &empty);
    domain::AppId m_app;
    BoundSql m_sql;
};

void Builder::oneOf(const QString &column, const QByteArrayList &keys)
{
    if (keys.isEmpty())
        return text(u"1 = 0"_s);
    text(column + u" IN ("_s);
    for (qsizetype i = 0; i < keys.size(); ++i)
        bind(i == 0 ? u"?"_s : u", ?"_s, keys.at(i));
    text(u")"_s);
}

void Builder::value(const QString &alias, const ItemCondition &condition)
{
    const QString column = alias + u".value"_s;
    const QByteArray key = condition.keys.value(0);
    switch (condition.op) {
    case Operator::Equal:
        return bind(column + u" = ?"_s, key);
    case Operator::NotEqual:
        return bind(column + u" <> ?"_s, key);
    case Operator::Greater:
        return bind(column + u" > ?"_s, key);
    case Operator::GreaterOrEqual:
        return bind(column + u" >= ?"_s, key);
    case Operator::Less:
        return bind(column + u" < ?"_s, key);
    case Operator::LessOrEqual:
        return bind(column + u" <= ?"_s, key);
    case Operator::BeginsWith: // no byte of UTF-8 is 0xff
        bind(column + u" >= ?"_s, key);
        return bind(u" AND "_s + column + u" < ?"_s, key + '\xff');
    case Operator::Contains:
        return bind(dialect::containsBytes(column), key);
    case Operator::OneOf:
        return oneOf(column, condition.keys);
    }
}

void Builder::values(const QString &alias, const QList<ItemCondition> &conditions)
{
    bool hasUpper = false;
    bool hasLower = false;
    for (const ItemCondition &condition : conditions) {
        text(u" AND "_s);
        value(alias, condition);
        hasUpper |= condition.op == Operator::Less || condition.op == Operator::LessOrEqual;
        hasLower |= (condition.op == Operator::Greater || condition.op == Operator::GreaterOrEqual)
                    && !condition.keys.value(0).isEmpty();
    }
    // No value is not less than another. Where there is a lower end already a second one would only
    // mislead: the index may be entered at the lower of the two.
    if (hasUpper && !hasLower)
        bind(u" AND "_s + alias + u".value > ?"_s, QByteArray());
}

void Builder::condition(const QString &item, const ItemCondition &condition)
{
    if (condition.attribute == int(ItemAttribute::Id)) {
        text(item + u" IN (SELECT id FROM items n WHERE "_s);
        app(u"n"_s);
        text(u" AND "_s);
        oneOf(u"n.uid"_s, condition.keys);
        return text(u")"_s);
    }
    text(u"EXISTS (SELECT 1 FROM item_keys f WHERE f.item_id = "_s);
    text(item);
    text(u" AND "_s);
    attribute(u"f"_s, condition.attribute);
    values(u"f"_s, {condition});
    text(u")"_s);
}

void Builder::list(const QString &item, const QList<ItemFilter> &parts, const QString &between,
                   const QString &empty)
{
    if (parts.isEmpty())
        return text(empty);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        text(i == 0 ? u"("_s : between);
        test(item, parts.at(i));
    }
    text(u")"_s);
}

void Builder::test(const QString &item, const ItemFilter &filter)
{
    switch (filter.kind) {
    case ItemFilter::Kind::Condition:
        return condition(item, filter.condition);
    case ItemFilter::Kind::All:
        return list(item, filter.parts, u" AND "_s, u"1 = 1"_s);
    case ItemFilter::Kind::Any:
        return list(item, filter.parts, u" OR "_s, u"1 = 0"_s);
    case ItemFilter::Kind::Not:
        text(u"NOT "_s);
        return list(item, filter.parts, u" AND "_s, u"1 = 1"_s);
    }
}

/// The filter as parts that must all hold.
QList<ItemFilter> partsOf(const ItemFilter &filter)
{
    return filter.kind == ItemFilter::Kind::All ? filter.parts : QList<ItemFilter>{filter};
}

bool isOf(const ItemFilter &part, int attribute)
{
    return part.kind == ItemFilter::Kind::Condition && part.condition.attribute == attribute;
}

/// " FROM" what is looked at first, `d`, and its own conditions; says how to name its items.
QString addLead(Builder &sql, const std::optional<ItemLead> &lead, const QString &joined)
{
    if (lead && lead->attribute == int(ItemAttribute::Id)) {
        sql.text(u" FROM items d"_s + joined + u" WHERE "_s);
        sql.app(u"d"_s);
        for (const ItemCondition &condition : lead->conditions) {
            sql.text(u" AND "_s);
            sql.oneOf(u"d.uid"_s, condition.keys);
        }
        return u"d.id"_s;
    }
    sql.text(u" FROM item_keys d"_s + joined + u" WHERE "_s);
    sql.app(u"d"_s);
    sql.text(u" AND "_s);
    sql.attribute(u"d"_s, lead ? lead->attribute : int(ItemAttribute::CreatedAt));
    if (lead)
        sql.values(u"d"_s, lead->conditions);
    return u"d.item_id"_s;
}

/// What the lead has not seen to.
void addTests(Builder &sql, const ItemFilter &filter, const std::optional<ItemLead> &lead,
              const QString &item)
{
    for (const ItemFilter &part : partsOf(filter)) {
        if (lead && isOf(part, lead->attribute))
            continue;
        sql.text(u" AND "_s);
        sql.test(item, part);
    }
}

/// Looking at an attribute that stands on the way already costs nothing.
void addWalk(Builder &sql, const ItemFilter &filter, const ItemSort &first)
{
    sql.app(u"s0"_s);
    sql.text(u" AND "_s);
    sql.attribute(u"s0"_s, first.attribute);
    QList<ItemCondition> seen;
    for (const ItemFilter &part : partsOf(filter)) {
        if (isOf(part, first.attribute)) {
            seen.append(part.condition);
            continue;
        }
        sql.text(u" AND "_s);
        sql.test(u"s0.item_id"_s, part);
    }
    sql.values(u"s0"_s, seen);
}

QString sortAlias(qsizetype index)
{
    return u"s%1"_s.arg(index);
}

/// Everything up to the last sort field, with each sort field joined in.
void addSorted(Builder &sql, const ItemQuery &query, const QList<ItemSort> &sort,
               const std::optional<ItemLead> &lead, bool reversed)
{
    // CROSS JOIN: SQLite keeps the order in which they stand.
    QString joined;
    for (qsizetype i = lead ? 0 : 1; i < sort.size(); ++i)
        joined += u" CROSS JOIN item_keys "_s + sortAlias(i);
    sql.text(u"SELECT s0.item_id"_s);
    if (lead) {
        const QString item = addLead(sql, lead, joined);
        sql.text(u" AND s0.item_id = "_s);
        sql.text(item);
        sql.text(u" AND "_s);
        sql.attribute(u"s0"_s, sort.first().attribute);
        addTests(sql, query.filter, lead, item);
    } else {
        sql.text(u" FROM item_keys s0"_s + joined + u" WHERE "_s);
        addWalk(sql, query.filter, sort.first());
    }
    QString order;
    for (qsizetype i = 0; i < sort.size(); ++i) {
        const QString alias = sortAlias(i);
        if (i > 0) {
            sql.text(u" AND "_s + alias + u".item_id = s0.item_id AND "_s);
            sql.attribute(alias, sort.at(i).attribute);
            order += u", "_s;
        }
        order += alias + u".value"_s;
        if (sort.at(i).ascending == reversed)
            order += u" DESC"_s;
    }
    sql.text(u" ORDER BY "_s + order);
}

} // namespace

QList<ItemLead> leadsOf(const ItemFilter &filter)
{
    QList<ItemLead> leads;
    for (const ItemFilter &part : partsOf(filter)) {
        if (part.kind != ItemFilter::Kind::Condition)
            continue;
        const auto known = std::find_if(leads.begin(), leads.end(), [&](const ItemLead &lead) {
            return lead.attribute == part.condition.attribute;
        });
        if (known == leads.end())
            leads.append({part.condition.attribute, {part.condition}});
        else
            known->conditions.append(part.condition);
    }
    // Where every key has to be looked at, nothing is led to; but that is less than every item.
    const auto looksAtAll = [](const ItemLead &lead) {
        return std::all_of(lead.conditions.begin(), lead.conditions.end(), [](const auto &each) {
            return each.op == Operator::NotEqual || each.op == Operator::Contains;
        });
    };
    if (!std::all_of(leads.begin(), leads.end(), looksAtAll))
        leads.removeIf(looksAtAll);
    return leads;
}

bool isAll(const ItemLead &lead, const ItemFilter &filter)
{
    const auto parts = partsOf(filter);
    return std::all_of(parts.begin(), parts.end(),
                       [&lead](const ItemFilter &part) { return isOf(part, lead.attribute); });
}

qint64 testsOf(const ItemFilter &filter, int attribute)
{
    if (filter.kind == ItemFilter::Kind::Condition)
        return filter.condition.attribute == attribute ? 0 : 1;
    qint64 tests = 0;
    for (const ItemFilter &part : filter.parts) {
        // Only what must hold is seen to on the way.
        const bool seenTo = filter.kind == ItemFilter::Kind::All;
        tests += testsOf(part, seenTo ? attribute : -1);
    }
    return tests;
}

bool isInOrder(const ItemLead &lead, const ItemQuery &query)
{
    const bool asMade = query.sort.isEmpty()
                        || (query.sort.size() == 1
                            && query.sort.first().attribute == int(ItemAttribute::CreatedAt));
    const ItemCondition &first = lead.conditions.first();
    return asMade && lead.attribute != int(ItemAttribute::Id) && lead.conditions.size() == 1
           && (first.op == Operator::Equal
               || (first.op == Operator::OneOf && first.keys.size() == 1));
}

BoundSql probeSql(domain::AppId app, const ItemLead &lead, int limit)
{
    Builder sql(app);
    sql.text(u"SELECT count(*) FROM (SELECT 1"_s);
    addLead(sql, lead, {});
    sql.bind(u" LIMIT ?) probed"_s, limit);
    return sql.take();
}

BoundSql countSql(const ItemQuery &query, const std::optional<ItemLead> &lead)
{
    Builder sql(query.app);
    sql.text(u"SELECT count(*)"_s);
    const QString item = addLead(sql, lead, {});
    addTests(sql, query.filter, lead, item);
    return sql.take();
}

BoundSql pageSql(const ItemQuery &query, const std::optional<ItemLead> &lead, const Slice &slice)
{
    Builder sql(query.app);
    const QList<ItemSort> sort = query.sort.isEmpty() ? QList<ItemSort>{ItemSort()} : query.sort;
    const QString backwards = sort.first().ascending != slice.reversed ? QString() : u" DESC"_s;
    if (lead && isInOrder(*lead, query)) {
        sql.text(u"SELECT d.item_id"_s);
        addTests(sql, query.filter, lead, addLead(sql, lead, {}));
        // All of the index's own columns: then it is read in their order.
        sql.text(u" ORDER BY d.value"_s + backwards + u", d.item_id"_s + backwards);
    } else {
        addSorted(sql, query, sort, lead, slice.reversed);
        sql.text(u", s0.item_id"_s + backwards);
    }
    sql.bind(u" LIMIT ?"_s, slice.size);
    sql.bind(u" OFFSET ?"_s, slice.from);
    return sql.take();
}

} // namespace server::sql
