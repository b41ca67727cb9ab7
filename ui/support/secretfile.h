// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

namespace ui::support {

/// Writes a file that only its owner can read (mode 0600 from the first moment). Replaces an
/// existing file as a whole or not at all. The error's detail is the system's sentence.
[[nodiscard]] server::base::Result<void> writePrivateFile(const QString &fileName,
                                                          const QByteArray &content);

} // namespace ui::support
