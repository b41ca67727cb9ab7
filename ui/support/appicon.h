// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QColor>
#include <QImage>
#include <QPixmap>

namespace ui::support {

/// The face of a module, app or person: its own picture with rounded corners, else its first letter
/// on a coloured tile. `pixels` are device-independent.
[[nodiscard]] QPixmap facePixmap(const QByteArray &png, const QString &name, int pixels,
                                 qreal deviceRatio, QColor tile = {});

/// What people may give as an icon: PNG, JPEG or WebP up to 512 KiB. The result is a PNG without
/// metadata, at most 256 px wide and high. Codes: "icon_not_png", "icon_too_large".
[[nodiscard]] server::base::Result<QByteArray> iconFromFile(const QString &fileName);
[[nodiscard]] server::base::Result<QByteArray> iconFromImage(const QImage &image);

} // namespace ui::support
