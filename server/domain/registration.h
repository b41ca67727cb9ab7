// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 sections 1.2 and 3, RFC 7592 section 2.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace server::domain {

using InitialAccessTokenId = base::Id<struct InitialAccessTokenTag>;

/// Lets its bearer register clients by one template. Only the digest is stored.
struct InitialAccessToken
{
    InitialAccessTokenId id;
    TemplateId clientTemplate;
    QByteArray digest; ///< SHA-256
    QString label;     ///< for people: who has it
    base::Timestamp createdAt;
    std::optional<base::Timestamp> expiresAt;
    int usesLeft = 0;
    std::optional<base::Timestamp> revokedAt;
    bool operator==(const InitialAccessToken &) const = default;
    /// The boundary counts as expired.
    [[nodiscard]] bool isLive(base::Timestamp now) const
    {
        return !revokedAt && usesLeft > 0 && !(expiresAt && now >= *expiresAt);
    }
};

struct InitialAccessTokenDraft
{
    TemplateId clientTemplate;
    QString label;
    int uses = 1;
    std::optional<base::Timestamp> expiresAt;
};
/// Fields "template", "label", "uses" and "expires"; codes "required", "too_long",
/// "control_character", "out_of_range" (params: lowest, highest), "in_the_past".
[[nodiscard]] base::FieldErrors checkInitialAccessToken(const InitialAccessTokenDraft &draft,
                                                        base::Timestamp now);

/// Who made a client.
enum class ClientOrigin { Administrator, Registration, MetadataDocument };

/// How a client came to be, apart from what it is.
struct ClientRegistration
{
    ClientOrigin origin = ClientOrigin::Administrator;
    QByteArray accessTokenDigest; ///< SHA-256 of the token that may change it; empty: none may
    bool operator==(const ClientRegistration &) const = default;
};

} // namespace server::domain
