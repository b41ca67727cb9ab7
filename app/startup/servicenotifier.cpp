// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/servicenotifier.h"

#ifdef CONSENTRY_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace app::startup {

void notifyServiceManager(ServicePhase phase)
{
#ifdef CONSENTRY_SYSTEMD
    switch (phase) {
    case ServicePhase::Ready:
        sd_notify(0, "READY=1");
        return;
    case ServicePhase::Reloading:
        sd_notify(0, "RELOADING=1");
        return;
    case ServicePhase::Stopping:
        sd_notify(0, "STOPPING=1");
        return;
    }
#else
    (void)phase;
#endif
}

} // namespace app::startup
