// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core 1.0 sections 5.1, 5.1.1 and 5.2.
#pragma once

#include "server/base/error.h"

#include <QJsonObject>

/// Which claims a user record may hold and of what kind. Used inside server/domain.
namespace server::domain {

/// Adds "claim_unknown" or "claim_type" with the field "claims.NAME" (or "claims.address.NAME").
void checkClaims(base::FieldErrors &errors, const QJsonObject &claims);

} // namespace server::domain
