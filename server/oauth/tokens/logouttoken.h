// SPDX-License-Identifier: GPL-3.0-or-later
// Back-Channel Logout 1.0 section 2.4.
#pragma once

#include "server/base/random.h"
#include "server/domain/logout.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// Signs the token that tells this client of the end of a session, with the key and algorithm of
/// the client's ID Tokens. A new one for each attempt: it is good for two minutes.
[[nodiscard]] base::Result<QByteArray>
signLogoutToken(const domain::LogoutDelivery &delivery, const service::CatalogClient &client,
                const service::Catalog &catalog, base::RandomSource &random, base::Timestamp now);

} // namespace server::oauth
