// SPDX-License-Identifier: GPL-3.0-or-later
// OAuth 2.0 Multiple Response Types section 2.1, OAuth 2.0 Form Post Response Mode; requirements
//
#include "server/oauth/checks/checks.h"

namespace server::oauth {

CheckResult checkResponseMode(AuthorizationRequest &request)
{
    const QByteArray mode = request.parameters.value("response_mode");
    if (mode == "form_post")
        request.mode = ClientRedirect::Mode::FormPost;
    else if (!mode.isEmpty() && mode != "query")
        // Told in query mode, with the state, since an unknown mode cannot carry the error.
        request.state = request.parameters.value("state").left(2048);
    if (mode.isEmpty() || mode == "query" || mode == "form_post")
        return std::nullopt;
    return makeError(ErrorCode::InvalidRequest, "response_mode must be query or form_post");
}

} // namespace server::oauth
