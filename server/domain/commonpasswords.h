// SPDX-License-Identifier: GPL-3.0-or-later
// OWASP ASVS 5.0 section 6.2.4.
#pragma once

#include <QString>

namespace server::domain {

/// Whether a guesser tries it among the first: a frequent password, one with a year or a few signs
/// after it, a run along the keyboard, one piece repeated. Case and the usual digit-for-letter
/// swaps do not make it better.
[[nodiscard]] bool isCommonPassword(const QString &password);

} // namespace server::domain
