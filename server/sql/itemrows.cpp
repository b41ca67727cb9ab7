// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/itemrows.h"

#include "server/sql/jsontext.h"

namespace server::sql {

using namespace Qt::StringLiterals;

QString selectItems(const QString &rest)
{
    return u"SELECT i.id, i.app_id, i.uid, i.name, i.status, i.created_by, u.subject, i.created_at,"
           " i.updated_by, i.updated_at, i.content FROM items i JOIN users u ON u.id = i.created_by "_s
           + rest;
}

base::Result<domain::Item> parseItem(RowReader &row)
{
    domain::Item item;
    item.id = row.id<domain::ItemId>();
    item.app = row.id<domain::AppId>();
    item.uid = row.bytes();
    item.name = row.string();
    item.status = row.string();
    item.createdBy = row.id<domain::UserId>();
    item.createdBySubject = row.text();
    item.createdAt = row.time();
    item.updatedBy = row.id<domain::UserId>();
    item.updatedAt = row.time();
    auto values = objectFromJson(row.string());
    if (!values)
        return corruptRow(u"items"_s);
    item.values = std::move(*values);
    return item;
}

} // namespace server::sql
