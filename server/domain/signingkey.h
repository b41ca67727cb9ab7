// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"
#include "server/domain/templatepolicy.h"

namespace server::domain {

/// A signing key as stored: the private part is sealed with the master key.
struct SigningKey
{
    enum class State { Next, Active, Retired };
    KeyId id;
    QByteArray kid; ///< RFC 7638 thumbprint
    SigningAlgorithm algorithm = SigningAlgorithm::ES256;
    State state = State::Active;
    QByteArray publicJwk; ///< JSON, public members only, with kid, use and alg
    QByteArray sealedPrivate;
    base::Timestamp createdAt;
    std::optional<base::Timestamp> retiredAt;
    std::optional<base::Timestamp> dueAt; ///< a next key becomes active, a retired one is removed
    std::optional<ClientKey> client;      ///< a key of one client's own
    bool operator==(const SigningKey &) const = default;
};

} // namespace server::domain
