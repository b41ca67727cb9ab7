// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7800 section 3.1, RFC 8705 section 3.1, RFC 9449 section 6.
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace server::oauth {

/// `cnf`: the keys whose possession a token asks for. Both empty: a bearer token.
struct Confirmation
{
    QByteArray dpopKey;     ///< `jkt`: thumbprint of the key in the proofs
    QByteArray certificate; ///< `x5t#S256`: digest of the client's certificate

    [[nodiscard]] bool isEmpty() const { return dpopKey.isEmpty() && certificate.isEmpty(); }
    /// `token_type` (RFC 9449 section 5).
    [[nodiscard]] QByteArray tokenType() const { return dpopKey.isEmpty() ? "Bearer" : "DPoP"; }
    [[nodiscard]] QJsonObject toJson() const; ///< empty for an empty one
    [[nodiscard]] static Confirmation fromJson(const QJsonObject &cnf);
    bool operator==(const Confirmation &) const = default;
};

} // namespace server::oauth
