// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 compact serialization, RFC 8725.
#pragma once

#include "server/crypto/publickey.h"

namespace server::crypto {

/// `header.payload.signature` with `alg`, `kid` and, if given, `typ` in the header. `payload` is
/// JSON.
[[nodiscard]] base::Result<QByteArray>
signCompact(const SigningKeyPair &key, const QByteArray &type, const QByteArray &payload);

/// A compact JWS taken apart but not believed yet.
struct ParsedJws
{
    QJsonObject header;
    QJsonObject payload;
    QByteArray signingInput;
    QByteArray signature;
};
/// Refuses what is not exactly three canonical base64url parts of JSON objects, more than 16 KiB, a
/// `crit`, `b64`, `jku`, `jwk`, `x5u` or `x5c` member, and duplicate members.
[[nodiscard]] base::Result<ParsedJws> parseCompact(const QByteArray &text);

/// A DPoP proof with the key that it brings (RFC 9449 section 4.2), not believed yet.
struct ParsedProof
{
    ParsedJws jws;
    PublicKeyPtr key;
};
/// As parseCompact, but with `typ` of `dpop+jwt` and a public `jwk`, which nothing else may bring.
[[nodiscard]] base::Result<ParsedProof> parseProof(const QByteArray &text);

/// True when `key` made it: the algorithm is the key's, never the token's choice.
[[nodiscard]] bool verifyCompact(const ParsedJws &jws, const SigningKeyPair &key);

} // namespace server::crypto
