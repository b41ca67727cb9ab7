// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9449 section 4.3, RFC 3986 section 6.2.
#pragma once

#include <QByteArray>

namespace server::oauth {

/// Whether `htu` of a proof names this address: both are compared without query and fragment after
/// the normalization by syntax (case, percent signs, dot segments) and by scheme (default port,
/// empty path).
[[nodiscard]] bool isSameTarget(const QByteArray &htu, const QByteArray &address);

} // namespace server::oauth
