// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517, RFC 7518 section 6, RFC 7638, RFC 8037 section 2.
#pragma once

#include "server/crypto/evp.h"
#include "server/crypto/signingkeypair.h"

namespace server::crypto {

/// The public members that `key` has: `kty` and what belongs to it, nothing else.
[[nodiscard]] base::Result<QJsonObject> publicMembers(const EVP_PKEY &key, Algorithm algorithm);
/// SHA-256 of the required members in their one canonical form, base64url.
[[nodiscard]] QByteArray thumbprint(const QJsonObject &publicMembers);
/// A JWK that tells more than its public part: also a symmetric key, which has no such part.
[[nodiscard]] bool hasPrivateMember(const QJsonObject &jwk);

} // namespace server::crypto
