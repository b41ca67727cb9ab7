// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7519 section 4.1, FAPI 2.0 section 5.3.2.1.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"

#include <QJsonObject>

#include <optional>

namespace server::oauth {

/// What a JWT of a client's says about its time. Clocks differ: `iat` and `nbf` may be up to a
/// minute ahead of ours; an `exp` that has come has come.
struct TimeClaims
{
    std::optional<base::Timestamp> expiresAt;
    std::optional<base::Timestamp> issuedAt;
};
/// InvalidInput with the reason when one of them is no number, or says that the token is not live,
/// or lives longer from now than `longestLife`, if there is one.
[[nodiscard]] base::Result<TimeClaims>
readTimeClaims(const QJsonObject &claims, base::Timestamp now,
               std::optional<base::Seconds> longestLife = {});

} // namespace server::oauth
