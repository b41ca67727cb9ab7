// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app::startup {

/// What systemd is told about a service (sd_notify); without systemd nothing happens.
enum class ServicePhase { Ready, Reloading, Stopping };
void notifyServiceManager(ServicePhase phase);

} // namespace app::startup
