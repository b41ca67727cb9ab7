// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/ids.h"
#include "server/domain/scopeset.h"

#include <optional>

namespace server::domain {

/// What one person allowed one client: the parent of codes and connections. One live row for each
/// pair; deciding again on a live grant widens it and adds no second row.
struct Grant
{
    GrantId id;
    UserId user;
    ClientKey client;
    ScopeSet scopes;
    base::Timestamp createdAt;
    std::optional<base::Timestamp> lastUsedAt;
    std::optional<base::Timestamp> endedAt;
    bool operator==(const Grant &) const = default;
};

/// A live token family under a grant: what one redeemed code began. Access tokens carry its id, so
/// that ending it refuses them at once.
struct Connection
{
    ConnectionId id;
    GrantId grant;
    UserId user;
    ClientKey client;
    ScopeSet scopes; ///< originally granted to this family
    std::optional<SessionId> session;
    QByteArray sid; ///< public session id for logout, may be empty
    base::Timestamp authTime;
    QByteArray nonce;
    QByteArray acr;
    QByteArrayList amr;
    QByteArray claims; ///< the request's `claims` parameter in compact JSON, empty: none
    QByteArray
        dpopKey; ///< thumbprint of the key that a public client's refresh tokens need, or none
    base::Timestamp createdAt;
    qint64 generation = 0; ///< of the live refresh token; grows by one with each rotation
    std::optional<base::Timestamp>
        rotatedAt; ///< when the generation grew last, for the grace window
    std::optional<base::Timestamp> endedAt;
    bool operator==(const Connection &) const = default;
};

/// An authorization code (RFC 6749 section 4.1.2), stored by digest. Used ones stay until every
/// token of their connection is gone, so that a replay is recognised.
struct AuthorizationCode
{
    QByteArray digest; ///< SHA-256 of the code
    GrantId grant;
    UserId user;
    ClientKey client;
    ScopeSet scopes;
    QByteArray redirectUri; ///< as received
    bool redirectUriSent = true;
    QByteArray codeChallenge; ///< empty: none was sent
    QByteArray nonce;
    std::optional<SessionId> session;
    QByteArray sid;
    base::Timestamp authTime;
    bool authTimeRequested = false; ///< max_age was used
    QByteArray acr;
    QByteArrayList amr;
    QByteArray claims; ///< the request's `claims` parameter in compact JSON, empty: none
    QByteArray
        dpopKey; ///< thumbprint of the key that must redeem it (RFC 9449 section 10), or none
    base::Timestamp issuedAt;
    base::Timestamp expiresAt; ///< the boundary counts as expired
    std::optional<base::Timestamp> usedAt;
    std::optional<ConnectionId> connection; ///< what the redemption began
    bool operator==(const AuthorizationCode &) const = default;
};

/// A refresh token, stored by digest. Retired ones stay until their connection ends.
struct RefreshToken
{
    QByteArray digest;
    ConnectionId connection;
    qint64 generation = 0; ///< live exactly when equal to the connection's
    base::Timestamp issuedAt;
    base::Timestamp expiresAt;
    bool operator==(const RefreshToken &) const = default;
};

} // namespace server::domain
