// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 5869 with SHA-256.
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

namespace server::crypto {

/// A key of `length` bytes (at most 255 * 32) derived from `key`; `salt` may be empty.
[[nodiscard]] base::Result<base::Secret> hkdfSha256(const base::Secret &key, const QByteArray &salt,
                                                    const QByteArray &info, qsizetype length);

} // namespace server::crypto
