// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/templatepolicy.h"

#include <QString>

namespace ui::support {

/// The protocol's words in the words of people.

/// One sentence: what an access level lets a service do.
[[nodiscard]] QString scopeSentence(const QByteArray &scope);
/// A protocol error's name, as a cause that people understand: "invalid_grant".
[[nodiscard]] QString refusalText(const QByteArray &error);
[[nodiscard]] QString label(server::domain::Preset preset);
/// One sentence: when one needs it.
[[nodiscard]] QString hint(server::domain::Preset preset);
[[nodiscard]] QString label(server::domain::GrantType type);
[[nodiscard]] QString label(server::domain::AuthMethod method);
[[nodiscard]] QString label(server::domain::RefreshRotation rotation);
[[nodiscard]] QString label(server::domain::TokenBinding binding);
[[nodiscard]] QString label(server::domain::IdTokenClaims claims);
[[nodiscard]] QString label(server::domain::Profile profile);
[[nodiscard]] QString label(server::domain::KeyOwner owner);
[[nodiscard]] QString label(server::domain::OwnApi api);
[[nodiscard]] QString label(server::domain::AccessTokenClaims claims);

} // namespace ui::support
