// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlapprepository.h"

#include "server/sql/approws.h"
#include "server/sql/itemrows.h"
#include "server/sql/jsontext.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::App;
using domain::AppId;
using domain::Item;
using domain::ItemAttribute;
using domain::ItemId;
using domain::ItemKey;

namespace {

const auto insertApp =
    u"INSERT INTO apps (module_id, code, name, fields, statuses, rights, next_field, created_at,"
    " item_count, changes, removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)"_s;
const auto updateApp =
    u"UPDATE apps SET name = ?, fields = ?, statuses = ?, rights = ?, next_field = ?,"
    " changes = changes + 1 WHERE id = ? AND removed = 0"_s;
const auto removeApp = u"UPDATE apps SET removed = 1 WHERE id = ? AND removed = 0"_s;

const auto insertItemRow =
    u"INSERT INTO items (app_id, uid, name, status, created_by, created_at, updated_by, updated_at,"
    " content) SELECT id, ?, ?, ?, ?, ?, ?, ?, ? FROM apps WHERE id = ? AND removed = 0"_s;
const auto selectNewest = u"SELECT i.created_at FROM item_keys k JOIN items i ON i.id = k.item_id"
                          " WHERE k.app_id = ? AND k.attribute = ?"
                          " ORDER BY k.value DESC, k.item_id DESC LIMIT 1"_s;
const auto updateItemRow =
    u"UPDATE items SET name = ?, status = ?, updated_by = ?, updated_at = ?, content = ?"
    " WHERE id = ?"_s;
const auto removeItemRow = u"DELETE FROM items WHERE id = ?"_s;
const auto putItemKey =
    u"INSERT INTO item_keys (item_id, attribute, app_id, value) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (item_id, attribute) DO UPDATE SET value = excluded.value"
    " WHERE item_keys.value <> excluded.value"_s;
const auto removeItemKeys = u"DELETE FROM item_keys WHERE item_id = ?"_s;
const auto noteAppChange =
    u"UPDATE apps SET item_count = item_count + ?, changes = changes + 1 WHERE id = ?"_s;

const auto countTaken = u"SELECT count(*) FROM (SELECT 1 FROM item_keys WHERE app_id = ?"
                        " AND attribute = ? AND value = ? AND item_id <> ? LIMIT 1) taken"_s;
const auto countDuplicates =
    u"SELECT count(*) FROM (SELECT value FROM item_keys WHERE app_id = ? AND attribute = ?"
    " AND value > ? GROUP BY value HAVING count(*) > 1 LIMIT 1) doubled"_s;
const auto addEmpty =
    u"INSERT INTO item_keys (item_id, attribute, app_id, value)"
    " SELECT item_id, ?, app_id, ? FROM item_keys WHERE app_id = ? AND attribute = ?"
    " ON CONFLICT (item_id, attribute) DO UPDATE SET value = excluded.value"_s;
const auto reviveKeys = u"DELETE FROM retired_item_keys WHERE app_id = ? AND attribute = ?"_s;
const auto retireItemKeys =
    u"INSERT INTO retired_item_keys (app_id, attribute) VALUES (?, ?) ON CONFLICT DO NOTHING"_s;

const auto cleanKeys =
    u"DELETE FROM item_keys WHERE (item_id, attribute) IN (SELECT k.item_id, k.attribute"
    " FROM retired_item_keys r JOIN item_keys k ON k.app_id = r.app_id"
    " AND k.attribute = r.attribute LIMIT ?)"_s;
const auto cleanRetired =
    u"DELETE FROM retired_item_keys WHERE NOT EXISTS (SELECT 1 FROM item_keys k"
    " WHERE k.app_id = retired_item_keys.app_id AND k.attribute = retired_item_keys.attribute)"_s;
const auto cleanItemKeys = u"DELETE FROM item_keys WHERE item_id IN (SELECT i.id FROM apps a"
                           " JOIN items i ON i.app_id = a.id WHERE a.removed = 1"
                           " ORDER BY i.id LIMIT ?)"_s;
const auto cleanItems = u"DELETE FROM items WHERE id IN (SELECT i.id FROM apps a"
                        " JOIN items i ON i.app_id = a.id WHERE a.removed = 1"
                        " ORDER BY i.id LIMIT ?)"_s;
const auto cleanApps = u"DELETE FROM apps WHERE removed = 1"
                       " AND NOT EXISTS (SELECT 1 FROM items i WHERE i.app_id = apps.id)"_s;

Result<base::Timestamp> parseTime(RowReader &row)
{
    return row.time();
}

Result<void> asDone(const Result<int> &changed)
{
    return changed ? Result<void>() : base::passOn(changed);
}

} // namespace

SqlAppRepository::SqlAppRepository(SqlConnection &connection)
    : m_tokens(connection)
    , m_all(connection, selectApps(u"WHERE removed = 0 ORDER BY module_id, code"_s))
    , m_byId(connection, selectApps(u"WHERE removed = 0 AND id = ?"_s))
    , m_insert(connection, dialect::insertReturningId(insertApp))
    , m_update(connection, updateApp)
    , m_remove(connection, removeApp)
    , m_item(connection, selectItems(u"WHERE i.app_id = ? AND i.uid = ?"_s))
    , m_newest(connection, selectNewest)
    , m_lists(connection)
    , m_insertItem(connection, dialect::insertReturningId(insertItemRow))
    , m_updateItem(connection, updateItemRow)
    , m_removeItem(connection, removeItemRow)
    , m_putKey(connection, putItemKey)
    , m_removeKeys(connection, removeItemKeys)
    , m_noteChange(connection, noteAppChange)
    , m_taken(connection, countTaken)
    , m_duplicates(connection, countDuplicates)
    , m_itemsAfter(connection,
                   selectItems(u"WHERE i.app_id = ? AND i.id > ? ORDER BY i.id LIMIT ?"_s))
    , m_addEmptyKeys(connection, addEmpty)
    , m_reviveKeys(connection, reviveKeys)
    , m_retireKeys(connection, retireItemKeys)
    , m_cleanKeys(connection, cleanKeys)
    , m_cleanRetired(connection, cleanRetired)
    , m_cleanItemKeys(connection, cleanItemKeys)
    , m_cleanItems(connection, cleanItems)
    , m_cleanApps(connection, cleanApps)
{
}

