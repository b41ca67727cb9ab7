// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/outbound/httpclient.h"

#include <QHash>
#include <QList>

#include <mutex>

namespace tests::support {

/// The outside, as a test wants it: answers by address, remembers what was asked. An address
/// without an answer is down. Thread-safe, like the real one.
class FakeHttpClient final : public server::outbound::HttpClient
{
public:
    using Response = server::outbound::OutboundResponse;
    using Request = server::outbound::OutboundRequest;

    void send(const Request &request, server::base::Executor &answerTo,
              server::outbound::OutboundReply reply) override
    {
        server::base::Result<Response> result =
            server::base::failure(server::base::Error::Kind::Unavailable, QStringLiteral("down"));
        {
            const std::lock_guard lock(m_mutex);
            m_requests.append(request);
            if (const auto it = m_answers.constFind(request.url); it != m_answers.constEnd())
                result = *it;
        }
        answerTo.post([reply = std::move(reply), result] { reply(result); });
    }

    void setAnswer(const QByteArray &url, const Response &response)
    {
        const std::lock_guard lock(m_mutex);
        m_answers.insert(url, response);
    }
    void setDown(const QByteArray &url)
    {
        const std::lock_guard lock(m_mutex);
        m_answers.remove(url);
    }
    [[nodiscard]] QList<Request> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, Response> m_answers;
    QList<Request> m_requests;
};

} // namespace tests::support
