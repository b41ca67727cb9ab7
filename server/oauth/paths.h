// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Addresses below the server link. The routes and the discovery document both take them from here.
namespace server::oauth::paths {

inline const QByteArray authorize = "/api/o/oauth/v2/authorize";
inline const QByteArray token = "/api/o/oauth/v2/token";
inline const QByteArray pushedAuthorization = "/api/o/oauth/v2/par";
inline const QByteArray userinfo = "/api/o/oauth/v2/userinfo";
inline const QByteArray introspection = "/api/o/oauth/v2/introspect";
inline const QByteArray revocation = "/api/o/oauth/v2/revoke";
inline const QByteArray keySet = "/api/o/oauth/v2/jwks";
inline const QByteArray deviceAuthorization = "/api/o/oauth/v2/device_authorization";
inline const QByteArray device = "/device";
inline const QByteArray deviceDecision = "/device/decision";
inline const QByteArray endSession = "/api/o/oauth/v2/logout";
inline const QByteArray registration = "/api/o/oauth/v2/register";
inline const QByteArray verify = "/api/o/oauth/v2/verify"; ///< also named in the proxies' lines
inline const QByteArray verifyStart = "/api/o/oauth/v2/verify/start";
inline const QByteArray verifySignIn = "/api/o/oauth/v2/verify/signin";
inline const QByteArray verifyCallback = "/api/o/oauth/v2/verify/callback";
inline const QByteArray verifySignOut = "/api/o/oauth/v2/verify/signout";
inline const QByteArray signIn = "/signin";
inline const QByteArray consent = "/consent";
inline const QByteArray profile = "/profile";
inline const QByteArray changePassword = "/profile/password";

} // namespace server::oauth::paths
