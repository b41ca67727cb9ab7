// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 2.3.1, security CA-02, CA-03.
#pragma once

#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// Looks for a secret among a client's live ones: digests compared in constant time, every one of
/// them every time. An unknown client costs one comparison too, and never matches.
[[nodiscard]] ClientAuthMethod::Proof proveSecret(const service::CatalogClient *client,
                                                  const QByteArray &secret, base::Timestamp now);

} // namespace server::oauth
