// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/logoutrepository.h"

namespace server::sql {

class SqlLogoutRepository final : public store::LogoutRepository
{
public:
    explicit SqlLogoutRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<void> join(domain::SessionId session,
                                          domain::ClientKey client) override;
    [[nodiscard]] base::Result<QList<domain::ClientKey>>
    clientsOf(domain::SessionId session) const override;
    [[nodiscard]] base::Result<QList<domain::LogoutDelivery>> due(base::Timestamp now,
                                                                  int limit) const override;
    [[nodiscard]] base::Result<bool> postpone(domain::LogoutDeliveryId id, int attempts,
                                              base::Timestamp nextAttemptAt) override;
    [[nodiscard]] base::Result<bool> drop(domain::LogoutDeliveryId id) override;

private:
    Statement m_join;
    mutable Statement m_clients, m_due;
    Statement m_postpone, m_drop;
};

} // namespace server::sql
