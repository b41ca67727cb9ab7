// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/domain/ids.h"

namespace server::oauth {

/// An id for a connection that is about to begin, known before the write so that the access token
/// can name it. It grows with time, so that new rows stand together in the table; its lower part is
/// random. Two in the same millisecond may meet (once in four million); the write then says
/// Conflict.
[[nodiscard]] base::Result<domain::ConnectionId> makeConnectionId(base::RandomSource &random,
                                                                  base::Timestamp now);

} // namespace server::oauth
