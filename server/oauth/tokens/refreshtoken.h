// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 section 6, RFC 9700 section 4.14.2.
#pragma once

#include "server/base/random.h"
#include "server/domain/grant.h"
#include "server/service/catalog.h"

namespace server::oauth {

struct NewRefreshToken
{
    base::Secret text;           ///< goes to the client
    domain::RefreshToken record; ///< goes to the store
};

/// A refresh token of 256 random bits for one generation of a connection; ends with the template's
/// lifetime, and never after the client's Expires.
[[nodiscard]] base::Result<NewRefreshToken> makeRefreshToken(const service::CatalogClient &client,
                                                             domain::ConnectionId connection,
                                                             qint64 generation, base::Timestamp now,
                                                             base::RandomSource &random);

} // namespace server::oauth
