// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/appitem.h"

#include <QJsonObject>

namespace server::domain {

/// A question to an attribute or an indexed field, its values as keys (itemkey.h).
struct ItemCondition
{
    enum class Operator {
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        Contains,
        BeginsWith,
        OneOf
    };
    int attribute = 0; ///< keys of ItemAttribute::Id are the identifiers' bytes
    Operator op = Operator::Equal;
    QByteArrayList keys; ///< one; OneOf: any number
    bool operator==(const ItemCondition &) const = default;
};

/// A condition, or several filters together. Without parts, All lets everything through.
struct ItemFilter
{
    enum class Kind { Condition, All, Any, Not };
    Kind kind = Kind::All;
    ItemCondition condition; ///< of Kind::Condition
    QList<ItemFilter> parts; ///< of All and Any; one of Not
    bool operator==(const ItemFilter &) const = default;

    [[nodiscard]] static ItemFilter of(ItemCondition condition);
    /// Adds to the parts of All.
    void add(ItemFilter part) { parts.append(std::move(part)); }
};

/// The filter language of the Web API. Every member of an object must hold:
///   {"and": [...]}, {"or": [...]}, {"not": {...}}
///   {"eq": [{"field": "amount"}, {"const": 5}]}, also neq (ne), gt, gte, lt, lte, like
///   {"in": [{"field": "state"}, {"list": ["open", "new"]}]}
///   {"amount": 5, "due": {"min": "...", "max": "..."}, "state": ["open"]}, also inside {"tf": ...}
/// `like` finds texts that contain the value, with % at its end only those that begin with it.
/// Fields come from the app's definition only; values become keys of their types. InvalidInput
/// otherwise, the field naming what is wrong: "unknown_member", "not_indexed", "wrong_type",
/// "unknown_value", "too_many", "too_deep".
[[nodiscard]] base::Result<ItemFilter> filterFromJson(const App &app, const QJsonObject &object);

struct ItemSort
{
    int attribute = int(ItemAttribute::CreatedAt);
    bool ascending = true;
    bool operator==(const ItemSort &) const = default;
};
/// The attribute of a field or of one of the system fields; "unknown_member" or "not_indexed".
/// `__id` sorts by the moment that it was made.
[[nodiscard]] base::Result<int> sortAttribute(const App &app, const QString &code);

/// Which items of an app to list, in which order.
struct ItemQuery
{
    AppId app;
    ItemFilter filter;
    QList<ItemSort> sort; ///< none: in the order in which they were made
    qint64 from = 0;
    qint64 size = 100;
};

struct ItemList
{
    QList<Item> items;
    qint64 total = 0; ///< how many there are without `from` and `size`
};

} // namespace server::domain
