// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace app::ctl {

/// A way to an installation's AdminApi: over control.sock to the process that runs it, or straight
/// into a stopped one. One call at a time; call() waits for its reply. Used in the main thread.
class AdminChannel
{
public:
    /// Whether the installation is made where there is none.
    enum class Missing { Refuse, Create };

    virtual ~AdminChannel() = default;
    /// A reply as server::admin::JsonAdmin gives it.
    [[nodiscard]] virtual server::base::Result<QJsonObject> call(const QJsonObject &request) = 0;
};

/// Opens the data directory of an installation that no process runs. Given by the main program,
/// which alone may know the start-up. InUse when a process has the directory.
using OpenStopped = std::function<server::base::Result<std::unique_ptr<AdminChannel>>(
    const QString &dataDirectory, AdminChannel::Missing missing)>;

/// The running process if there is one, else the stopped installation.
[[nodiscard]] server::base::Result<std::unique_ptr<AdminChannel>>
openChannel(const QString &dataDirectory, AdminChannel::Missing missing,
            const OpenStopped &openStopped);

} // namespace app::ctl
