// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/controlframe.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace server::admin {

QByteArray ControlFrame::made(const QJsonObject &object)
{
    const auto body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray frame(headerBytes, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), frame.data());
    return frame + body;
}

qint64 ControlFrame::length() const
{
    return m_bytes.size() < headerBytes ? 0 : qint64(qFromBigEndian<quint32>(m_bytes.constData()));
}

qint64 ControlFrame::wanted(qint64 available) const
{
    const bool hasHeader = m_bytes.size() >= headerBytes;
    const qint64 end = hasHeader ? headerBytes + length() : headerBytes;
    return std::min(available, end - m_bytes.size());
}

bool ControlFrame::isOversized() const
{
    return length() > maximumControlFrame;
}

bool ControlFrame::isComplete() const
{
    return m_bytes.size() >= headerBytes && m_bytes.size() == headerBytes + length();
}

base::Result<QJsonObject> ControlFrame::take()
{
    const auto body = std::exchange(m_bytes, {}).mid(headerBytes);
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return base::failure(base::Error::Kind::InvalidInput, u"not a JSON object"_s);
    return document.object();
}

} // namespace server::admin
