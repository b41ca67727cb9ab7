// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <atomic>
#include <memory>

namespace server::http {

/// The one way to answer a request, at once or later. Shared by those who may answer; the first
/// send() counts. Lives and dies in its worker's thread. Once the last owner lets go without an
/// answer, the client gets 500.
class Reply
{
public:
    virtual ~Reply() = default;
    virtual void send(Response response) = 0;
    /// Becomes true when the client has gone: work that is still waiting may be dropped. Readable
    /// from any thread.
    [[nodiscard]] virtual std::shared_ptr<std::atomic<bool>> cancelled() const = 0;
};
using ReplyPtr = std::shared_ptr<Reply>;

/// Takes every request of one worker, in that worker's thread.
class Dispatcher
{
public:
    virtual ~Dispatcher() = default;
    virtual void dispatch(const Request &request, ReplyPtr reply) = 0;
};

} // namespace server::http
