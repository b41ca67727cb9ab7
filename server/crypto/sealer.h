// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"
#include "server/base/secret.h"

namespace server::crypto {

/// Authenticated encryption under keys derived from the master key (HKDF-SHA-256 by purpose,
/// AES-256-GCM). Thread-safe after construction.
class Sealer
{
public:
    static constexpr qsizetype masterKeyBytes = 32;
    Sealer(const base::Secret &masterKey, base::RandomSource &random);
    ~Sealer();
    Sealer(const Sealer &) = delete;
    Sealer &operator=(const Sealer &) = delete;

    /// `purpose` separates uses ("signing-key", "sign-in-page"); `context` is authenticated, not
    /// hidden.
    [[nodiscard]] base::Result<QByteArray> seal(const QByteArray &purpose, const QByteArray &plain,
                                                const QByteArray &context = {}) const;
    /// InvalidInput when it was not sealed here for this purpose and context, or was changed.
    [[nodiscard]] base::Result<base::Secret> unseal(const QByteArray &purpose,
                                                    const QByteArray &sealed,
                                                    const QByteArray &context = {}) const;
    /// A value that proves the master key without telling it; stored to recognise a wrong key.
    [[nodiscard]] QByteArray checkValue() const;

private:
    base::Secret m_masterKey;
    base::RandomSource &m_random;
};

} // namespace server::crypto
