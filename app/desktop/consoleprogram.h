// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options/exitstatus.h"
#include "app/options/serveroptions.h"

class QApplication;

namespace app::desktop {

/// consentry from its options to its end: opens or makes the installation, starts the server in
/// this process, shows the window. What keeps it from starting is said in a window and on standard
/// error. Call it in the main thread.
[[nodiscard]] options::ExitStatus runConsole(QApplication &application,
                                             const options::ServerOptions &options);

} // namespace app::desktop
