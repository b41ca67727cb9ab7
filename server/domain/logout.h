// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 3.1, Front-Channel Logout 1.0 section 2, Back-Channel Logout 1.0
// section 2.2.
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"
#include "server/domain/ids.h"

#include <QByteArrayList>
#include <QJsonObject>

namespace server::domain {

/// What a client registered about the end of sessions: where people may be sent afterwards, and
/// where the client wants to be told. Empty addresses: not wanted.
struct LogoutMetadata
{
    QByteArrayList postLogoutRedirectUris;
    QByteArray frontchannelUri;
    bool frontchannelSessionRequired = false;
    QByteArray backchannelUri;
    bool backchannelSessionRequired = false;
    bool operator==(const LogoutMetadata &) const = default;

    /// Reads the RFC 7591 members that passed checkLogoutMetadata().
    [[nodiscard]] static LogoutMetadata of(const QJsonObject &metadata);
    /// Whether the end of a session concerns the client at all; such clients get `sid`.
    [[nodiscard]] bool wantsNotice() const
    {
        return !frontchannelUri.isEmpty() || !backchannelUri.isEmpty();
    }
};

/// Fields by their RFC 7591 names. Codes: those of RedirectUri::parse, "wrong_type" (params: the
/// type), "duplicate", "too_long", "scheme_forbidden" (not https or http), "foreign_origin" (the
/// front-channel address is not on a host of `redirectUris`).
[[nodiscard]] base::FieldErrors checkLogoutMetadata(const QJsonObject &metadata,
                                                    const QByteArrayList &redirectUris);

/// A client that has to be told by back-channel that a session ended; kept until it was, or until
/// the tries are used up.
struct LogoutDelivery
{
    LogoutDeliveryId id;
    ClientKey client;
    UserId user;
    QByteArray subject;
    QByteArray sid;
    base::Timestamp createdAt;
    int attempts = 0;
    base::Timestamp nextAttemptAt;
    bool operator==(const LogoutDelivery &) const = default;
};

} // namespace server::domain
