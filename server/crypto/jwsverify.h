// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 section 5.2, RFC 7518 section 3.2, RFC 8725 section 3.1.
#pragma once

#include "server/crypto/jws.h"

namespace server::crypto {

enum class Verification {
    Genuine,
    NoFittingKey, ///< an algorithm that is not allowed, or no key for it under this `kid`
    BadSignature,
};
/// Whether one of `keys` made it with one of the `allowed` algorithms. Where the header has a `kid`
/// only keys of this name are tried, else each that can do the algorithm, at most eight.
/// NoFittingKey is a reason to fetch a `jwks_uri` again, BadSignature is none.
[[nodiscard]] Verification verifyCompact(const ParsedJws &jws, const QList<PublicKeyPtr> &keys,
                                         const QList<Algorithm> &allowed);

/// Algorithms with a shared secret: a type of their own, so that no public key can ever be one.
enum class HmacAlgorithm { HS256, HS384, HS512 };
[[nodiscard]] QByteArray nameOf(HmacAlgorithm algorithm);
/// The shortest secret that the algorithm takes, in bytes.
[[nodiscard]] qsizetype shortestSecret(HmacAlgorithm algorithm);
/// For client_secret_jwt. False as well for a secret that is shorter than the digest: RFC 7518
/// section 3.2 does not allow one.
[[nodiscard]] bool verifyCompactHmac(const ParsedJws &jws, const base::Secret &secret,
                                     const QList<HmacAlgorithm> &allowed);

} // namespace server::crypto
