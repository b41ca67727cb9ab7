// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

/// The rules that all texts of people share. Used inside server/domain.
namespace server::domain {

enum class Need { Optional, Required };
enum class Lines { One, Several };

/// Adds "required", "too_long" (params: the limit) or "control_character" for `text` to `errors`.
/// Control characters include those that turn the direction of what follows: they make a name look
/// like another one.
void checkText(base::FieldErrors &errors, const QByteArray &field, const QString &text,
               qsizetype maximum, Need need, Lines lines = Lines::One);

[[nodiscard]] bool hasControlCharacters(const QString &text, Lines lines);
/// ASCII letters and digits only; QChar's own questions also take other scripts.
[[nodiscard]] bool isAsciiLetterOrDigit(QChar c);

} // namespace server::domain
