// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/server.h"

namespace tests::support {

/// An http::Server on a free loopback port, with whatever answers the test gives it.
class TestServer
{
public:
    explicit TestServer(server::http::DispatcherFactory factory,
                        server::http::FrontConfig config = {})
    {
        outcome = server.start({{QStringLiteral("127.0.0.1"), 0}}, config, std::move(factory));
        if (outcome)
            port = server.addresses().constFirst().port;
        if (outcome && !config.mtlsListen.isEmpty())
            mtlsPort = server.mtlsAddresses().constFirst().port;
    }
    /// "Host: ..." and the line's end.
    [[nodiscard]] QByteArray host() const
    {
        return "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    }
    [[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &moreHeaders = {}) const
    {
        return "GET " + path + " HTTP/1.1\r\n" + host() + moreHeaders + "\r\n";
    }
    [[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body,
                                  const QByteArray &moreHeaders = {}) const
    {
        return "POST " + path + " HTTP/1.1\r\n" + host() + moreHeaders
               + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    server::http::Server server;
    server::base::Result<void> outcome;
    quint16 port = 0;
    quint16 mtlsPort = 0; ///< where the configuration asks for client certificates
};

} // namespace tests::support
