// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace server::http::front {

/// The socket that QAbstractHttpServer reads from: it has no descriptor, only the bytes of the one
/// request that the front passes on. Whatever is written to it is dropped.
class RequestPipe final : public QTcpSocket
{
public:
    RequestPipe();
    ~RequestPipe() override;

    /// Qt reads and handles `request` before this returns.
    void feed(QByteArray request);
    /// False once Qt has hung up or left bytes unread: it is then out of step and must be replaced.
    [[nodiscard]] bool isUsable() const { return m_usable && bytesAvailable() == 0; }

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override { m_usable = false; }
    void close() override { m_usable = false; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64 size) override { return size; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_usable = true;
};

} // namespace server::http::front
