// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/templatepolicy.h"

#include <QString>

namespace ui::support {

/// A setting of a template that is allowed and has a price.
enum class PolicyRisk {
    PasswordGrant,
    PkceOptional,
    LongAccessToken,
    LongRefreshToken,
    FixedPublicRefresh
};

/// RFC 9700 sections 2.1.1, 2.2.2 and 2.4: what an administrator should know about a policy.
[[nodiscard]] QList<PolicyRisk> risksOf(const server::domain::TemplatePolicy &policy);
/// Two or three words: what it is.
[[nodiscard]] QString riskName(PolicyRisk risk);
/// One or two sentences: what may come of it and when it is all right.
[[nodiscard]] QString riskText(PolicyRisk risk);

} // namespace ui::support
