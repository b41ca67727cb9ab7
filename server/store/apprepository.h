// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/itemfilter.h"
#include "server/store/apitokenrepository.h"

#include <QHash>

namespace server::store {

/// Apps and their items, and the tokens that open them besides access tokens. Whoever writes an
/// item gives its keys (domain::keysOf) too: lists are filtered and sorted by them alone. What is
/// removed is out of sight at once; its rows go later, a batch at a time, so that no request waits
/// behind a million of them.
class AppRepository
{
public:
    virtual ~AppRepository() = default;
    [[nodiscard]] virtual const ApiTokenRepository &tokens() const = 0;
    [[nodiscard]] virtual ApiTokenRepository &tokens() = 0;
    /// By module and code.
    [[nodiscard]] virtual base::Result<QList<domain::App>> all() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::App>> byId(domain::AppId id) const = 0;
    /// Conflict when the module has an app of this code.
    [[nodiscard]] virtual base::Result<domain::AppId> insert(const domain::App &app) = 0;
    [[nodiscard]] virtual base::Result<void> update(const domain::App &app) = 0;
    [[nodiscard]] virtual base::Result<void> remove(domain::AppId id) = 0;

    [[nodiscard]] virtual base::Result<qint64> itemCount(domain::AppId app) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Item>>
    item(domain::AppId app, const QByteArray &uid) const = 0;
    /// InvalidInput ("filter", "too_costly") for one that would look at too many items.
    [[nodiscard]] virtual base::Result<domain::ItemList>
    list(const domain::ItemQuery &query) const = 0;
    /// When the newest item was made: the next one is not older, so that items lie in the order of
    /// that moment.
    [[nodiscard]] virtual base::Result<std::optional<base::Timestamp>>
    newestItemAt(domain::AppId app) const = 0;
    [[nodiscard]] virtual base::Result<domain::ItemId>
    insertItem(const domain::Item &item, const QList<domain::ItemKey> &keys) = 0;
    [[nodiscard]] virtual base::Result<void> updateItem(const domain::Item &item,
                                                        const QList<domain::ItemKey> &keys) = 0;
    [[nodiscard]] virtual base::Result<void> removeItem(const domain::Item &item) = 0;

    /// Whether another item than `except` has this key.
    [[nodiscard]] virtual base::Result<bool> isTaken(domain::AppId app, const domain::ItemKey &key,
                                                     domain::ItemId except) const = 0;
    /// Whether two items have the same key, other than none.
    [[nodiscard]] virtual base::Result<bool> hasDuplicates(domain::AppId app,
                                                           int attribute) const = 0;
    /// Items with a number above `after`, in the order of their numbers.
    [[nodiscard]] virtual base::Result<QList<domain::Item>>
    itemsAfter(domain::AppId app, domain::ItemId after, int limit) const = 0;
    [[nodiscard]] virtual base::Result<void> putKey(domain::AppId app, domain::ItemId item,
                                                    const domain::ItemKey &key) = 0;
    /// For a field that is new: no item has a value.
    [[nodiscard]] virtual base::Result<void> addEmptyKeys(domain::AppId app, int attribute) = 0;
    /// Lists no longer go by this attribute.
    [[nodiscard]] virtual base::Result<void> retireKeys(domain::AppId app, int attribute) = 0;

    /// Deletes at most about `limit` rows of what was removed. Returns how many.
    [[nodiscard]] virtual base::Result<int> cleanUp(int limit) = 0;
};

} // namespace server::store
