// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/filedescriptor.h"
#include "server/http/front/requestpipe.h"
#include "server/http/qtcompat.h"
#include "server/http/reply.h"

#include <memory>

namespace server::http::front {

/// One worker's QAbstractHttpServer. The front passes it one complete request at a time; Qt reads
/// it and calls back within pass(), and the dispatcher gets it then. Qt is handed the method, the
/// path and the body, in canonical form: its own parser is too lenient to decide anything, reads
/// header by header and byte by byte, and its debug category would print the headers and the query,
/// which hold credentials.
class RequestEngine final : public QtHttpServerBase
{
public:
    /// `listener`: a duplicate of any listening socket, used and closed during the call.
    explicit RequestEngine(FileDescriptor listener);
    ~RequestEngine() override;

    [[nodiscard]] bool isReady() const { return m_pipe && m_pipe->isUsable(); }
    /// The reply is answered, kept by the dispatcher, or dropped (500) when this returns.
    void pass(Request request, ReplyPtr reply, Dispatcher &dispatcher);

protected:
    void handle(const QHttpServerRequest &request) override;

private:
    struct Current
    {
        Request request;
        ReplyPtr reply;
        Dispatcher &dispatcher;
    };
    std::unique_ptr<RequestPipe> m_pipe;
    Current *m_current = nullptr;
};

} // namespace server::http::front
