// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-17.
#pragma once

#include "server/base/error.h"
#include "server/webapi/answer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace server::webapi::rest {

[[nodiscard]] Answer found(const QJsonValue &value);
/// {"errors": [{"message": ..., "attribute-name": ...}]}; without an attribute the name is empty.
[[nodiscard]] Answer refused(int status, const QString &message, const QString &attribute = {});
[[nodiscard]] Answer methodNotAllowed(const QByteArray &allowed);
/// One entry for each wrong field.
[[nodiscard]] Answer refusedFor(const base::Error &error);

} // namespace server::webapi::rest
