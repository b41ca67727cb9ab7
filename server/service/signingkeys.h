// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/crypto/sealer.h"
#include "server/crypto/signingkeypair.h"
#include "server/domain/signingkey.h"

namespace server::service {

using KeyPairPtr = std::shared_ptr<const crypto::SigningKeyPair>;

[[nodiscard]] crypto::Algorithm toCrypto(domain::SigningAlgorithm algorithm);

/// Makes a signing key with its private part sealed for the store. RSA takes a good part of a
/// second: not for the writer's thread. Thread-safe; fails when randomness or the library fails.
[[nodiscard]] base::Result<domain::SigningKey> makeSigningKey(domain::SigningAlgorithm algorithm,
                                                              const crypto::Sealer &sealer,
                                                              base::Timestamp now);
/// The key pair of a stored key. Corrupt when the seal does not open or the parts do not belong
/// together.
[[nodiscard]] base::Result<KeyPairPtr> openSigningKey(const domain::SigningKey &key,
                                                      const crypto::Sealer &sealer);

} // namespace server::service
