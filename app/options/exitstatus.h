// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

namespace app::options {

/// What every program of ours tells its caller.
enum class ExitStatus {
    Done = 0,
    Failed = 1,
    WrongInput = 2, ///< wrong usage, or a file or value that is not right
    Unusable = 3,   ///< the data directory is in use or cannot be used
};

/// The status for a failed operation.
[[nodiscard]] ExitStatus exitStatusOf(server::base::Error::Kind kind);

} // namespace app::options
