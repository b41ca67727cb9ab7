// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-02, FA-03, FA-04.
#pragma once

#include "server/domain/serverconfig.h"

namespace server::domain {

enum class Proxy { Nginx, Traefik, Caddy };
[[nodiscard]] QByteArray toName(Proxy value);
[[nodiscard]] std::optional<Proxy> proxyFromName(const QByteArray &name);

/// The headers by which the application behind the proxy learns who is there. Each stands in every
/// admitting answer, so that none of a client's own gets through. Their names have one hyphen: so
/// few spellings could be taken for them that the lines can strip every one.
namespace identityheaders {
inline const QByteArray user = "Remote-User";       ///< user code
inline const QByteArray subject = "Remote-Subject"; ///< `sub`
inline const QByteArray name = "Remote-Name";
inline const QByteArray email = "Remote-Email";
inline const QByteArray groups = "Remote-Groups"; ///< separated by commas
inline const QByteArray client = "Remote-Client"; ///< `client_id` of a token
[[nodiscard]] QByteArrayList all();
} // namespace identityheaders

/// Where a protected host leads to us: its own folder for the sign-in's way back.
inline const QByteArray protectionFolder = "/.consentry/";

struct ProtectedHost
{
    QByteArray host;        ///< as ProtectionRule::host
    QByteArray application; ///< where it really runs: http://host:port
};
/// The lines for a proxy's configuration that put a host under the protection of this server. The
/// console, the command line and the tests all take them from here. Fails with InvalidInput and the
/// field "host" or "application": "required", "host_syntax", "malformed", "scheme_forbidden".
[[nodiscard]] base::Result<QByteArray> proxyLines(Proxy proxy, const ProtectedHost &target,
                                                  const ServerConfig &config);

} // namespace server::domain
