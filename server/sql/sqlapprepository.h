// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/itemlists.h"
#include "server/sql/sqlapitokenrepository.h"
#include "server/sql/statement.h"
#include "server/store/apprepository.h"

namespace server::sql {

class SqlAppRepository final : public store::AppRepository
{
public:
    explicit SqlAppRepository(SqlConnection &connection);
    [[nodiscard]] const store::ApiTokenRepository &tokens() const override { return m_tokens; }
    [[nodiscard]] store::ApiTokenRepository &tokens() override { return m_tokens; }
    [[nodiscard]] base::Result<QList<domain::App>> all() const override;
    [[nodiscard]] base::Result<std::optional<domain::App>> byId(domain::AppId id) const override;
    [[nodiscard]] base::Result<domain::AppId> insert(const domain::App &app) override;
    [[nodiscard]] base::Result<void> update(const domain::App &app) override;
    [[nodiscard]] base::Result<void> remove(domain::AppId id) override;

    [[nodiscard]] base::Result<qint64> itemCount(domain::AppId app) const override;
    [[nodiscard]] base::Result<std::optional<domain::Item>>
    item(domain::AppId app, const QByteArray &uid) const override;
    [[nodiscard]] base::Result<domain::ItemList>
    list(const domain::ItemQuery &query) const override;
    [[nodiscard]] base::Result<std::optional<base::Timestamp>>
    newestItemAt(domain::AppId app) const override;
    [[nodiscard]] base::Result<domain::ItemId>
    insertItem(const domain::Item &item, const QList<domain::ItemKey> &keys) override;
    [[nodiscard]] base::Result<void> updateItem(const domain::Item &item,
                                                const QList<domain::ItemKey> &keys) override;
    [[nodiscard]] base::Result<void> removeItem(const domain::Item &item) override;

    [[nodiscard]] base::Result<bool> isTaken(domain::AppId app, const domain::ItemKey &key,
                                             domain::ItemId except) const override;
    [[nodiscard]] base::Result<bool> hasDuplicates(domain::AppId app, int attribute) const override;
    [[nodiscard]] base::Result<QList<domain::Item>>
    itemsAfter(domain::AppId app, domain::ItemId after, int limit) const override;
    [[nodiscard]] base::Result<void> putKey(domain::AppId app, domain::ItemId item,
                                            const domain::ItemKey &key) override;
    [[nodiscard]] base::Result<void> addEmptyKeys(domain::AppId app, int attribute) override;
    [[nodiscard]] base::Result<void> retireKeys(domain::AppId app, int attribute) override;
    [[nodiscard]] base::Result<int> cleanUp(int limit) override;

private:
    [[nodiscard]] base::Result<void> putKeys(const domain::Item &item,
                                             const QList<domain::ItemKey> &keys);
    [[nodiscard]] base::Result<void> noteChange(domain::AppId app, int more);

    SqlApiTokenRepository m_tokens;
    mutable Statement m_all, m_byId;
    Statement m_insert, m_update, m_remove;
    mutable Statement m_item, m_newest;
    mutable ItemLists m_lists;
    Statement m_insertItem, m_updateItem, m_removeItem, m_putKey, m_removeKeys, m_noteChange;
    mutable Statement m_taken, m_duplicates, m_itemsAfter;
    Statement m_addEmptyKeys, m_reviveKeys, m_retireKeys;
    Statement m_cleanKeys, m_cleanRetired, m_cleanItemKeys, m_cleanItems, m_cleanApps;
};

} // namespace server::sql
