// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4648 section 5, unpadded, as RFC 7515 section 2 uses it.
#pragma once

#include "server/base/error.h"

namespace server::base {

[[nodiscard]] QByteArray toBase64Url(const QByteArray &bytes);

/// Strict: only the URL alphabet, no padding, and only the one canonical spelling of each value.
/// QByteArray's own decoder skips junk and accepts stray trailing bits.
[[nodiscard]] Result<QByteArray> fromBase64Url(const QByteArray &text);

/// The same for the padded standard alphabet of HTTP Basic (RFC 7617 section 2).
[[nodiscard]] Result<QByteArray> fromBase64(const QByteArray &text);

} // namespace server::base
