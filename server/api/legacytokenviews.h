// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-14.
#pragma once

#include "server/base/secret.h"
#include "server/domain/legacytoken.h"

namespace server::api {

/// Exists once: service key and token are in no other value.
struct CreatedLegacyToken
{
    domain::LegacyToken record; ///< digests left out
    base::Secret serviceKey;
    base::Secret token;
};

} // namespace server::api
