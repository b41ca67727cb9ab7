// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/settingsrepository.h"

namespace server::sql {

/// What was never stored has its default value.
class SqlSettingsRepository final : public store::SettingsRepository
{
public:
    explicit SqlSettingsRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<domain::ServerConfig> serverConfig() const override;
    [[nodiscard]] base::Result<void> putServerConfig(const domain::ServerConfig &config) override;
    [[nodiscard]] base::Result<domain::Company> company() const override;
    [[nodiscard]] base::Result<void> putCompany(const domain::Company &company) override;
    [[nodiscard]] base::Result<std::optional<QByteArray>>
    value(const QByteArray &name) const override;
    [[nodiscard]] base::Result<void> putValue(const QByteArray &name,
                                              const QByteArray &value) override;

    [[nodiscard]] base::Result<QList<domain::SigningKey>> signingKeys() const override;
    [[nodiscard]] base::Result<domain::KeyId>
    insertSigningKey(const domain::SigningKey &key) override;
    /// The state, its times and the sealed part.
    [[nodiscard]] base::Result<void> updateSigningKey(const domain::SigningKey &key) override;
    [[nodiscard]] base::Result<void> removeSigningKey(domain::KeyId id) override;

private:
    mutable Statement m_value;
    Statement m_putValue;
    mutable Statement m_keys;
    Statement m_insertKey, m_updateKey, m_removeKey;
};

} // namespace server::sql
