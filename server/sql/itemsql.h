// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/itemfilter.h"

#include <QVariantList>

namespace server::sql {

/// A statement and what is bound to it. The text is put together from constants of ours only: what
/// people ask for is in the values.
struct BoundSql
{
    QString text;
    QVariantList values;
};

/// Conditions on one attribute that every listed item must meet and that an index leads to.
struct ItemLead
{
    int attribute = 0;
    QList<domain::ItemCondition> conditions;
    bool operator==(const ItemLead &) const = default;
};
/// Each of them finds at least the items that pass the filter.
[[nodiscard]] QList<ItemLead> leadsOf(const domain::ItemFilter &filter);
/// Whether the filter asks nothing else.
[[nodiscard]] bool isAll(const ItemLead &lead, const domain::ItemFilter &filter);

/// How many questions an item is asked when the keys of `attribute` are seen anyway.
[[nodiscard]] qint64 testsOf(const domain::ItemFilter &filter, int attribute);

/// How many items the lead finds, counted up to `limit`.
[[nodiscard]] BoundSql probeSql(domain::AppId app, const ItemLead &lead, int limit);
/// How many items pass the filter; the work begins at what `lead` finds, or at all items.
[[nodiscard]] BoundSql countSql(const domain::ItemQuery &query,
                                const std::optional<ItemLead> &lead);

/// Whether what the lead finds lies in the order asked for: items of one value lie in the order in
/// which they were made.
[[nodiscard]] bool isInOrder(const ItemLead &lead, const domain::ItemQuery &query);

struct Slice
{
    qint64 from = 0;
    qint64 size = 0;
    bool reversed = false; ///< counted and listed from the other end
};
/// The numbers of the items of one page in order. With `lead` all that it finds are sorted, unless
/// they are in order already; without, the items are walked through in the order of the first sort
/// field until the page is full.
[[nodiscard]] BoundSql pageSql(const domain::ItemQuery &query, const std::optional<ItemLead> &lead,
                               const Slice &slice);

} // namespace server::sql
