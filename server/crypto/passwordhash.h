// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

namespace server::crypto {

/// argon2id by libsodium, 19 MiB, t=2 (OWASP's second setting), as a PHC string. Slow on purpose
/// (tens of milliseconds): run it in the hash pool, never in an HTTP worker or the GUI thread.
[[nodiscard]] base::Result<QByteArray> hashPassword(const base::Secret &password);
/// False for an empty or foreign hash too, after the same work: an unknown person costs as much.
[[nodiscard]] bool verifyPassword(const base::Secret &password, const QByteArray &phc);
[[nodiscard]] bool needsRehash(const QByteArray &phc);

} // namespace server::crypto
