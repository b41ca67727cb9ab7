// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/domain/auditevent.h"

namespace server::store {

/// Counts for the overview.
struct AuditCount
{
    base::Timestamp from; ///< start of the hour or day
    QByteArray type;
    bool success = true;
    qint64 count = 0;
};

/// The audit trail: rows are only ever added.
class AuditRepository
{
public:
    virtual ~AuditRepository() = default;
    [[nodiscard]] virtual base::Result<void> append(const domain::AuditEvent &event) = 0;
    /// Newest first.
    [[nodiscard]] virtual base::Result<QList<domain::AuditEvent>>
    find(const domain::AuditQuery &query) const = 0;
    [[nodiscard]] virtual base::Result<QList<AuditCount>> counts(base::Timestamp from,
                                                                 base::Seconds step) const = 0;
};

} // namespace server::store
