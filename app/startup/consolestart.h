// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options/serveroptions.h"
#include "app/startup/runningserver.h"

namespace app::startup {

/// Everything that the console's window stands on: the installation opened, or made where there is
/// none, its services and control.sock. Where it was set up before, the listeners are being opened
/// when this returns; a taken port or an unusable certificate is then seen in
/// AdminApi::serverState(), not here. Until the first start is complete nothing listens. Fails as
/// Installation::open does, for example when consentryd has the directory. Call it in the main
/// thread, which also destroys the result; makeAdminApi() gives the window its AdminApi.
[[nodiscard]] server::base::Result<std::unique_ptr<RunningServer>>
startForConsole(const options::ServerOptions &options);

/// Ends what startForConsole() gave. An installation that was made for this window and never set up
/// leaves nothing behind.
void endConsole(std::unique_ptr<RunningServer> running);

} // namespace app::startup
