// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/protectionrepository.h"

namespace server::sql {

class SqlProtectionRepository final : public store::ProtectionRepository
{
public:
    explicit SqlProtectionRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::ProtectionRule>> all() const override;
    [[nodiscard]] base::Result<QList<domain::ProtectionRule>>
    ofModule(domain::ModuleId module) const override;
    [[nodiscard]] base::Result<void> replace(domain::ModuleId module,
                                             const QList<domain::ProtectionRule> &rules) override;

private:
    mutable Statement m_all, m_ofModule;
    Statement m_remove, m_insert;
};

} // namespace server::sql
