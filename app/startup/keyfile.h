// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

#include <optional>

namespace app::startup {

enum class KeyFileGuard {
    OwnerOnly, ///< refused when the group or others may touch it
    Anyone,
};

/// A key of 32 bytes in a file: as base64url text with a line break, as we write it; or as base64,
/// as hexadecimal digits, or raw, as others may. Nothing when there is no such file. Unavailable,
/// with a sentence, when it is no regular file, too open, unreadable, or holds anything else.
[[nodiscard]] server::base::Result<std::optional<server::base::Secret>>
readKeyAt(const QString &path, KeyFileGuard guard);
/// Makes the file with mode 0600 and flushes it with its directory. Conflict: it exists already.
[[nodiscard]] server::base::Result<void> writeKeyAt(const QString &path,
                                                    const server::base::Secret &key);

} // namespace app::startup
