// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements C-17.
#pragma once

#include "server/base/error.h"
#include "server/webapi/answer.h"

#include <QJsonObject>

namespace server::webapi::constellio {

[[nodiscard]] Answer found(const QJsonObject &object);
/// {"code": ..., "description": ..., "message": ...}; a 401 has its challenge.
[[nodiscard]] Answer refused(int status, const QString &message);
/// For a use case that failed; `nameOfField` is what the caller calls the field that is wrong.
[[nodiscard]] Answer refusedFor(const base::Error &error, const QString &nameOfField = {});

} // namespace server::webapi::constellio
