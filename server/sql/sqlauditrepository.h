// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/auditrepository.h"

namespace server::sql {

class SqlAuditRepository final : public store::AuditRepository
{
public:
    explicit SqlAuditRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<void> append(const domain::AuditEvent &event) override;
    [[nodiscard]] base::Result<QList<domain::AuditEvent>>
    find(const domain::AuditQuery &query) const override;
    [[nodiscard]] base::Result<QList<store::AuditCount>> counts(base::Timestamp from,
                                                                base::Seconds step) const override;

private:
    SqlConnection &m_connection;
    Statement m_append;
    mutable Statement m_counts;
};

} // namespace server::sql
