// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/recordbatch.h"

namespace server::service {

namespace {

/// Refusals that differ only in their time and incident are one kind.
QByteArray kindOf(const domain::AuditEvent &event)
{
    const auto error = event.details.value(QStringLiteral("error")).toString().toUtf8();
    return event.type + '\n' + QByteArray::number(event.client ? event.client->value() : 0) + '\n'
           + QByteArray::number(event.user ? event.user->value() : 0) + '\n' + error.left(100)
           + '\n' + event.actor.name.left(100).toUtf8() + '\n' + event.actor.address.toUtf8();
}

/// What the rest is counted under when there are too many kinds, or too many rows.
domain::AuditEvent withoutParticulars(const domain::AuditEvent &event)
{
    domain::AuditEvent rest;
    rest.at = event.at;
    rest.type = event.type;
    rest.success = event.success;
    return rest;
}

} // namespace

void RecordBatch::add(domain::AuditEvent event)
{
    if (!event.success) {
        const auto kind = kindOf(event);
        auto taken = m_refusals.find(kind);
        if (taken == m_refusals.end()) {
            if (m_refusals.size() >= maximumKinds) {
                suppress(event.type, withoutParticulars(event), 1);
                return;
            }
            taken = m_refusals.insert(kind, 0);
        }
        if (*taken >= rowsPerRefusal) {
            suppress(kind, std::move(event), 1);
            return;
        }
        ++*taken;
    }
    if (m_events.size() >= maximumEvents)
        suppress(event.type, withoutParticulars(event), 1);
    else
        m_events.append(std::move(event));
}

void RecordBatch::suppress(const QByteArray &kind, domain::AuditEvent event, qint64 count)
{
    auto &entry = m_suppressed[kind];
    entry.count += count;
    entry.example = std::move(event);
}

void RecordBatch::add(const store::ClientUse &use)
{
    const auto key = std::pair(use.client, use.secret.value_or(domain::SecretId()));
    if (auto it = m_clients.find(key); it != m_clients.end())
        it->at = std::max(it->at, use.at);
    else if (m_clients.size() < maximumStamps)
        m_clients.insert(key, use);
}

void RecordBatch::add(const store::GrantUse &use)
{
    if (auto it = m_grants.find(use.grant); it != m_grants.end())
        it->at = std::max(it->at, use.at);
    else if (m_grants.size() < maximumStamps)
        m_grants.insert(use.grant, use);
}

void RecordBatch::putBack(RecordBatch older)
{
    std::swap(*this, older);
    for (auto &event : older.m_events)
        add(std::move(event));
    for (auto it = older.m_suppressed.cbegin(); it != older.m_suppressed.cend(); ++it)
        suppress(it.key(), it->example, it->count);
    for (const auto &use : std::as_const(older.m_clients))
        add(use);
    for (const auto &use : std::as_const(older.m_grants))
        add(use);
}

bool RecordBatch::isEmpty() const
{
    return m_events.isEmpty() && m_suppressed.isEmpty() && m_clients.isEmpty()
           && m_grants.isEmpty();
}

qsizetype RecordBatch::size() const
{
    return m_events.size() + m_suppressed.size() + m_clients.size() + m_grants.size();
}

base::Result<void> RecordBatch::writeTo(store::UnitOfWork &work) const
{
    for (const auto &event : m_events) {
        if (auto done = work.audit().append(event); !done)
            return done;
    }
    for (const auto &entry : m_suppressed) {
        auto event = entry.example;
        event.incident.clear(); // each of the counted ones had a number of its own
        event.details.insert(QStringLiteral("suppressed"), entry.count);
        if (auto done = work.audit().append(event); !done)
            return done;
    }
    if (!m_clients.isEmpty()) {
        if (auto done = work.clients().recordUse(m_clients.values()); !done)
            return done;
    }
    if (!m_grants.isEmpty())
        return work.grants().recordUse(m_grants.values());
    return {};
}

} // namespace server::service
