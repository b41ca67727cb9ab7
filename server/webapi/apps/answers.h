// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-50 to B-54.
#pragma once

#include "server/base/error.h"
#include "server/webapi/answer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace server::webapi::apps {

/// {"success": true, "error": "", "item": {...}}
[[nodiscard]] Answer itemAnswer(const QJsonObject &item);
/// {"success": true, "error": "", "result": {"result": [...], "total": n}}
[[nodiscard]] Answer listAnswer(const QJsonArray &list, qint64 total);
/// {"success": false, "error": "..."} in English; what is wrong with the caller's values is named
/// field by field, what went wrong here is not.
[[nodiscard]] Answer failureAnswer(const base::Error &error);
[[nodiscard]] Answer failureAnswer(int status, const QString &text);

} // namespace server::webapi::apps
