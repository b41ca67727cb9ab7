// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/pushedrequestrepository.h"

namespace server::sql {

class SqlPushedRequestRepository final : public store::PushedRequestRepository
{
public:
    explicit SqlPushedRequestRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<void> insert(const domain::PushedRequest &request) override;
    [[nodiscard]] base::Result<std::optional<domain::PushedRequest>>
    byDigest(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<bool> consume(const QByteArray &digest, base::Timestamp at) override;
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    Statement m_insert;
    mutable Statement m_byDigest;
    Statement m_consume, m_drop;
};

} // namespace server::sql
