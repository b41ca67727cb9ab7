// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/catalog.h"

namespace server::service {

bool CatalogClient::isUsable(base::Timestamp now) const
{
    // The built-in module has no external app that could be switched.
    const bool appOn = module->builtIn || app.enabled;
    return !client.deletedAt && client.enabled && !client.isExpired(now) && module->enabled
           && appOn;
}

base::Timestamp CatalogClient::capped(base::Timestamp wanted) const
{
    return client.expiresAt ? std::min(wanted, *client.expiresAt) : wanted;
}

} // namespace server::service