Result<QList<App>> SqlAppRepository::all() const
{
    return readAll(m_all, parseApp);
}

Result<std::optional<App>> SqlAppRepository::byId(AppId id) const
{
    return readOne(m_byId, parseApp, id);
}

Result<AppId> SqlAppRepository::insert(const App &app)
{
    return m_insert
        .insert(app.module, app.code, app.name, fieldsText(app), statusesText(app), rightsText(app),
                app.nextField, app.createdAt)
        .map([](qint64 id) { return AppId(id); });
}

Result<void> SqlAppRepository::update(const App &app)
{
    return m_update.changeOne(app.name, fieldsText(app), statusesText(app), rightsText(app),
                              app.nextField, app.id);
}

Result<void> SqlAppRepository::remove(AppId id)
{
    return m_remove.changeOne(id);
}

Result<qint64> SqlAppRepository::itemCount(AppId app) const
{
    return m_lists.count(app);
}

Result<std::optional<Item>> SqlAppRepository::item(AppId app, const QByteArray &uid) const
{
    return readOne(m_item, parseItem, app, uid);
}

Result<domain::ItemList> SqlAppRepository::list(const domain::ItemQuery &query) const
{
    return m_lists.list(query);
}

Result<std::optional<base::Timestamp>> SqlAppRepository::newestItemAt(AppId app) const
{
    return readOne(m_newest, parseTime, app, int(ItemAttribute::CreatedAt));
}

Result<ItemId> SqlAppRepository::insertItem(const Item &item, const QList<ItemKey> &keys)
{
    const auto id =
        m_insertItem.insert(item.uid, item.name, item.status, item.createdBy, item.createdAt,
                            item.updatedBy, item.updatedAt, toJson(item.values), item.app);
    if (!id)
        return base::passOn(id);
    if (*id == 0)
        return base::failure(base::Error::Kind::NotFound, u"the app is gone"_s);
    Item stored = item;
    stored.id = ItemId(*id);
    if (auto done = putKeys(stored, keys); !done)
        return base::passOn(done);
    if (auto done = noteChange(item.app, 1); !done)
        return base::passOn(done);
    return stored.id;
}

Result<void> SqlAppRepository::updateItem(const Item &item, const QList<ItemKey> &keys)
{
    if (auto done = m_updateItem.changeOne(item.name, item.status, item.updatedBy, item.updatedAt,
                                           toJson(item.values), item.id);
        !done)
        return done;
    if (auto done = putKeys(item, keys); !done)
        return done;
    return noteChange(item.app, 0);
}

Result<void> SqlAppRepository::removeItem(const Item &item)
{
    if (auto done = m_removeItem.changeOne(item.id); !done)
        return done;
    if (auto done = m_removeKeys.change(item.id); !done)
        return base::passOn(done);
    return noteChange(item.app, -1);
}

Result<void> SqlAppRepository::putKeys(const Item &item, const QList<ItemKey> &keys)
{
    for (const ItemKey &key : keys) {
        if (auto done = putKey(item.app, item.id, key); !done)
            return done;
    }
    return {};
}

Result<void> SqlAppRepository::putKey(AppId app, ItemId item, const ItemKey &key)
{
    return asDone(m_putKey.change(item, key.attribute, app, key.key));
}

Result<void> SqlAppRepository::noteChange(AppId app, int more)
{
    return m_noteChange.changeOne(more, app);
}

Result<bool> SqlAppRepository::isTaken(AppId app, const ItemKey &key, ItemId except) const
{
    return readCount(m_taken, app, key.attribute, key.key, except).map([](int count) {
        return count > 0;
    });
}

Result<bool> SqlAppRepository::hasDuplicates(AppId app, int attribute) const
{
    return readCount(m_duplicates, app, attribute, QByteArray()).map([](int count) {
        return count > 0;
    });
}

Result<QList<Item>> SqlAppRepository::itemsAfter(AppId app, ItemId after, int limit) const
{
    return readAll(m_itemsAfter, parseItem, app, after, limit);
}

Result<void> SqlAppRepository::addEmptyKeys(AppId app, int attribute)
{
    if (auto revived = m_reviveKeys.change(app, attribute); !revived)
        return base::passOn(revived);
    return asDone(
        m_addEmptyKeys.change(attribute, QByteArray(), app, int(ItemAttribute::CreatedAt)));
}

Result<void> SqlAppRepository::retireKeys(AppId app, int attribute)
{
    return asDone(m_retireKeys.change(app, attribute));
}

Result<int> SqlAppRepository::cleanUp(int limit)
{
    const auto keys = m_cleanKeys.change(limit);
    if (!keys)
        return keys;
    if (*keys < limit) {
        if (auto done = m_cleanRetired.change(); !done)
            return done;
    }
    // Keys first: they are found by the items.
    if (auto done = m_cleanItemKeys.change(limit); !done)
        return done;
    const auto items = m_cleanItems.change(limit);
    if (!items)
        return items;
    if (*items < limit) {
        if (auto done = m_cleanApps.change(); !done)
            return done;
    }
    return std::max(*keys, *items);
}

} // namespace server::sql
