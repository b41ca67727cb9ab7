// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/clock.h"

namespace server::base {

Timestamp SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

} // namespace server::base
