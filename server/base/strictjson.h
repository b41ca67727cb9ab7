// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259 section 4.
#pragma once

#include "server/base/error.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace server::base {

/// How many arrays and objects within each other Qt's parser takes.
inline constexpr int deepestJson = 1024;

/// A JSON object or array in which no object has a member twice. Qt's parser silently keeps the
/// last one, another reader may keep the first: two readers would see two documents. Nothing is
/// built of a text that is nested deeper than `maximumDepth`. InvalidInput with a reason in
/// English.
[[nodiscard]] Result<QJsonDocument> parseStrictDocument(const QByteArray &json,
                                                        int maximumDepth = deepestJson);
/// The same where only an object will do.
[[nodiscard]] Result<QJsonObject> parseStrictObject(const QByteArray &json,
                                                    int maximumDepth = deepestJson);

} // namespace server::base
