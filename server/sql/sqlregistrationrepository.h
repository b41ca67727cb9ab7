// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/sql/statement.h"
#include "server/store/registrationrepository.h"

namespace server::sql {

class SqlRegistrationRepository final : public store::RegistrationRepository
{
public:
    explicit SqlRegistrationRepository(SqlConnection &connection);
    [[nodiscard]] base::Result<QList<domain::InitialAccessToken>> initialTokens() const override;
    [[nodiscard]] base::Result<std::optional<domain::InitialAccessToken>>
    initialToken(const QByteArray &digest) const override;
    [[nodiscard]] base::Result<domain::InitialAccessTokenId>
    insertInitialToken(const domain::InitialAccessToken &token) override;
    [[nodiscard]] base::Result<bool> spendInitialToken(const QByteArray &digest,
                                                       base::Timestamp now) override;
    [[nodiscard]] base::Result<bool> revokeInitialToken(domain::InitialAccessTokenId id,
                                                        base::Timestamp at) override;
    [[nodiscard]] base::Result<std::optional<domain::ClientRegistration>>
    registration(domain::ClientKey client) const override;
    [[nodiscard]] base::Result<void>
    setRegistration(domain::ClientKey client,
                    const domain::ClientRegistration &registration) override;

private:
    mutable Statement m_all, m_byDigest;
    Statement m_insert, m_spend, m_revoke;
    mutable Statement m_registration;
    Statement m_setRegistration;
};

} // namespace server::sql
