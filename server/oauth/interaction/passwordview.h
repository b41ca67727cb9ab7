// SPDX-License-Identifier: GPL-3.0-or-later
// Security SL-16, SL-19.
#pragma once

#include "server/oauth/interaction/authorizationflow.h"

namespace server::oauth {

/// The purpose of the form's token.
[[nodiscard]] inline QByteArray passwordForm()
{
    return "password";
}

/// The page for a new password. `storedRequest` is what goes on afterwards; empty: the person's own
/// pages. Fails when randomness fails.
[[nodiscard]] base::Result<ChangePasswordPage>
makeChangePasswordPage(const crypto::Sealer &sealer, const service::CatalogPtr &catalog,
                       const QByteArray &storedRequest, const RequestMeta &meta);

/// The step after a sign-in with a one-time password: nothing else is open until it was changed.
[[nodiscard]] base::Result<PlannedStep> forcedChange(const crypto::Sealer &sealer,
                                                     const service::CatalogPtr &catalog,
                                                     const QByteArray &storedRequest,
                                                     const RequestMeta &meta);

} // namespace server::oauth
