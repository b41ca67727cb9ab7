// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QByteArrayList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace server::domain {

/// `host:port` to listen on: an IPv4 address, an IPv6 address in brackets, or localhost. Port 0
/// lets the kernel choose. Codes: "required", "address_syntax", "port_syntax".
struct ListenAddress
{
    QString host; ///< without brackets
    quint16 port = 0;
    [[nodiscard]] static base::Result<ListenAddress> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isLoopback() const;
    bool operator==(const ListenAddress &) const = default;
};

/// The server link. Byte-exact; http only for loopback hosts (setup-file.md), no query, no
/// fragment, no repair of a trailing slash.
class Issuer
{
public:
    Issuer() = default;
    /// Codes: "required", "scheme_forbidden", "http_not_loopback", "query", "fragment",
    /// "user_info", "malformed", "not_canonical" (params: the canonical form), "too_long".
    [[nodiscard]] static base::Result<Issuer> parse(const QByteArray &text);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] bool isHttps() const;
    [[nodiscard]] bool isLoopback() const;       ///< reachable from this machine only
    [[nodiscard]] QByteArray pathPrefix() const; ///< without the trailing slash; often empty
    [[nodiscard]] QByteArray authority() const;  ///< host[:port] as in the Host header
    [[nodiscard]] QByteArray origin() const;     ///< scheme://host[:port]
    /// An address below the issuer: url("/profile").
    [[nodiscard]] QByteArray url(const QByteArray &path) const;
    /// The same host and path by https at another port.
    [[nodiscard]] Issuer atPort(quint16 port) const;
    bool operator==(const Issuer &) const = default;

private:
    QByteArray m_bytes;
};

/// Whether clients may register themselves (RFC 7591).
enum class Registration { Off, InitialAccessToken };
[[nodiscard]] QByteArray toName(Registration value);
[[nodiscard]] std::optional<Registration> registrationFromName(const QByteArray &name);

/// Whether a client may be the address of a document about itself
/// (draft-ietf-oauth-client-id-metadata-document), and the template that such clients follow.
struct MetadataDocuments
{
    QString module; ///< its code; empty: off
    QString clientTemplate;
    bool operator==(const MetadataDocuments &) const = default;
};

/// What the doors of the platforms leave to the administrator.
struct PlatformDoors
{
    bool generateToken = false; ///< GET /generateToken (requirements C-15)
    /// The permission that it takes to read the people's directory by the REST API (requirements
    /// D-16); with none nobody may.
    QString directoryPermission = QStringLiteral("CRM_SALESPERSON");
    bool operator==(const PlatformDoors &) const = default;
};

/// Settings of the running server; stored in the database, published as an immutable snapshot.
struct ServerConfig
{
    Issuer issuer; ///< empty: token paths answer 503
    QList<ListenAddress> listen;
    QString tlsCertificateFile; ///< empty: plain http, loopback only unless tlsEndsAtProxy
    QString tlsKeyFile;
    bool tlsEndsAtProxy = false;
    QList<ListenAddress> mtlsListen; ///< ask for a client certificate (RFC 8705); TLS only
    QString mtlsAuthorityFile;       ///< PEM authorities for tls_client_auth; empty: none
    Issuer mtlsIssuer; ///< where those addresses are published; empty: the issuer at their port
    QStringList trustedProxies;  ///< and networks, whose forwarded headers count
    QByteArrayList allowedHosts; ///< besides the issuer's authority and the listen addresses
    std::chrono::seconds sessionIdle{8 * 3600};
    std::chrono::seconds sessionAbsolute{24 * 3600};
    int signInFailureLimit = 10; ///< per account and per address, before answers slow down
    Registration registration = Registration::Off;
    MetadataDocuments metadataDocuments;
    std::optional<bool> allowPrivateAddresses; ///< for calls to the outside; see below
    QString outboundCaFile; ///< trust anchors for such calls, besides the system's
    PlatformDoors doors;

    /// Calls to addresses that clients name may end in networks that are not public: when said so,
    /// else only where the server itself is for this machine only.
    [[nodiscard]] bool mayCallPrivateAddresses() const
    {
        return allowPrivateAddresses.value_or(issuer.isLoopback());
    }
    bool operator==(const ServerConfig &) const = default;

    /// What the addresses of `mtlsListen` are published under; empty when there are none.
    [[nodiscard]] Issuer mtlsBase() const;
};
/// Codes: "required", "duplicate", "http_not_loopback" (plain http on a routable address),
/// "network_syntax", "host_syntax", "out_of_range" (params: lowest, highest), "contradiction",
/// "control_character", "too_long", "scheme_forbidden" (mtls_issuer is always https).
[[nodiscard]] base::FieldErrors checkServerConfig(const ServerConfig &config);

} // namespace server::domain
