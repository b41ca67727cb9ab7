// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

namespace server::http::routes {

/// One request on its way through a route: what came, where the answer goes, and the configuration
/// of the moment it came. A value, so that a late answer has all it needs.
struct Exchange
{
    Request request;
    ReplyPtr reply;
    service::CatalogPtr catalog;
    QByteArray path; ///< below the server link
    oauth::RequestMeta meta;
    bool freshBrowserCookie = false; ///< made for this request: the answer has to bring it
};
using Handler = std::function<void(Exchange)>;

} // namespace server::http::routes
