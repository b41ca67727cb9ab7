// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QJsonObject>

namespace server::service::setup {

/// The document with every "icon" that names a file replaced by what the file holds. Reads files,
/// so it runs before the write job. Names are relative to `baseDirectory`; with an empty one only
/// data URIs are taken. Faults: "icon_unreadable" (params: file), "icon_too_large", "icon_not_png".
[[nodiscard]] base::Result<QJsonObject> withIconsRead(QJsonObject document,
                                                      const QString &baseDirectory);

} // namespace server::service::setup
