// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8628 sections 3.1 to 3.5 and 6.1.
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"
#include "server/domain/scopeset.h"

#include <optional>

namespace server::domain {

enum class DeviceDecision { Pending, Allowed, Denied };

/// What the person's decision adds to a device code.
struct DeviceApproval
{
    GrantId grant;
    UserId user;
    base::Timestamp authTime;
    QByteArray acr;
    QByteArrayList amr;
    bool operator==(const DeviceApproval &) const = default;
};

/// A device's request to act for a person who is elsewhere, stored by the digests of its two codes.
struct DeviceCode
{
    QByteArray digest;         ///< SHA-256 of the device code
    QByteArray userCodeDigest; ///< SHA-256 of the user code as canonicalUserCode() gives it
    ClientKey client;
    ScopeSet scopes;
    QString address; ///< where it was asked from
    base::Timestamp createdAt;
    base::Timestamp expiresAt; ///< the boundary counts as expired
    base::Seconds interval{5}; ///< between two polls; grows when the device is too fast
    std::optional<base::Timestamp> polledAt;
    DeviceDecision decision = DeviceDecision::Pending;
    std::optional<DeviceApproval> approval; ///< with Allowed
    std::optional<base::Timestamp> usedAt;
    bool operator==(const DeviceCode &) const = default;
};

/// Eight letters without vowels, so that no word comes up, in two groups of four: 34 bits, guessed
/// against a limit and for ten minutes only.
inline constexpr qsizetype userCodeLetters = 8;
[[nodiscard]] QByteArray userCodeAlphabet();
/// What a person typed as upper-case letters without dashes and blanks; empty when it cannot be a
/// user code.
[[nodiscard]] QByteArray canonicalUserCode(const QString &typed);
/// "BCDF-GHJK" of a canonical one.
[[nodiscard]] QByteArray displayUserCode(const QByteArray &canonical);

} // namespace server::domain
