// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9126 section 2.2.
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"

#include <QByteArray>

#include <optional>

namespace server::domain {

/// An authorization request that its client handed in before the browser came.
struct PushedRequest
{
    /// How long it is kept beyond its end: a person may take that long on our pages before the code
    /// that uses it up is issued.
    static constexpr std::chrono::hours keptAfterEnd{2};

    QByteArray digest; ///< SHA-256 of the random part of the request_uri
    ClientKey client;
    QByteArray request; ///< its checked parameters
    base::Timestamp createdAt;
    base::Timestamp expiresAt;
    std::optional<base::Timestamp> usedAt;
    bool operator==(const PushedRequest &) const = default;
    /// The boundary counts as expired.
    [[nodiscard]] bool isUsable(base::Timestamp now) const { return !usedAt && now < expiresAt; }
};

} // namespace server::domain
