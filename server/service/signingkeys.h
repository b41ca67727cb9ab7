// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/crypto/sealer.h"
#include "server/crypto/signingkeypair.h"
#include "server/domain/signingkey.h"

#include <array>

namespace server::service {

using KeyPairPtr = std::shared_ptr<const crypto::SigningKeyPair>;

/// Every installation has a key for each.
inline constexpr std::array installedAlgorithms{
    domain::SigningAlgorithm::RS256, domain::SigningAlgorithm::PS256,
    domain::SigningAlgorithm::ES256, domain::SigningAlgorithm::EdDSA};

[[nodiscard]] crypto::Algorithm toCrypto(domain::SigningAlgorithm algorithm);

/// Makes a signing key with its private part sealed for the store. RSA takes a good part of a
/// second: not for the writer's thread. Thread-safe; fails when randomness or the library fails.
[[nodiscard]] base::Result<domain::SigningKey> makeSigningKey(domain::SigningAlgorithm algorithm,
                                                              const crypto::Sealer &sealer,
                                                              base::Timestamp now);
/// One for each of `algorithms`, made in as many threads.
[[nodiscard]] base::Result<QList<domain::SigningKey>>
makeSigningKeys(const QList<domain::SigningAlgorithm> &algorithms, const crypto::Sealer &sealer,
                base::Timestamp now);
/// The key pair of a stored key. Corrupt when the seal does not open or the parts do not belong
/// together.
[[nodiscard]] base::Result<KeyPairPtr> openSigningKey(const domain::SigningKey &key,
                                                      const crypto::Sealer &sealer);

} // namespace server::service
