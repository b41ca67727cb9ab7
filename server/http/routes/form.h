// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 3.1, 3.2 and appendix B; RFC 9110 section 8.3.
#pragma once

#include "server/http/message.h"
#include "server/oauth/oautherror.h"
#include "server/oauth/parameters.h"

namespace server::http::routes {

using FormResult = tl::expected<oauth::Parameters, oauth::OAuthError>;

/// Whether a body is said to be a form; parameters of the media type such as charset are tolerated.
[[nodiscard]] bool isForm(const Request &request);
/// The parameters of a form body; invalid_request for another media type or a broken form.
[[nodiscard]] FormResult formOf(const Request &request);
/// The parameters of the query; invalid_request where it is broken.
[[nodiscard]] FormResult queryOf(const Request &request);

} // namespace server::http::routes
