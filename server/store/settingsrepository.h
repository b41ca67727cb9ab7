// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"
#include "server/domain/signingkey.h"
#include "server/domain/user.h"

namespace server::store {

/// One value each: the server's settings, the company, and what the installation must remember of
/// itself.
class SettingsRepository
{
public:
    virtual ~SettingsRepository() = default;
    [[nodiscard]] virtual base::Result<domain::ServerConfig> serverConfig() const = 0;
    [[nodiscard]] virtual base::Result<void>
    putServerConfig(const domain::ServerConfig &config) = 0;
    [[nodiscard]] virtual base::Result<domain::Company> company() const = 0;
    [[nodiscard]] virtual base::Result<void> putCompany(const domain::Company &company) = 0;
    /// Small facts, for example "master_key_source" and "master_key_check".
    [[nodiscard]] virtual base::Result<std::optional<QByteArray>>
    value(const QByteArray &name) const = 0;
    [[nodiscard]] virtual base::Result<void> putValue(const QByteArray &name,
                                                      const QByteArray &value) = 0;

    [[nodiscard]] virtual base::Result<QList<domain::SigningKey>> signingKeys() const = 0;
    [[nodiscard]] virtual base::Result<domain::KeyId>
    insertSigningKey(const domain::SigningKey &key) = 0;
    [[nodiscard]] virtual base::Result<void> updateSigningKey(const domain::SigningKey &key) = 0;
    [[nodiscard]] virtual base::Result<void> removeSigningKey(domain::KeyId id) = 0;
};

} // namespace server::store
