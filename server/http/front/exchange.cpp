// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/exchange.h"

#include "server/http/front/responseframer.h"

namespace server::http::front {

namespace {

void deliver(Exchange &exchange, Response response)
{
    if (AnswerTaker *taker = std::exchange(exchange.taker, nullptr))
        taker->takeAnswer(std::move(response));
}

} // namespace

FrontReply::FrontReply(std::shared_ptr<Exchange> exchange)
    : m_exchange(std::move(exchange))
{
}

FrontReply::~FrontReply()
{
    if (m_exchange->thread == std::this_thread::get_id())
        deliver(*m_exchange, plainAnswer(500));
    else
        m_exchange->queue->post([exchange = m_exchange] { deliver(*exchange, plainAnswer(500)); });
}

void FrontReply::send(Response response)
{
    Q_ASSERT(m_exchange->thread == std::this_thread::get_id());
    deliver(*m_exchange, std::move(response));
}

std::shared_ptr<std::atomic<bool>> FrontReply::cancelled() const
{
    return {m_exchange, &m_exchange->cancelled};
}

} // namespace server::http::front
