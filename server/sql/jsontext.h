// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QStringList>

namespace server::sql {

// Lists and objects are stored as compact JSON text; the members of an object are sorted.
[[nodiscard]] QString toJson(const QStringList &list);
[[nodiscard]] QString toJson(const QByteArrayList &list);
[[nodiscard]] QString toJson(const QJsonObject &object);
[[nodiscard]] base::Result<QStringList> stringsFromJson(const QString &text);
[[nodiscard]] base::Result<QByteArrayList> namesFromJson(const QString &text);
[[nodiscard]] base::Result<QJsonObject> objectFromJson(const QString &text);

} // namespace server::sql
