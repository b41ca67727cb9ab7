// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7517 section 5.
#pragma once

#include "server/oauth/answers.h"
#include "server/service/catalog.h"

namespace server::oauth {

/// The published public keys, made once for each catalog.
[[nodiscard]] ApiAnswer keySetAnswer(const service::Catalog &catalog);

} // namespace server::oauth
