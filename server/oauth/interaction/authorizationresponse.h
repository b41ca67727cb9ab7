// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9207 section 2.
#pragma once

#include "server/oauth/checks/authorizationrequest.h"

namespace server::oauth {

/// Back to the client with a code; `state` unchanged, `iss` always.
[[nodiscard]] ClientRedirect codeResponse(const AuthorizationRequest &request,
                                          const QByteArray &code);
/// Back to the client with an error where that is allowed, else a page of ours.
[[nodiscard]] Page errorResponse(const AuthorizationRequest &request, const OAuthError &error);
/// What pages show of the one who asks.
[[nodiscard]] AskingClient askingClient(const AuthorizationRequest &request);

} // namespace server::oauth
