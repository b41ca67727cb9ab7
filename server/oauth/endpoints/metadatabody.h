// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 3.1; RFC 8259 sections 4 and 9.
#pragma once

#include "server/oauth/oautherror.h"

#include <QJsonObject>

namespace server::oauth {

/// Bounds of what a stranger says about itself: bytes, and arrays and objects within each other.
inline constexpr qsizetype metadataBodyBytes = 64 * 1024;
inline constexpr int metadataBodyDepth = 8;

/// The JSON object of a registration request or of a metadata document; invalid_client_metadata
/// when it is too long, too deep, no object, or has a member twice.
[[nodiscard]] tl::expected<QJsonObject, OAuthError> metadataObject(const QByteArray &body);

/// What a refused change of a client means to the one who sent the metadata: which member is wrong,
/// and whether it is a redirect address (RFC 7591 section 3.2.2).
[[nodiscard]] OAuthError metadataError(const base::Error &error);

} // namespace server::oauth
