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

/// The conditions that every listed item must meet and that an index can lead to.
[[nodiscard]] QList<domain::ItemCondition> leadsOf(const domain::ItemFilter &filter);

/// How many items meet the condition, counted up to `limit`.
[[nodiscard]] BoundSql probeSql(domain::AppId app, const domain::ItemCondition &lead, int limit);
/// How many items pass the filter; the work begins at what `lead` finds, or at all items.
[[nodiscard]] BoundSql countSql(const domain::ItemQuery &query,
                                const std::optional<domain::ItemCondition> &lead);

struct Slice
{
    qint64 from = 0;
    qint64 size = 0;
    bool reversed = false; ///< counted and listed from the other end
};
/// The numbers of the items of one page in order. With `lead` all that it finds are sorted;
/// without, the items are walked through in the order of the first sort field until the page is
/// full.
[[nodiscard]] BoundSql pageSql(const domain::ItemQuery &query,
                               const std::optional<domain::ItemCondition> &lead,
                               const Slice &slice);

} // namespace server::sql
