// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/workqueue.h"
#include "server/http/reply.h"

#include <thread>

namespace server::http::front {

/// Who waits for one answer.
class AnswerTaker
{
public:
    virtual void takeAnswer(Response response) = 0;

protected:
    ~AnswerTaker() = default;
};

/// One request in flight: what its connection and its reply know of each other. The connection may
/// go first, then the answer is dropped; the reply may go first, then the client gets 500.
struct Exchange
{
    Exchange(AnswerTaker *waiting, std::shared_ptr<WorkQueue> worker)
        : taker(waiting)
        , queue(std::move(worker))
    {
    }
    AnswerTaker *taker; ///< null once answered or gone; touched in the worker's thread only
    std::atomic<bool> cancelled = false;
    const std::shared_ptr<WorkQueue> queue;
    const std::thread::id thread = std::this_thread::get_id();
};

/// The reply that handlers hold. May be dropped, though not used, in any thread: work that was
/// refused or thrown away elsewhere takes its reply along.
class FrontReply final : public Reply
{
public:
    explicit FrontReply(std::shared_ptr<Exchange> exchange);
    ~FrontReply() override;
    void send(Response response) override;
    [[nodiscard]] std::shared_ptr<std::atomic<bool>> cancelled() const override;

private:
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace server::http::front
