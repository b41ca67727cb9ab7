// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/templatepolicy.h"

#include <QString>

namespace ui::support {

/// The protocol's words in the words of people.

/// One sentence: what an access level lets a service do.
[[nodiscard]] QString scopeSentence(const QByteArray &scope);
[[nodiscard]] QString label(server::domain::Preset preset);
/// One sentence: when one needs it.
[[nodiscard]] QString hint(server::domain::Preset preset);
[[nodiscard]] QString label(server::domain::GrantType type);
[[nodiscard]] QString label(server::domain::AuthMethod method);
[[nodiscard]] QString label(server::domain::RefreshRotation rotation);
[[nodiscard]] QString label(server::domain::TokenBinding binding);
[[nodiscard]] QString label(server::domain::IdTokenClaims claims);

} // namespace ui::support
