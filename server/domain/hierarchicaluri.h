// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 3986 sections 3 and 3.2.
#pragma once

#include <QByteArray>

#include <optional>

/// Cuts addresses into parts without changing a byte. Used inside server/domain by the rules for
/// redirect addresses and for the issuer.
namespace server::domain {

struct UriParts
{
    QByteArray scheme;              ///< as written
    bool hasAuthority = false;      ///< `//` follows the scheme
    QByteArray authority;           ///< user-info, host and port as written
    QByteArray host;                ///< IPv6 with its brackets
    std::optional<QByteArray> port; ///< digits as written; empty after a bare colon
    QByteArray path;
    std::optional<QByteArray> query; ///< without the question mark
};

/// Nothing when it does not begin with a scheme. `uri` has no fragment.
[[nodiscard]] std::optional<UriParts> splitUri(const QByteArray &uri);

/// 127.0.0.1, [::1] or localhost, written exactly so.
[[nodiscard]] bool isLoopbackHost(const QByteArray &host);
/// The two of them that no name server can point elsewhere (RFC 8252 section 8.3).
[[nodiscard]] bool isLoopbackLiteral(const QByteArray &host);

/// The one spelling that browsers and Qt agree on, or nothing when they cannot read it at all. What
/// differs from it is refused: two readers of one address would see two addresses.
[[nodiscard]] std::optional<QByteArray> canonicalUri(const QByteArray &uri, const UriParts &parts);

} // namespace server::domain
