// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-14, D-15, A-29.
#pragma once

#include "server/oauth/tokens/issuance.h"

#include <QJsonObject>

namespace server::oauth {

/// What access tokens of the Deyel kind tell besides: `cdOrgUnit`, `permissions`, `company` and
/// `grant_type`. Does nothing where the template wants none of it.
void addOrganizationClaims(const Issuance &issuance, QJsonObject &payload);
/// The codes of the permissions that a payload tells.
[[nodiscard]] QStringList permissionsIn(const QJsonObject &payload);

} // namespace server::oauth
