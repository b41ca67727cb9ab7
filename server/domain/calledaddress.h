// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 5, OpenID Connect Back-Channel Logout 1.0 section 2.2; security.md section 4.
#pragma once

#include "server/base/error.h"

namespace server::domain {

/// Whether plain http to this machine is on offer: only where the server itself is for this machine
/// only.
enum class LoopbackHttp { Refused, Allowed };

/// The rule for an address that a client names and that the server, or a person's browser on its
/// behalf, will call. Appends at most one fault. Codes: "too_long", "control_character",
/// "not_ascii", "backslash", "relative", "fragment", "user_info", "scheme_forbidden",
/// "http_not_loopback", "host_missing", "malformed", "not_canonical" (params: the canonical form).
void checkCalledAddress(base::FieldErrors &errors, const QByteArray &field, const QByteArray &uri,
                        LoopbackHttp loopbackHttp);

} // namespace server::domain
