// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqllogoutrepository.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::ClientKey;
using domain::LogoutDelivery;
using domain::LogoutDeliveryId;

namespace {

/// Changes a row also where the client has joined before, so that no row means no live session.
const auto joinSession =
    u"INSERT INTO session_clients (session_id, client_key)"
    " SELECT s.id, c.id FROM sessions s JOIN clients c ON c.id = ? WHERE s.id = ? AND s.ended_at "
    "IS NULL"
    " ON CONFLICT (session_id, client_key) DO UPDATE SET client_key = excluded.client_key"_s;
const auto clientsOfSession =
    u"SELECT client_key FROM session_clients WHERE session_id = ? ORDER BY client_key"_s;
const auto dueDeliveries =
    u"SELECT id, client_key, user_id, subject, sid, created_at, attempts, next_attempt_at"
    " FROM logout_deliveries WHERE next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ?"_s;
const auto postponeDelivery =
    u"UPDATE logout_deliveries SET attempts = ?, next_attempt_at = ? WHERE id = ?"_s;
const auto dropDelivery = u"DELETE FROM logout_deliveries WHERE id = ?"_s;

Result<ClientKey> parseClient(RowReader &row)
{
    return row.id<ClientKey>();
}

Result<LogoutDelivery> parseDelivery(RowReader &row)
{
    LogoutDelivery delivery;
    delivery.id = row.id<LogoutDeliveryId>();
    delivery.client = row.id<ClientKey>();
    delivery.user = row.id<domain::UserId>();
    delivery.subject = row.text();
    delivery.sid = row.text();
    delivery.createdAt = row.time();
    delivery.attempts = static_cast<int>(row.integer());
    delivery.nextAttemptAt = row.time();
    return delivery;
}

} // namespace

SqlLogoutRepository::SqlLogoutRepository(SqlConnection &connection)
    : m_join(connection, joinSession)
    , m_clients(connection, clientsOfSession)
    , m_due(connection, dueDeliveries)
    , m_postpone(connection, postponeDelivery)
    , m_drop(connection, dropDelivery)
{
}

Result<void> SqlLogoutRepository::join(domain::SessionId session, ClientKey client)
{
    return m_join.changeOne(client, session);
}

Result<QList<ClientKey>> SqlLogoutRepository::clientsOf(domain::SessionId session) const
{
    return readAll(m_clients, parseClient, session);
}

Result<QList<LogoutDelivery>> SqlLogoutRepository::due(base::Timestamp now, int limit) const
{
    return readAll(m_due, parseDelivery, now, limit);
}

Result<bool> SqlLogoutRepository::postpone(LogoutDeliveryId id, int attempts,
                                           base::Timestamp nextAttemptAt)
{
    return m_postpone.change(attempts, nextAttemptAt, id).map([](int rows) { return rows == 1; });
}

Result<bool> SqlLogoutRepository::drop(LogoutDeliveryId id)
{
    return m_drop.change(id).map([](int rows) { return rows == 1; });
}

} // namespace server::sql
