// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements X-15, security LG-01.
#pragma once

#include "server/domain/auditevent.h"
#include "server/oauth/oautherror.h"
#include "server/oauth/requestmeta.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// The types of audit events that the protocol writes.
namespace audit {
inline const QByteArray accessRefused = "access.refused"; ///< to a protected address
inline const QByteArray authorizationRefused = "authorization.refused";
inline const QByteArray clientRefused = "client.refused"; ///< failed client authentication
inline const QByteArray codeIssued = "code.issued";
inline const QByteArray codeReplayed = "code.replayed";            ///< its connection was ended
inline const QByteArray connectionEnded = "connection.ended";      ///< by revocation
inline const QByteArray consentRefused = "consent.refused";        ///< the person pressed Leave
inline const QByteArray deviceCodeRefused = "device_code.refused"; ///< a wrong user code was typed
inline const QByteArray grantAllowed = "grant.allowed";
inline const QByteArray grantEnded = "grant.ended";
inline const QByteArray hostEntered = "host.entered"; ///< a person signed in to a protected host
inline const QByteArray logoutDelivered = "logout.delivered"; ///< by back-channel
inline const QByteArray logoutRefused = "logout.refused";
inline const QByteArray logoutUndelivered = "logout.undelivered";
inline const QByteArray passwordChanged = "password.changed";
inline const QByteArray refreshReplayed = "refresh.replayed"; ///< its connection was ended
inline const QByteArray registrationRefused = "registration.refused";
inline const QByteArray sessionBegun = "session.begun";
inline const QByteArray sessionEnded = "session.ended";
inline const QByteArray signInFailed = "signin.failed";
inline const QByteArray signInSlowed = "signin.slowed"; ///< too many attempts
inline const QByteArray tokenIssued = "token.issued";
inline const QByteArray tokenRefused = "token.refused"; ///< a token request, or a token in use
} // namespace audit

/// An event about this request. Says who acted, as far as that is proven: the person, else the
/// client.
[[nodiscard]] domain::AuditEvent auditEvent(const QByteArray &type, const RequestMeta &meta,
                                            const service::CatalogClient *client,
                                            const domain::User *user, QJsonObject details = {});
/// The same for a refusal, with the error's code and cause.
[[nodiscard]] domain::AuditEvent refusalEvent(const QByteArray &type, const RequestMeta &meta,
                                              const service::CatalogClient *client,
                                              const domain::User *user, const OAuthError &error);

} // namespace server::oauth
