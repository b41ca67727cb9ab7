// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3, RFC 7592 section 2.
#pragma once

#include "server/domain/registration.h"

namespace server::store {

/// Who may register clients, and who may change what was registered.
class RegistrationRepository
{
public:
    virtual ~RegistrationRepository() = default;
    /// Used up, expired and revoked ones too; the newest first.
    [[nodiscard]] virtual base::Result<QList<domain::InitialAccessToken>> initialTokens() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::InitialAccessToken>>
    initialToken(const QByteArray &digest) const = 0;
    [[nodiscard]] virtual base::Result<domain::InitialAccessTokenId>
    insertInitialToken(const domain::InitialAccessToken &token) = 0;
    /// Takes one use of a live token by one conditional write. True: this call got it.
    [[nodiscard]] virtual base::Result<bool> spendInitialToken(const QByteArray &digest,
                                                               base::Timestamp now) = 0;
    /// True when this call revoked it.
    [[nodiscard]] virtual base::Result<bool> revokeInitialToken(domain::InitialAccessTokenId id,
                                                                base::Timestamp at) = 0;

    /// Of a client that is not deleted.
    [[nodiscard]] virtual base::Result<std::optional<domain::ClientRegistration>>
    registration(domain::ClientKey client) const = 0;
    [[nodiscard]] virtual base::Result<void>
    setRegistration(domain::ClientKey client, const domain::ClientRegistration &registration) = 0;
};

} // namespace server::store
