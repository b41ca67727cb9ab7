// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"

#include <QJsonObject>

namespace server::sql {

/// The stored form of the server's settings. Members that are missing keep their defaults, so that
/// a later version may add some; values that do not parse are damage.
[[nodiscard]] QJsonObject configToJson(const domain::ServerConfig &config);
[[nodiscard]] base::Result<domain::ServerConfig> configFromJson(const QJsonObject &object);

} // namespace server::sql
