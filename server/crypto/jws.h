// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7515 compact serialization, RFC 8725.
#pragma once

#include "server/crypto/signingkeypair.h"

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
/// `crit`, `jku`, `jwk`, `x5u` or `x5c` member, and duplicate members of the header.
[[nodiscard]] base::Result<ParsedJws> parseCompact(const QByteArray &text);
/// True when `key` made it: the algorithm is the key's, never the token's choice.
[[nodiscard]] bool verifyCompact(const ParsedJws &jws, const SigningKeyPair &key);

} // namespace server::crypto
