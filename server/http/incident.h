// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/random.h"

namespace server::http {

/// A number for one request that a person can read out: ten letters and digits, none of which looks
/// like another. It finds the request in the audit trail; it is no secret.
[[nodiscard]] base::Result<QByteArray> makeIncident(base::RandomSource &random);
/// The value of a fresh browser cookie: 256 random bits.
[[nodiscard]] base::Result<QByteArray> makeBrowserCookie(base::RandomSource &random);

} // namespace server::http
