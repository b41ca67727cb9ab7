// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core section 3.1.2.1, RP-Initiated Logout 1.0 sections 2 and 4.
#pragma once

#include "server/base/error.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// Whom and what an ID Token of ours told of, however old it is.
struct IdTokenHint
{
    QByteArray subject;
    QByteArray audience; ///< the client that it was issued to
    QByteArray sid;      ///< empty: it names no session
};

/// InvalidInput for whatever this server did not sign as an ID Token: our own access tokens and
/// logout tokens, other algorithms than its key's, a client's own key over another client's name.
[[nodiscard]] base::Result<IdTokenHint> readIdTokenHint(const QByteArray &text,
                                                        const service::Catalog &catalog);

} // namespace server::oauth
