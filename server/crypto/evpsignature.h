// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7518 section 3, RFC 8037 section 3.1.
#pragma once

#include "server/crypto/evp.h"
#include "server/crypto/signingkeypair.h"

/// What signing and verifying have in common. Used inside server/crypto only.
namespace server::crypto {

[[nodiscard]] bool isRsa(Algorithm algorithm);
/// The key's type, size and curve belong to the algorithm.
[[nodiscard]] bool belongsTo(const EVP_PKEY &key, Algorithm algorithm);

enum class Use { Sign, Verify };

/// A context made ready once; null when the library refuses. Copies of it are cheap; making one
/// ready looks the algorithm up under a lock that all threads share.
[[nodiscard]] DigestContextPtr readyContext(EVP_PKEY *key, Algorithm algorithm, Use use);
[[nodiscard]] DigestContextPtr copyOf(const DigestContextPtr &ready);

/// RFC 7518 section 3.4: r and s of an ECDSA signature side by side instead of DER.
[[nodiscard]] base::Result<QByteArray> joinedSignature(const QByteArray &der);
/// Uses `context` up. False for a context that is null; leaves no entry in the error queue.
[[nodiscard]] bool verifyWith(const DigestContextPtr &context, Algorithm algorithm,
                              const QByteArray &input, const QByteArray &signature);

} // namespace server::crypto
