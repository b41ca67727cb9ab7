// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1.
#pragma once

#include "server/oauth/checks/authorizationrequest.h"

namespace server::oauth {

struct StoredRequest
{
    Parameters parameters;
    QByteArray pushedRequest; ///< digest; empty: it was not pushed
};

/// The parameters of an authorization request that matter after the first look, as compact JSON:
/// what is sealed into the sign-in page and stored with an interaction. They are checked again
/// whenever they come back.
[[nodiscard]] QByteArray storeRequest(const AuthorizationRequest &request);
/// What may stand in the place of a stored request: the address below the issuer of a page of our
/// own that the person goes on to, or nothing for the profile.
[[nodiscard]] inline bool isOwnPage(const QByteArray &stored)
{
    return stored.isEmpty() || stored.startsWith('/');
}
[[nodiscard]] base::Result<StoredRequest> loadRequest(const QByteArray &stored);

} // namespace server::oauth
