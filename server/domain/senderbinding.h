// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 5.2, RFC 8705 section 3.4.
#pragma once

#include "server/domain/client.h"

namespace server::domain {

/// What a client's access tokens must be bound to: the template's demand, and what the client asked
/// for itself at its registration (`dpop_bound_access_tokens`,
/// `tls_client_certificate_bound_access_tokens`). The client can narrow the demand, never lift it.
[[nodiscard]] TokenBinding bindingOf(const TemplatePolicy &policy, const ClientMetadata &metadata);

/// Codes: "wrong_type"; "contradiction" when the two members, or one of them and the template, ask
/// for different things.
void checkSenderBinding(base::FieldErrors &errors, const ClientMetadata &metadata,
                        const TemplatePolicy &policy);

} // namespace server::domain
