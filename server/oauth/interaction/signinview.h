// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.3.
#pragma once

#include "server/crypto/sealer.h"
#include "server/oauth/checks/authorizationrequest.h"
#include "server/oauth/requestmeta.h"

namespace server::oauth {

/// Makes the sign-in page with its sealed state. Fails when randomness fails.
[[nodiscard]] base::Result<SignInPage> makeSignInPage(const crypto::Sealer &sealer,
                                                      const AuthorizationRequest &request,
                                                      const RequestMeta &meta);

/// What a sign-in page says when it is shown once more.
struct SignInNotice
{
    SignInPage::Problem problem = SignInPage::Problem::None;
    int retryAfterSeconds = 0;
    QString login; ///< as typed
};

/// The sign-in page for a stored request (or an own page), which is checked again: a
/// client that was switched off meanwhile gets its error instead.
[[nodiscard]] BrowserAnswer signInAgain(const crypto::Sealer &sealer,
                                        const service::CatalogPtr &catalog,
                                        const QByteArray &storedRequest, const RequestMeta &meta,
                                        const SignInNotice &notice);

} // namespace server::oauth
