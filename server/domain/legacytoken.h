// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14, C-15.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

#include <optional>

namespace server::domain {

using LegacyTokenId = base::Id<struct LegacyTokenTag>;

/// An opaque token of a person for the Constellio web services: it stands for the person until its
/// end. Of the service key that goes with it, and of the token itself, only digests are kept.
struct LegacyToken
{
    LegacyTokenId id;
    UserId user;
    QByteArray serviceKeyDigest; ///< SHA-256 in hexadecimal
    QByteArray digest;           ///< SHA-256 of the token
    base::Timestamp createdAt;
    base::Timestamp expiresAt; ///< the boundary counts as expired
    std::optional<base::Timestamp> lastUsedAt;
    std::optional<base::Timestamp> revokedAt;
    bool operator==(const LegacyToken &) const = default;
    [[nodiscard]] bool isLive(base::Timestamp now) const { return !revokedAt && now < expiresAt; }
};

/// A whole number of hours or days: "24h", "14d". Codes (field "duration"): "required",
/// "duration_syntax", "out_of_range" (params: lowest, highest, in hours).
[[nodiscard]] base::Result<base::Seconds> parseLegacyDuration(const QString &text);
/// The same rule for a duration that is a number already.
[[nodiscard]] base::FieldErrors checkLegacyDuration(base::Seconds duration);

} // namespace server::domain
