// SPDX-License-Identifier: GPL-3.0-or-later
// Fetch Metadata; RFC 6454; security.md CO-04.
#pragma once

#include "server/domain/serverconfig.h"
#include "server/http/message.h"

namespace server::http::browser {

/// Whether a form came from a page of ours, as far as the browser tells. A browser that tells
/// nothing passes: the form's own token, tied to the browser's cookie, still decides.
[[nodiscard]] bool isOwnForm(const Request &request, const domain::Issuer &issuer);
/// Whether a page of another site sent the browser here.
[[nodiscard]] bool isCrossSite(const Request &request);

} // namespace server::http::browser
