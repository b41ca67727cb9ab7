// SPDX-License-Identifier: GPL-3.0-or-later
// ISO/IEC 15948 (PNG) sections 5.2 and 11.2.2.
#include "server/domain/icon.h"

#include "server/domain/limits.h"

#include <QtEndian>

namespace server::domain {

namespace {

const QByteArray &signature()
{
    static const QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    return bytes;
}

quint32 numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytes.constData() + offset);
}

} // namespace

void checkIcon(base::FieldErrors &errors, const QByteArray &field, const QByteArray &png)
{
    if (png.isEmpty())
        return;
    // Signature, the header chunk with its 13 bytes and checksum, and the 12 bytes of the end
    // chunk.
    constexpr qsizetype smallest = 8 + 25 + 12;
    const QByteArray end = QByteArray::fromHex("49454e44ae426082");
    if (png.size() < smallest || !png.startsWith(signature()) || !png.endsWith(end)) {
        errors.append({field, "icon_not_png", {}});
        return;
    }
    const quint32 width = numberAt(png, 16);
    const quint32 height = numberAt(png, 20);
    if (width == 0 || height == 0)
        errors.append({field, "icon_not_png", {}});
    else if (width > limits::iconPixels || height > limits::iconPixels
             || png.size() > limits::iconBytes)
        errors.append({field,
                       "icon_too_large",
                       {QString::number(limits::iconPixels), QString::number(limits::iconBytes)}});
}

} // namespace server::domain
