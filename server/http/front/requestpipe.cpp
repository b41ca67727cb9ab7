// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/requestpipe.h"

#include <QHostAddress>

#include <cstring>

namespace server::http::front {

RequestPipe::RequestPipe()
{
    setPeerAddress(QHostAddress(QHostAddress::LocalHost));
    setSocketState(ConnectedState);
    QIODevice::open(ReadWrite);
}

RequestPipe::~RequestPipe()
{
    setSocketState(UnconnectedState);
}

void RequestPipe::feed(QByteArray request)
{
    m_bytes = std::move(request);
    m_at = 0;
    emit readyRead();
}

qint64 RequestPipe::bytesAvailable() const
{
    return m_bytes.size() - m_at + QIODevice::bytesAvailable();
}

qint64 RequestPipe::readData(char *data, qint64 size)
{
    const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace server::http::front
