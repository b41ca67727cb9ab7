// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/store.h"

#include <QHash>

namespace server::service {

/// What the Recorder gathers between two writes. Bounded: stamps of the same row are merged, equal
/// refusals beyond `rowsPerRefusal` become a count on one row of their own, and beyond
/// `maximumEvents` only the number of the rest is kept for each type. Not thread-safe.
class RecordBatch
{
public:
    static constexpr qsizetype maximumEvents = 20'000;
    static constexpr qsizetype maximumKinds = 1'000; ///< different refusals told apart
    static constexpr qsizetype maximumStamps = 100'000;
    static constexpr int rowsPerRefusal = 20;

    void add(domain::AuditEvent event);
    void add(const store::ClientUse &use);
    void add(const store::GrantUse &use);
    /// Takes back what could not be written; what is here is newer.
    void putBack(RecordBatch older);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] base::Result<void> writeTo(store::UnitOfWork &work) const;

private:
    struct Suppressed
    {
        domain::AuditEvent example;
        qint64 count = 0;
    };
    void suppress(const QByteArray &kind, domain::AuditEvent event, qint64 count);

    QList<domain::AuditEvent> m_events;
    QHash<QByteArray, int> m_refusals;          ///< rows taken so far, by kind
    QHash<QByteArray, Suppressed> m_suppressed; ///< by kind
    QHash<std::pair<domain::ClientKey, domain::SecretId>, store::ClientUse> m_clients;
    QHash<domain::GrantId, store::GrantUse> m_grants;
};

} // namespace server::service
