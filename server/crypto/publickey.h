// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 4, RFC 7518 section 6, RFC 7638, RFC 8037.
#pragma once

#include "server/crypto/signingkeypair.h"

#include <QList>

namespace server::crypto {

/// A key of somebody else's, for verifying only: RSA of 2048 to 8192 bits, P-256 or Ed25519.
/// Immutable; shared between threads. The key's type says which algorithms are possible; which of
/// them are allowed is the caller's list, never the token's choice (RFC 8725 section 3.1).
class PublicKey
{
public:
    /// NotFound for a key that is well made but of no use here (an unknown `kty`, curve or `alg`,
    /// for encryption): to be passed over in a set. InvalidInput for one that is wrong: a private
    /// member, a spelling that is not canonical base64url, a point off its curve, a short RSA key.
    [[nodiscard]] static base::Result<std::shared_ptr<const PublicKey>>
    fromJwk(const QJsonObject &jwk);
    virtual ~PublicKey() = default;

    /// Empty where the JWK had none.
    [[nodiscard]] virtual QByteArray kid() const = 0;
    /// RFC 7638, base64url: also `jkt` (RFC 9449 section 6.1).
    [[nodiscard]] virtual QByteArray thumbprint() const = 0;
    /// The required members only.
    [[nodiscard]] virtual QJsonObject members() const = 0;
    /// The key's type can do it, and the JWK named no other `alg`.
    [[nodiscard]] virtual bool canVerify(Algorithm algorithm) const = 0;
    /// False also for an algorithm that is not possible with this key.
    [[nodiscard]] virtual bool verify(Algorithm algorithm, const QByteArray &input,
                                      const QByteArray &signature) const = 0;
};
using PublicKeyPtr = std::shared_ptr<const PublicKey>;

/// RFC 7517 section 5: the keys of a client.
struct JwkSet
{
    static constexpr qsizetype largestDocument = 64 * 1024;
    static constexpr qsizetype mostKeys = 20;

    QList<PublicKeyPtr> keys;
    /// Keys that are wrong and were left out: "keys[1]: why". A registration refuses a set that has
    /// any, a fetched set is used without them.
    QList<QString> faults;

    /// InvalidInput when it is no strict JSON object with a list `keys`, too large, or shows a
    /// private member: then the owner's secret is out and nothing in the set is to be believed.
    [[nodiscard]] static base::Result<JwkSet> parse(const QByteArray &json);
};

} // namespace server::crypto
