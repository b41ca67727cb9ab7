// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, SL-14.
#pragma once

#include "server/crypto/sealer.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// What a page carries for us in a hidden field: sealed, for one purpose, and bound to the browser
/// that it was shown to. Nothing of it can be read, changed, or planted by another site, which does
/// not know the browser's cookie.
[[nodiscard]] base::Result<QByteArray> sealForBrowser(const crypto::Sealer &sealer,
                                                      const QByteArray &purpose,
                                                      const QByteArray &plain,
                                                      const RequestMeta &meta);
/// InvalidInput when it was not sealed here, for this purpose and this browser.
[[nodiscard]] base::Result<base::Secret> openFromBrowser(const crypto::Sealer &sealer,
                                                         const QByteArray &purpose,
                                                         const QByteArray &sealed,
                                                         const RequestMeta &meta);

} // namespace server::oauth
