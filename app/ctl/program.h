// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/adminchannel.h"
#include "app/options/exitstatus.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace app::ctl {

/// consentryctl from its words to its exit status. JSON goes to standard output and nothing else
/// does; faults go to standard error, one a line. Needs an application object; call it in the main
/// thread.
[[nodiscard]] options::ExitStatus runProgram(const QStringList &words,
                                             const QProcessEnvironment &environment,
                                             const OpenStopped &openStopped);

} // namespace app::ctl
