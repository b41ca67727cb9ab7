// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-55.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

#include <optional>

namespace server::domain {

using ApiTokenId = base::Id<struct ApiTokenTag>;

/// A token of the Web API that an administrator makes for a person: it stands for that person until
/// its end. Only its digest is kept; a deleted one has no row.
struct ApiToken
{
    ApiTokenId id;
    UserId user;
    QString name;
    QByteArray digest; ///< SHA-256 of the token
    QByteArray prefix; ///< its first characters, to know it by
    base::Timestamp createdAt;
    std::optional<base::Timestamp> expiresAt; ///< the boundary counts as expired; none: no end
    std::optional<base::Timestamp> lastUsedAt;
    bool operator==(const ApiToken &) const = default;
    [[nodiscard]] bool isLive(base::Timestamp now) const { return !expiresAt || now < *expiresAt; }
};

struct ApiTokenDraft
{
    QString userCode;
    QString name;
    std::optional<base::Timestamp> expiresAt;
};
/// Codes: "required", "too_long", "control_character" for "user" and "name"; "in_the_past" for
/// "expires".
[[nodiscard]] base::FieldErrors checkApiToken(const ApiTokenDraft &draft, base::Timestamp now);

} // namespace server::domain
