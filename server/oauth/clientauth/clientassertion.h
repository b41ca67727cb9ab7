// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7521 section 4.2, RFC 7523 sections 2.2 and 3, OpenID Connect Core section 9, FAPI 2.0
// section 5.3.2.1; security CA-12.
#pragma once

#include "server/crypto/jws.h"
#include "server/oauth/clientauth/clientauthmethod.h"

namespace server::oauth {

/// By what a client's assertion is signed, as its header says.
enum class AssertionKind { None, ByKey, BySecret };
/// None where the request has no assertion. One that cannot be read counts as ByKey, and fails
/// there.
[[nodiscard]] AssertionKind assertionKind(const Parameters &body);
/// The `client_id` parameter, which the assertion has to agree with; where there is none, the
/// assertion's `sub`. An unreadable one is the empty text.
[[nodiscard]] QByteArrayList assertedClientIds(const Parameters &body);

/// An assertion whose claims are in order; its signature is not looked at yet.
struct ClientAssertion
{
    crypto::ParsedJws jws;
    ClientAuthMethod::Once once; ///< its `jti`, bound to the client
};
/// InvalidInput with the reason for the audit trail. Any endpoint takes the issuer as audience;
/// unless the client's profile is FAPI 2.0 the token endpoint and the endpoint at hand will do too.
[[nodiscard]] base::Result<ClientAssertion>
readClientAssertion(const service::CatalogClient &client, const Parameters &body,
                    const RequestMeta &meta, const service::Catalog &catalog);

} // namespace server::oauth
