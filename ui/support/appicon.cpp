// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/appicon.h"

#include "ui/support/colors.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace ui::support {

using server::base::Error;
using server::base::failure;

namespace {

constexpr qint64 largestFile = 512 * 1024;
constexpr int largestSide = 256;
/// A small file can hold a picture of gigabytes.
constexpr int largestSourceSide = 8192;

server::base::Result<QByteArray> refused(const QByteArray &code)
{
    return failure(Error::Kind::InvalidInput, {}, {{QByteArrayLiteral("icon"), code, {}}});
}

} // namespace

QPixmap facePixmap(const QByteArray &png, const QString &name, int pixels, qreal deviceRatio,
                   QColor tile)
{
    QPixmap pixmap(QSize(pixels, pixels) * deviceRatio);
    pixmap.setDevicePixelRatio(deviceRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF all(0, 0, pixels, pixels);
    const qreal corner = pixels * 0.2;
    QImage image;
    if (!png.isEmpty() && image.loadFromData(png, "PNG")) {
        QPainterPath clip;
        clip.addRoundedRect(all, corner, corner);
        painter.setClipPath(clip);
        const QSizeF size = QSizeF(image.size()).scaled(all.size(), Qt::KeepAspectRatio);
        painter.drawImage(
            QRectF(QPointF((all.width() - size.width()) / 2, (all.height() - size.height()) / 2),
                   size),
            image);
        return pixmap;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile.isValid() ? tile : tileColor(name));
    painter.drawRoundedRect(all, corner, corner);
    QFont font = QGuiApplication::font();
    font.setPixelSize(std::max(8, int(pixels * 0.46)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(all, Qt::AlignCenter, name.trimmed().left(1).toUpper());
    return pixmap;
}

server::base::Result<QByteArray> iconFromFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, file.errorString());
    if (file.size() > largestFile)
        return refused(QByteArrayLiteral("icon_too_large"));
    QByteArray bytes = file.read(largestFile);
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    // Never a vector format from outside: it can name other files.
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "webp")
        return refused(QByteArrayLiteral("icon_not_png"));
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSourceSide || size.height() > largestSourceSide)
        return refused(QByteArrayLiteral("icon_too_large"));
    return iconFromImage(reader.read());
}

server::base::Result<QByteArray> iconFromImage(const QImage &image)
{
    if (image.isNull())
        return refused(QByteArrayLiteral("icon_not_png"));
    QImage scaled = image.convertToFormat(QImage::Format_ARGB32);
    if (scaled.width() > largestSide || scaled.height() > largestSide)
        scaled =
            scaled.scaled(largestSide, largestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    for (const QString &key : scaled.textKeys())
        scaled.setText(key, {});
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!scaled.save(&buffer, "PNG"))
        return refused(QByteArrayLiteral("icon_not_png"));
    return png;
}

} // namespace ui::support
