// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/clientrepository.h"

namespace server::sql {

class SqlClientRepository final : public store::ClientRepository
{
public:
    explicit SqlClientRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::Client>> all() const override;
    [[nodiscard]] base::Result<std::optional<domain::Client>>
    byId(domain::ClientKey id) const override;
    [[nodiscard]] base::Result<domain::ClientKey> insert(const domain::Client &client) override;
    /// Everything but the module, the identifier and the stamps.
    [[nodiscard]] base::Result<void> update(const domain::Client &client) override;
    [[nodiscard]] base::Result<void> setDeleted(domain::ClientKey id,
                                                std::optional<base::Timestamp> at) override;

    [[nodiscard]] base::Result<QList<domain::ClientSecret>> allSecrets() const override;
    [[nodiscard]] base::Result<QList<domain::ClientSecret>>
    secretsOf(domain::ClientKey client) const override;
    [[nodiscard]] base::Result<domain::SecretId>
    insertSecret(const domain::ClientSecret &secret) override;
    /// The label, the end and the revocation.
    [[nodiscard]] base::Result<void> updateSecret(const domain::ClientSecret &secret) override;
    [[nodiscard]] base::Result<void> recordUse(const QList<store::ClientUse> &uses) override;

private:
    mutable Statement m_all, m_byId;
    Statement m_insert, m_update, m_setDeleted;
    mutable Statement m_allSecrets, m_secretsOf;
    Statement m_insertSecret, m_updateSecret, m_useClient, m_useSecret;
};

} // namespace server::sql
