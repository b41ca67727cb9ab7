// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517, RFC 7518, RFC 7638.
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

#include <QJsonObject>

#include <memory>

namespace server::crypto {

enum class Algorithm { RS256, PS256, ES256, EdDSA };
[[nodiscard]] QByteArray nameOf(Algorithm algorithm);

/// A private key with its one algorithm. Immutable after it was made; sign() may be called from
/// several threads at once.
class SigningKeyPair
{
public:
    [[nodiscard]] static base::Result<std::shared_ptr<const SigningKeyPair>>
    generate(Algorithm algorithm);
    /// PKCS #8 DER.
    [[nodiscard]] static base::Result<std::shared_ptr<const SigningKeyPair>>
    fromPrivateDer(Algorithm algorithm, const base::Secret &der);
    virtual ~SigningKeyPair() = default;
    [[nodiscard]] virtual base::Result<base::Secret> privateDer() const = 0;
    /// Public members only, with `kid` (RFC 7638 thumbprint), `use` and `alg`.
    [[nodiscard]] virtual QJsonObject publicJwk() const = 0;
    [[nodiscard]] virtual QByteArray kid() const = 0;
    [[nodiscard]] virtual Algorithm algorithm() const = 0;
    /// The JWS signature bytes (r||s for ES256, RFC 7518 section 3.4).
    [[nodiscard]] virtual base::Result<QByteArray> sign(const QByteArray &input) const = 0;
    [[nodiscard]] virtual bool verify(const QByteArray &input,
                                      const QByteArray &signature) const = 0;
};

} // namespace server::crypto
