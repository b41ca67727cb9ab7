// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/legacytokenrepository.h"

namespace server::sql {

class SqlLegacyTokenRepository final : public store::LegacyTokenRepository
{
public:
    explicit SqlLegacyTokenRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::LegacyToken>>
    ofUser(domain::UserId user) const override;
    [[nodiscard]] base::Result<std::optional<domain::LegacyToken>>
    byDigest(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<domain::LegacyTokenId>
    insert(const domain::LegacyToken &token) override;
    [[nodiscard]] base::Result<bool> revoke(domain::LegacyTokenId id, base::Timestamp at) override;
    [[nodiscard]] base::Result<int> revokeAllOfUser(domain::UserId user,
                                                    base::Timestamp at) override;
    [[nodiscard]] base::Result<void> recordUse(domain::LegacyTokenId id,
                                               base::Timestamp at) override;
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    mutable Statement m_ofUser, m_byDigest;
    Statement m_insert, m_revoke, m_revokeAll, m_recordUse, m_drop;
};

} // namespace server::sql
