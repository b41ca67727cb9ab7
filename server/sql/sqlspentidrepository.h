// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/spentidrepository.h"

namespace server::sql {

class SqlSpentIdRepository final : public store::SpentIdRepository
{
public:
    explicit SqlSpentIdRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<bool> spend(const QByteArray &digest,
                                           base::Timestamp expiresAt) override;
    [[nodiscard]] base::Result<bool> isSpent(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    Statement m_spend, m_drop;
    mutable Statement m_find;
};

} // namespace server::sql
