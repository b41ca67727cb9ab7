// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sql/sqlauditrepository.h"

#include "server/sql/jsontext.h"
#include "server/sql/names.h"

namespace server::sql {

using namespace Qt::StringLiterals;
using base::Result;
using domain::Actor;
using domain::AuditEvent;
using domain::AuditQuery;
using store::AuditCount;

namespace {

const auto appendEvent =
    u"INSERT INTO audit_events (at, type, success, actor_kind, actor_user, actor_name,"
    " actor_address, module_id, client_key, user_id, incident, details)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto selectEvents =
    u"SELECT id, at, type, success, actor_kind, actor_user, actor_name, actor_address, module_id,"
    " client_key, user_id, incident, details FROM audit_events e WHERE 1 = 1"_s;
// The client's public identifier and name are what people look for.
const auto matchesText =
    u" AND (e.type LIKE ? ESCAPE '\\' OR e.actor_name LIKE ? ESCAPE '\\'"
    " OR e.incident LIKE ? ESCAPE '\\' OR e.client_key IN (SELECT c.id FROM clients c"
    " WHERE c.client_id LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\'))"_s;
const auto countEvents =
    u"SELECT (at / ?) * ? AS slot, type, success, count(*) FROM audit_events WHERE at >= ?"
    " GROUP BY slot, type, success ORDER BY slot, type, success"_s;

QString likePattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

Result<AuditEvent> parseEvent(RowReader &row)
{
    AuditEvent event;
    event.id = row.id<domain::AuditId>();
    event.at = row.time();
    event.type = row.text();
    event.success = row.flag();
    const auto kind = fromStoredName<Actor::Kind>(row.string());
    event.actor.user = row.optionalId<domain::UserId>().value_or(domain::UserId());
    event.actor.name = row.string();
    event.actor.address = row.string();
    event.module = row.optionalId<domain::ModuleId>();
    event.client = row.optionalId<domain::ClientKey>();
    event.user = row.optionalId<domain::UserId>();
    event.incident = row.text();
    auto details = objectFromJson(row.string());
    if (!kind || !details)
        return corruptRow(u"audit_events"_s);
    event.actor.kind = *kind;
    event.details = std::move(*details);
    return event;
}

Result<AuditCount> parseCount(RowReader &row)
{
    AuditCount count;
    count.from = row.time();
    count.type = row.text();
    count.success = row.flag();
    count.count = row.integer();
    return count;
}

} // namespace

SqlAuditRepository::SqlAuditRepository(SqlConnection &connection)
    : m_connection(connection)
    , m_append(connection, appendEvent)
    , m_counts(connection, countEvents)
{
}

Result<void> SqlAuditRepository::append(const AuditEvent &event)
{
    const auto actorUser =
        event.actor.user.isValid() ? std::optional(event.actor.user) : std::nullopt;
    return m_append.changeOne(event.at, Text{event.type}, event.success,
                              storedName(event.actor.kind), actorUser, event.actor.name,
                              event.actor.address, event.module, event.client, event.user,
                              Text{event.incident}, toJson(event.details));
}

Result<QList<AuditEvent>> SqlAuditRepository::find(const AuditQuery &query) const
{
    // Fixed clauses; what they compare with is bound.
    QString sql = selectEvents;
    QVariantList values;
    const auto add = [&](const QString &clause, const QVariantList &bound) {
        sql += clause;
        values += bound;
    };
    if (!query.text.isEmpty())
        add(matchesText, QVariantList(5, likePattern(query.text)));
    if (query.success)
        add(u" AND e.success = ?"_s, {toValue(*query.success)});
    if (query.client)
        add(u" AND e.client_key = ?"_s, {toValue(*query.client)});
    if (query.user)
        add(u" AND e.user_id = ?"_s, {toValue(*query.user)});
    if (query.module)
        add(u" AND e.module_id = ?"_s, {toValue(*query.module)});
    if (query.before.isValid())
        add(u" AND e.id < ?"_s, {toValue(query.before)});
    add(u" ORDER BY e.id DESC LIMIT ?"_s, {toValue(query.limit)});
    Statement statement(m_connection, sql);
    return readAll(statement, parseEvent, values);
}

Result<QList<AuditCount>> SqlAuditRepository::counts(base::Timestamp from, base::Seconds step) const
{
    const qint64 millis = qMax<qint64>(1, std::chrono::milliseconds(step).count());
    return readAll(m_counts, parseCount, millis, millis, from);
}

} // namespace server::sql
