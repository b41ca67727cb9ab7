// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/itemlists.h"

#include "server/sql/itemrows.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace server::sql {

namespace {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ItemId;
using domain::ItemList;
using domain::ItemQuery;

constexpr int rememberedTotals = 500;
/// Nothing is counted further to find the best lead.
constexpr int probed = 1'000'000;

/// Questions to items for one list: about two seconds.
constexpr double mostTests = 3'000'000;

struct Counters
{
    qint64 items = 0;
    qint64 changes = 0;
};

Result<Counters> parseCounters(RowReader &row)
{
    Counters counters;
    counters.items = row.integer();
    counters.changes = row.integer();
    return counters;
}

Result<void> checkCost(double items, qint64 tests)
{
    if (items * double(tests) <= mostTests)
        return {};
    return base::failure(base::Error::Kind::InvalidInput, u"the filter looks at too many items"_s,
                         {{"filter", "too_costly", {}}});
}

Result<ItemId> parseNumber(RowReader &row)
{
    return row.id<ItemId>();
}

/// What makes two filters of an app one.
QByteArray nameOf(const BoundSql &sql)
{
    QByteArray name;
    QDataStream stream(&name, QIODevice::WriteOnly);
    stream << sql.text << sql.values;
    return name;
}

} // namespace

ItemLists::ItemLists(SqlConnection &connection)
    : m_connection(connection)
    , m_counters(connection, u"SELECT item_count, changes FROM apps WHERE id = ?"_s)
    , m_item(connection, selectItems(u"WHERE i.id = ?"_s))
    , m_known(rememberedTotals)
{
}

Result<qint64> ItemLists::count(domain::AppId app)
{
    const auto counters = readOne(m_counters, parseCounters, app);
    if (!counters)
        return base::passOn(counters);
    return *counters ? (*counters)->items : 0;
}

Result<qint64> ItemLists::number(const BoundSql &sql)
{
    Statement statement(m_connection, sql.text);
    auto rows = statement.rows(sql.values);
    if (!rows)
        return base::passOn(rows);
    const qint64 value = rows->next() ? rows->integer() : 0;
    if (auto end = rows->end(); !end)
        return base::passOn(end);
    return value;
}

Result<void> ItemLists::chooseLead(const ItemQuery &query, Plan &plan)
{
    for (const auto &lead : leadsOf(query.filter)) {
        const auto found = number(probeSql(query.app, lead, probed));
        if (!found)
            return base::passOn(found);
        if (plan.lead && plan.leadItems <= *found)
            continue;
        plan.lead = lead;
        plan.leadItems = *found;
    }
    return {};
}

Result<ItemLists::Plan> ItemLists::planFor(const ItemQuery &query)
{
    // The counters are read first: a change in between makes what is remembered look old, not new.
    const auto counters = readOne(m_counters, parseCounters, query.app);
    if (!counters)
        return base::passOn(counters);
    Plan plan;
    if (!*counters)
        return plan;
    plan.items = plan.total = (*counters)->items;
    if (query.filter == domain::ItemFilter())
        return plan;
    const QByteArray name = nameOf(countSql(query, {}));
    const auto *known = m_known.object(name);
    if (known && known->changes == (*counters)->changes)
        return known->plan;
    if (auto chosen = chooseLead(query, plan); !chosen)
        return base::passOn(chosen);
    if (plan.lead && isAll(*plan.lead, query.filter) && plan.leadItems < probed) {
        plan.total = plan.leadItems;
    } else {
        const qint64 looked = plan.lead ? plan.leadItems : plan.items;
        const int attribute = plan.lead ? plan.lead->attribute : -1;
        if (auto bearable = checkCost(double(looked), testsOf(query.filter, attribute)); !bearable)
            return base::passOn(bearable);
        const auto total = number(countSql(query, plan.lead));
        if (!total)
            return base::passOn(total);
        plan.total = *total;
    }
    m_known.insert(name, new Known{(*counters)->changes, plan});
    return plan;
}

Result<QList<ItemId>> ItemLists::page(const ItemQuery &query, const Plan &plan)
{
    if (query.from >= plan.total || query.size <= 0)
        return QList<ItemId>();
    Slice slice{query.from, std::min(query.size, plan.total - query.from), false};
    const qint64 behind = plan.total - slice.from - slice.size;
    if (behind < slice.from)
        slice = {behind, slice.size, true};
    // Walking looks at so many items until the page is full, if those that pass lie evenly.
    const double walked = double(slice.from + slice.size) * double(plan.items) / double(plan.total);
    const bool fetch =
        plan.lead && (isInOrder(*plan.lead, query) || double(plan.leadItems) < walked);
    const auto &sort = query.sort;
    const int seen = fetch            ? plan.lead->attribute
                     : sort.isEmpty() ? domain::ItemSort().attribute
                                      : sort.first().attribute;
    // Of items that are alike in the first sort field all are sorted by the next.
    const qint64 further = qMax<qint64>(0, sort.size() - 1);
    const double looked =
        fetch ? double(plan.leadItems) : (further > 0 ? double(plan.items) : walked);
    if (auto bearable = checkCost(looked, testsOf(query.filter, seen) + further); !bearable)
        return base::passOn(bearable);
    const BoundSql sql = pageSql(query, fetch ? plan.lead : std::nullopt, slice);
    Statement statement(m_connection, sql.text);
    auto numbers = readAll(statement, parseNumber, sql.values);
    if (numbers && slice.reversed)
        std::reverse(numbers->begin(), numbers->end());
    return numbers;
}

Result<ItemList> ItemLists::list(const ItemQuery &query)
{
    const auto plan = planFor(query);
    if (!plan)
        return base::passOn(plan);
    const auto numbers = page(query, *plan);
    if (!numbers)
        return base::passOn(numbers);
    ItemList list;
    list.total = plan->total;
    for (const ItemId id : *numbers) {
        auto item = readOne(m_item, parseItem, id);
        if (!item)
            return base::passOn(item);
        if (*item) // else removed meanwhile
            list.items.append(std::move(**item));
    }
    return list;
}

} // namespace server::sql
