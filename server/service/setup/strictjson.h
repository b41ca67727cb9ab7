// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8259, with the unique member names that its section 4 only recommends.
#pragma once

#include "server/base/error.h"

#include <QJsonObject>

namespace server::service::setup {

inline constexpr qsizetype maximumDocumentBytes = 32 * 1024 * 1024;
inline constexpr int maximumDocumentDepth = 32;

/// One JSON object from a document that people wrote. Of two members with one name most readers
/// keep the last without a word, so this one refuses them. Fails with InvalidInput: "too_long",
/// "json_syntax" (params: position, reason), "not_an_object", "too_deep" or "duplicate_member", the
/// field being the path.
[[nodiscard]] base::Result<QJsonObject> parseStrict(const QByteArray &document);

} // namespace server::service::setup
