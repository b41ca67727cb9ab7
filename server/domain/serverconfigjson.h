// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"

#include <QJsonObject>

namespace server::domain {

/// The server's settings as they are stored, exported, shown by the command line and compared for
/// the audit. Members that are missing keep their defaults, so that a later version may add some;
/// values that do not parse are damage.
[[nodiscard]] QJsonObject configToJson(const ServerConfig &config);
[[nodiscard]] base::Result<ServerConfig> configFromJson(const QJsonObject &object);

} // namespace server::domain
