// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.2 to 3.5.
#pragma once

#include "server/sql/statement.h"
#include "server/store/devicecoderepository.h"

namespace server::sql {

class SqlDeviceCodeRepository final : public store::DeviceCodeRepository
{
public:
    explicit SqlDeviceCodeRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<bool> insert(const domain::DeviceCode &code, int limit) override;
    [[nodiscard]] base::Result<std::optional<domain::DeviceCode>>
    byDigest(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<std::optional<domain::DeviceCode>>
    byUserCode(const QByteArray &userCodeDigest) const override;
    [[nodiscard]] base::Result<bool> poll(const QByteArray &digest, base::Timestamp now) override;
    [[nodiscard]] base::Result<bool> decide(const QByteArray &digest,
                                            const std::optional<domain::DeviceApproval> &approval,
                                            base::Timestamp now) override;
    [[nodiscard]] base::Result<bool> redeem(const QByteArray &digest, base::Timestamp now) override;
    [[nodiscard]] base::Result<int> cleanUp(base::Timestamp now, int limit) override;

private:
    mutable Statement m_byDigest, m_byUserCode;
    Statement m_insert, m_poll, m_slowDown, m_allow, m_deny, m_redeem, m_cleanUp;
};

} // namespace server::sql
