// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/trustedproxies.h"
#include "server/http/message.h"

namespace server::http::front {

/// Settles where a request came from. From a peer that is no listed proxy every forwarded header is
/// dropped; from a listed one `peer` becomes the right-most X-Forwarded-For entry that is no listed
/// proxy itself (entries further left are the client's own words), and X-Forwarded-Proto decides
/// `secure`.
void settleOrigin(Request &request, const TrustedProxies &trustedProxies);

/// IPv4 written as IPv6 becomes IPv4, so that one peer has one spelling.
[[nodiscard]] QHostAddress canonical(const QHostAddress &address);

} // namespace server::http::front
