// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/apitokenrepository.h"

namespace server::sql {

class SqlApiTokenRepository final : public store::ApiTokenRepository
{
public:
    explicit SqlApiTokenRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::ApiToken>> all() const override;
    [[nodiscard]] base::Result<std::optional<domain::ApiToken>>
    byId(domain::ApiTokenId id) const override;
    [[nodiscard]] base::Result<std::optional<domain::ApiToken>>
    byDigest(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<domain::ApiTokenId> insert(const domain::ApiToken &token) override;
    [[nodiscard]] base::Result<void> setExpiry(domain::ApiTokenId id,
                                               const std::optional<base::Timestamp> &at) override;
    [[nodiscard]] base::Result<void> recordUse(domain::ApiTokenId id, base::Timestamp at) override;
    [[nodiscard]] base::Result<void> remove(domain::ApiTokenId id) override;

private:
    mutable Statement m_all, m_byId, m_byDigest;
    Statement m_insert, m_setExpiry, m_recordUse, m_remove;
};

} // namespace server::sql
