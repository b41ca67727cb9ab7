// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options/exitstatus.h"
#include "app/options/serveroptions.h"
#include "app/startup/runningserver.h"

namespace app::startup {

/// What the command line says instead of the stored settings, checked. InvalidInput with a
/// sentence.
[[nodiscard]] server::base::Result<server::runtime::ConfigOverride>
configOverrideOf(const options::ServerOptions &options);

/// consentryd from its options to its end: opens the installation, serves, says so on standard
/// output and to systemd, reads the certificate again at SIGHUP, stops at SIGTERM. Needs an
/// application object; call it in the main thread.
[[nodiscard]] options::ExitStatus runService(const options::ServerOptions &options);

} // namespace app::startup
