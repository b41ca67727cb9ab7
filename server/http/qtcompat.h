// SPDX-License-Identifier: GPL-3.0-or-later
// Every difference between the Qt versions we build on (6.4 to 6.8) stands here.
#pragma once

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QTcpServer>
#include <QTcpSocket>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttpServerResponder>
#endif

namespace server::http {

/// QAbstractHttpServer with one way to handle a request. The responder of Qt 6.8 and the socket
/// of 6.4 are both left alone: on 6.4 a kept responder is a use after free once the client has
/// gone, and on 6.8 it must not be moved and finished within the handler. Answers leave through the
/// front.
class QtHttpServerBase : public QAbstractHttpServer
{
public:
    using QAbstractHttpServer::QAbstractHttpServer;

protected:
    virtual void handle(const QHttpServerRequest &request) = 0;

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) final
    {
        handle(request);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) final {}
#elif QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) final
    {
        handle(request);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) final {}
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *) final
    {
        handle(request);
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) final {}
#endif
};

} // namespace server::http
