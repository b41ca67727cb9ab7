// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-09.
#pragma once

#include "server/crypto/sealer.h"
#include "server/domain/user.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// What a browser keeps after a right password, so that somebody who guesses at the same account
/// from the same address cannot hold up its owner. Proves the person and nothing else: it signs
/// nobody in, and another password makes it worthless.
[[nodiscard]] base::Result<QByteArray> makeKnownBrowser(const crypto::Sealer &sealer,
                                                        domain::UserId user, base::Timestamp now);

/// Under which name the attempts of this request are counted: the browser's own where it is known
/// for this person, else the address.
[[nodiscard]] QByteArray attemptOrigin(const crypto::Sealer &sealer,
                                       const std::optional<domain::User> &user,
                                       const RequestMeta &meta);

} // namespace server::oauth
