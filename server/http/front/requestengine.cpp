// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/requestengine.h"

#include <exception>

namespace server::http::front {

namespace {

/// Opens the way for a pipe: addPendingConnection() is protected, and Qt takes connections only
/// from a QTcpServer that listens. This one never accepts.
class PipeServer final : public QTcpServer
{
public:
    void offer(QTcpSocket *pipe) { addPendingConnection(pipe); }
};

} // namespace

RequestEngine::RequestEngine(FileDescriptor listener)
{
    PipeServer server;
    // A listening server is all that bind() asks for; it is closed again before any event could be
    // handled, so that it neither accepts nor keeps the port open.
    if (!server.setSocketDescriptor(listener.get())) {
        qCritical("http: Qt does not take the listening socket: %ls",
                  qUtf16Printable(server.errorString()));
        return;
    }
    (void)listener.release(); // the server closes it
    bind(&server);
    m_pipe = std::make_unique<RequestPipe>();
    server.offer(m_pipe.get());
    server.setParent(nullptr);
    server.close();
}

RequestEngine::~RequestEngine()
{
    m_pipe.reset(); // before the base class, which may own what watches it
}

void RequestEngine::pass(Request request, ReplyPtr reply, Dispatcher &dispatcher)
{
    if (!isReady())
        return; // `reply` goes unanswered: 500
    QByteArray bytes;
    bytes.reserve(64 + request.path.size() + request.body.size());
    bytes.append(request.method)
        .append(' ')
        .append(request.path)
        .append(" HTTP/1.1\r\nContent-Length: ");
    bytes.append(QByteArray::number(request.body.size())).append("\r\n\r\n").append(request.body);
    Current current{std::move(request), std::move(reply), dispatcher};
    m_current = &current;
    m_pipe->feed(std::move(bytes));
    m_current = nullptr;
}

void RequestEngine::handle(const QHttpServerRequest &request)
{
    Current *current = std::exchange(m_current, nullptr);
    if (!current || request.body() != current->request.body)
        return; // Qt is out of step: the reply is dropped, and the worker makes a new engine
    try {
        current->dispatcher.dispatch(current->request, std::move(current->reply));
    } catch (const std::exception &exception) {
        qCritical("http: a handler threw: %s", exception.what());
    } catch (...) {
        qCritical("http: a handler threw");
    }
}

} // namespace server::http::front
