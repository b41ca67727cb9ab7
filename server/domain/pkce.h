// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7636 sections 4.1, 4.2 and 4.6, method S256 only.
#pragma once

#include <QByteArray>

namespace server::domain {

/// 43 characters of the base64url alphabet: what SHA-256 gives.
[[nodiscard]] bool isCodeChallenge(const QByteArray &text);
/// 43 to 128 unreserved characters.
[[nodiscard]] bool isCodeVerifier(const QByteArray &text);

} // namespace server::domain
