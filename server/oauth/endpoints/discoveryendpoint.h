// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Discovery 1.0 sections 3 and 4, RFC 8414 sections 2 and 3, RFC 9207 section 3.
#pragma once

#include "server/oauth/answers.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// What this server can do, by any template. Remembers the last document, since it changes only
/// with the catalog. One for each HTTP worker, used in its thread. Unavailable while no issuer is
/// set.
class DiscoveryEndpoint
{
public:
    [[nodiscard]] ApiAnswer answer(const service::CatalogPtr &catalog);

private:
    service::CatalogPtr m_catalog;
    QByteArray m_json;
};

} // namespace server::oauth
