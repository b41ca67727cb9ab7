// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7523 section 3, item 7; RFC 7009 section 2.
#include "server/sql/sqlspentidrepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;

namespace {

const auto spendId = u"INSERT INTO spent_ids (digest, expires_at) VALUES (?, ?)"
                     " ON CONFLICT (digest) DO NOTHING"_s;
const auto findId = u"SELECT expires_at FROM spent_ids WHERE digest = ?"_s;
const auto dropIds = u"DELETE FROM spent_ids WHERE digest IN (SELECT digest FROM spent_ids"
                     " WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)"_s;

Result<base::Timestamp> endOf(RowReader &row)
{
    return row.time();
}

} // namespace

SqlSpentIdRepository::SqlSpentIdRepository(SqlConnection &connection)
    : m_spend(connection, spendId)
    , m_drop(connection, dropIds)
    , m_find(connection, findId)
{
}

Result<bool> SqlSpentIdRepository::spend(const QByteArray &digest, base::Timestamp expiresAt)
{
    return m_spend.change(digest, expiresAt).map([](int inserted) { return inserted == 1; });
}

Result<bool> SqlSpentIdRepository::isSpent(const QByteArray &digest) const
{
    return readOne(m_find, endOf, digest).map([](const auto &found) { return found.has_value(); });
}

Result<int> SqlSpentIdRepository::cleanUp(base::Timestamp now, int limit)
{
    return m_drop.change(now, limit);
}

} // namespace server::sql
