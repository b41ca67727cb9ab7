// SPDX-License-Identifier: GPL-3.0-or-later
// Security AZ-19, DS-08, SL-14, SL-20.
#pragma once

#include "server/base/clock.h"
#include "server/crypto/sealer.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// What the sign-in page carries for us: the request that waits for the person, sealed and bound to
/// the browser. Nothing is stored for strangers, and nothing in the page can be changed or be
/// planted by another site, which does not know the browser's cookie.
struct SignInState
{
    static constexpr base::Seconds lifetime{600};
    QByteArray request; ///< by storeRequest(), or isOwnPage()
    base::Timestamp issuedAt;
    [[nodiscard]] bool isExpired(base::Timestamp now) const { return now >= issuedAt + lifetime; }
};

[[nodiscard]] base::Result<QByteArray>
sealSignInState(const crypto::Sealer &sealer, const QByteArray &request, const RequestMeta &meta);
/// InvalidInput when it was not made here for this browser.
[[nodiscard]] base::Result<SignInState>
openSignInState(const crypto::Sealer &sealer, const QByteArray &sealed, const RequestMeta &meta);

} // namespace server::oauth
