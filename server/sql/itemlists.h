// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/itemsql.h"
#include "server/sql/statement.h"

#include <QCache>

namespace server::sql {

/// Lists items page by page. How is decided by what the conditions find: few items are fetched and
/// sorted, many are walked through in the order asked for until the page is full, from the nearer
/// end. Totals are remembered until an item of the app changes. A filter that would look at too
/// much is refused ("too_costly"): others wait for the same thread. Used in its connection's
/// thread.
class ItemLists
{
public:
    explicit ItemLists(SqlConnection &connection);
    [[nodiscard]] base::Result<domain::ItemList> list(const domain::ItemQuery &query);
    [[nodiscard]] base::Result<qint64> count(domain::AppId app);

private:
    /// What app and filter together say about how to list.
    struct Plan
    {
        qint64 items = 0; ///< of the app
        qint64 total = 0; ///< that pass
        std::optional<ItemLead> lead;
        qint64 leadItems = 0; ///< that the lead finds, as far as counted
    };
    struct Known
    {
        qint64 changes = 0;
        Plan plan;
    };
    [[nodiscard]] base::Result<Plan> planFor(const domain::ItemQuery &query);
    [[nodiscard]] base::Result<void> chooseLead(const domain::ItemQuery &query, Plan &plan);
    [[nodiscard]] base::Result<qint64> number(const BoundSql &sql);
    [[nodiscard]] base::Result<QList<domain::ItemId>> page(const domain::ItemQuery &query,
                                                           const Plan &plan);
    SqlConnection &m_connection;
    Statement m_counters, m_item;
    QCache<QByteArray, Known> m_known;
};

} // namespace server::sql
