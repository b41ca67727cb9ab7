// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup/runningserver.h"

#include <QJsonObject>

namespace server::admin {
class JsonAdmin;
}

namespace app::startup {

/// AdminApi of an installation that no process runs, for the command line: opens the data
/// directory, answers calls, closes it. An installation made by it that no call succeeded in is
/// removed again. Needs an application object; used in the main thread.
class StoppedChannel
{
public:
    [[nodiscard]] static server::base::Result<std::unique_ptr<StoppedChannel>>
    open(const InstallationOptions &options);
    ~StoppedChannel();

    /// Waits for the reply, as JsonAdmin gives it.
    [[nodiscard]] QJsonObject call(const QJsonObject &request);

private:
    StoppedChannel() = default;
    std::unique_ptr<RunningServer> m_running;
    std::unique_ptr<server::api::AdminApi> m_api;
    std::unique_ptr<server::admin::JsonAdmin> m_admin;
};

} // namespace app::startup
