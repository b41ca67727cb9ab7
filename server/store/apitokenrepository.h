// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-55.
#pragma once

#include "server/domain/apitoken.h"

namespace server::store {

/// Tokens of the Web API that administrators made.
class ApiTokenRepository
{
public:
    virtual ~ApiTokenRepository() = default;
    [[nodiscard]] virtual base::Result<QList<domain::ApiToken>> all() const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::ApiToken>>
    byId(domain::ApiTokenId id) const = 0;
    [[nodiscard]] virtual base::Result<std::optional<domain::ApiToken>>
    byDigest(const QByteArray &digest) const = 0;
    [[nodiscard]] virtual base::Result<domain::ApiTokenId>
    insert(const domain::ApiToken &token) = 0;
    [[nodiscard]] virtual base::Result<void>
    setExpiry(domain::ApiTokenId id, const std::optional<base::Timestamp> &at) = 0;
    [[nodiscard]] virtual base::Result<void> recordUse(domain::ApiTokenId id,
                                                       base::Timestamp at) = 0;
    [[nodiscard]] virtual base::Result<void> remove(domain::ApiTokenId id) = 0;
};

} // namespace server::store
