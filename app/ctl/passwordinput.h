// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/base/secret.h"

#include <QString>

namespace app::ctl {

/// The first line of a file; `-` is standard input. InvalidInput when it cannot be read or is
/// empty.
[[nodiscard]] server::base::Result<server::base::Secret> passwordFromFile(const QString &path);
/// Asked twice on the terminal, without echo. InvalidInput without a terminal, or when the two
/// differ.
[[nodiscard]] server::base::Result<server::base::Secret> passwordFromTerminal();

} // namespace app::ctl
