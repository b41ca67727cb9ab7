// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-02, TR-11.
#pragma once

#include "server/domain/user.h"
#include "server/oauth/forwardauth/proxiedrequest.h"

namespace server::oauth {

/// Every identity header, always: one that has nothing to say is empty, so that the proxy puts it
/// over a client's own. `user` is null for clients that act for themselves, `clientId` is empty for
/// people.
[[nodiscard]] IdentityHeaders identityOf(const domain::User *user, const QByteArray &clientId);

/// Printable ASCII without percent signs, commas and quotes as it is, every other byte of UTF-8
/// percent-encoded (RFC 3986 section 2.1).
[[nodiscard]] QByteArray headerText(const QString &text);

} // namespace server::oauth
