// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/templaterepository.h"

namespace server::sql {

class SqlTemplateRepository final : public store::TemplateRepository
{
public:
    explicit SqlTemplateRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::ClientTemplate>> all() const override;
    [[nodiscard]] base::Result<std::optional<domain::ClientTemplate>>
    byId(domain::TemplateId id) const override;
    [[nodiscard]] base::Result<domain::TemplateId>
    insert(const domain::ClientTemplate &value) override;
    [[nodiscard]] base::Result<void> update(const domain::ClientTemplate &value) override;
    [[nodiscard]] base::Result<void> remove(domain::TemplateId id) override;

private:
    mutable Statement m_all, m_byId;
    Statement m_insert, m_update, m_remove;
};

} // namespace server::sql
