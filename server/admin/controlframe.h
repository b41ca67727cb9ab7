// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/controlsocket.h"

namespace server::admin {

/// One frame of control.sock as it comes in: takes no byte of the next one and, told a length
/// beyond the bound, none at all.
class ControlFrame
{
public:
    [[nodiscard]] static QByteArray made(const QJsonObject &object);

    /// How many of the bytes at hand belong to this frame.
    [[nodiscard]] qint64 wanted(qint64 available) const;
    void append(const QByteArray &bytes) { m_bytes += bytes; }
    [[nodiscard]] bool isOversized() const;
    [[nodiscard]] bool isComplete() const;
    /// The object, and room for the next frame.
    [[nodiscard]] base::Result<QJsonObject> take();

private:
    static constexpr qsizetype headerBytes = 4;
    [[nodiscard]] qint64 length() const; ///< of the body; 0 while the header is not whole
    QByteArray m_bytes;
};

} // namespace server::admin
