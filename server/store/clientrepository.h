// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/client.h"

namespace server::store {

/// A stamp of use, written in batches at most one second behind.
struct ClientUse
{
    domain::ClientKey client;
    std::optional<domain::SecretId> secret;
    base::Timestamp at;
};

/// Clients and their secrets. Deleted clients keep their row, so that an identifier is never
/// reissued.
class ClientRepository
{
public:
    virtual ~ClientRepository() = default;
    /// Without the deleted ones.
    [[nodiscard]] virtual base::Result<QList<domain::Client>> all() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::Client>>
    byId(domain::ClientKey id) const = 0;
    [[nodiscard]] virtual base::Result<domain::ClientKey> insert(const domain::Client &client) = 0;
    [[nodiscard]] virtual base::Result<void> update(const domain::Client &client) = 0;
    /// With an empty time the deletion is undone.
    [[nodiscard]] virtual base::Result<void> setDeleted(domain::ClientKey id,
                                                        std::optional<base::Timestamp> at) = 0;

    [[nodiscard]] virtual base::Result<QList<domain::ClientSecret>> allSecrets() const = 0;
    [[nodiscard]] virtual base::Result<QList<domain::ClientSecret>>
    secretsOf(domain::ClientKey client) const = 0;
    [[nodiscard]] virtual base::Result<domain::SecretId>
    insertSecret(const domain::ClientSecret &secret) = 0;
    [[nodiscard]] virtual base::Result<void> updateSecret(const domain::ClientSecret &secret) = 0;
    [[nodiscard]] virtual base::Result<void> recordUse(const QList<ClientUse> &uses) = 0;
};

} // namespace server::store
