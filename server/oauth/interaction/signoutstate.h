// SPDX-License-Identifier: GPL-3.0-or-later
// RP-Initiated Logout 1.0 section 2; security AZ-19, SL-13.
#pragma once

#include "server/crypto/sealer.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// What a client asked for with a sign-out: where the person goes on to afterwards. Empty members
/// where nobody asked, or not provably.
struct SignOutRequest
{
    QByteArray clientId;
    QByteArray postLogoutRedirectUri; ///< a registered one, byte for byte
    QByteArray state;
    QByteArray uiLocales;
    bool operator==(const SignOutRequest &) const = default;
};

/// The request as the question page carries it: sealed, and bound to the browser that was asked.
[[nodiscard]] base::Result<QByteArray>
sealSignOut(const crypto::Sealer &sealer, const SignOutRequest &request, const RequestMeta &meta);
/// InvalidInput when it was not made here for this browser.
[[nodiscard]] base::Result<SignOutRequest>
openSignOut(const crypto::Sealer &sealer, const QByteArray &sealed, const RequestMeta &meta);

} // namespace server::oauth
