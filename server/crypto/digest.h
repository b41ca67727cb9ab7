// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace server::crypto {

/// FIPS 180-4. 32 bytes. Aborts the process if the library cannot do it: an empty digest would
/// match another.
[[nodiscard]] QByteArray sha256(const QByteArray &bytes);
/// RFC 2104 with SHA-256.
[[nodiscard]] QByteArray hmacSha256(const QByteArray &key, const QByteArray &bytes);
/// Time depends on the lengths only.
[[nodiscard]] bool constantTimeEquals(const QByteArray &a, const QByteArray &b);
/// The first 8 characters of the hex digest: how a token appears in logs and the audit trail.
[[nodiscard]] QByteArray digestPrefix(const QByteArray &digest);

} // namespace server::crypto
