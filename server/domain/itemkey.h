// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/domain/app.h"

#include <QJsonValue>

namespace server::domain {

// Values as bytes whose order is the order of the values: lists of items are filtered and sorted by
// them, in the same way on every database. No value is no byte, before all others.

/// Texts are compared without case, over all alphabets.
[[nodiscard]] QByteArray keyOf(const QString &text);
[[nodiscard]] QByteArray keyOf(double number);
[[nodiscard]] QByteArray keyOf(base::Timestamp time);
/// Of a value as items keep it, which has the field's type.
[[nodiscard]] QByteArray keyOf(FieldType type, const QJsonValue &stored);

} // namespace server::domain
