// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

namespace ui::support {

/// The sentence under a field. Every code that the rules in server/domain and the services give has
/// one; a code unknown here shows itself, so that nothing is ever refused without a word.
[[nodiscard]] QString fieldErrorText(const server::base::FieldError &error);
/// The sentence for an inline bar. `detail` is added where only the system knows the reason.
[[nodiscard]] QString errorText(const server::base::Error &error);
/// The codes that have a sentence; for the test that no rule is forgotten.
[[nodiscard]] QList<QByteArray> knownFieldErrorCodes();

} // namespace ui::support
