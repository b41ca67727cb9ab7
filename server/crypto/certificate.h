// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705 sections 2 and 3.1, RFC 5280.
#pragma once

#include "server/crypto/distinguishedname.h"
#include "server/crypto/publickey.h"

namespace server::crypto {

/// `x5t#S256`: base64url of the SHA-256 of the DER bytes.
[[nodiscard]] QByteArray certificateThumbprint(const QByteArray &der);

/// What a client certificate says of itself. Nothing here proves it: the handshake proved that the
/// peer has the key, and the trust anchors (tls_client_auth) or the registered keys
/// (self_signed_tls_client_auth) say whether the names may be believed.
struct Certificate
{
    QByteArray thumbprint;
    QString subject; ///< RFC 4514, for people
    DistinguishedName name;
    QList<QString> dnsNames;
    QList<QString> uris;
    QList<QString> ipAddresses; ///< in their one canonical form
    QList<QString> emails;
    PublicKeyPtr key; ///< null for a kind that PublicKey does not know

    /// InvalidInput when the bytes are not exactly one certificate.
    [[nodiscard]] static base::Result<Certificate> parse(const QByteArray &der);

    [[nodiscard]] bool hasSubject(const QString &expected) const;
    /// Without regard to case; a wildcard is a name like any other.
    [[nodiscard]] bool hasDnsName(const QString &expected) const;
    [[nodiscard]] bool hasUri(const QString &expected) const { return uris.contains(expected); }
    /// Any spelling of the address.
    [[nodiscard]] bool hasIpAddress(const QString &expected) const;
    [[nodiscard]] bool hasEmail(const QString &expected) const { return emails.contains(expected); }
};

} // namespace server::crypto
