// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"
#include "server/http/server.h"

#include <QCryptographicHash>
#include <QTimer>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace tests::support {

/// What the tests want to know of all workers together.
struct EchoCounters
{
    std::atomic<int> dispatched = 0;
    std::atomic<int> cancelled = 0;
};

/// Answers for tests of the front: /echo says what arrived and who showed which certificate,
/// /size?N sends N bytes, /later?N answers after N milliseconds, /thread?N answers from another
/// thread by way of the worker, /drop and /throw never do, /keep holds the reply for good.
class EchoDispatcher final : public server::http::Dispatcher
{
public:
    EchoDispatcher(server::base::Executor &worker, EchoCounters &counters)
        : m_worker(worker)
        , m_counters(counters)
    {
    }

    ~EchoDispatcher() override
    {
        for (std::thread &thread : m_threads)
            thread.join();
    }

    static server::http::DispatcherFactory factory(EchoCounters &counters)
    {
        return [&counters](server::base::Executor &worker) {
            return std::make_unique<EchoDispatcher>(worker, counters);
        };
    }

    void dispatch(const server::http::Request &request, server::http::ReplyPtr reply) override
    {
        ++m_counters.dispatched;
        const int number = request.query.toInt();
        if (request.path == "/size") {
            reply->send(answer(QByteArray(number, 'x')));
        } else if (request.path == "/later") {
            QTimer::singleShot(number, &m_context, [this, reply, request] {
                if (*reply->cancelled())
                    ++m_counters.cancelled;
                reply->send(answer("later " + request.query));
            });
        } else if (request.path == "/thread") {
            answerFromElsewhere(number, std::move(reply));
        } else if (request.path == "/drop") {
            return;
        } else if (request.path == "/throw") {
            throw std::runtime_error("as asked");
        } else if (request.path == "/keep") {
            m_kept.append(std::move(reply));
        } else {
            reply->send(answer(describe(request)));
        }
    }

private:
    static server::http::Response answer(const QByteArray &body)
    {
        server::http::Response response;
        response.contentType = "text/plain";
        response.body = body;
        return response;
    }

    static QByteArray describe(const server::http::Request &request)
    {
        QByteArray text = request.method + ' ' + request.path + '?' + request.query + '\n';
        text += "peer=" + request.peer.toString().toLatin1();
        text += request.secure ? " secure\n" : " plain\n";
        if (request.mutual)
            text += "certificate=" + describeCertificate(request) + '\n';
        for (const auto &[name, value] : request.headers)
            text += name + '=' + value + '\n';
        return text + '\n' + request.body;
    }

    static QByteArray describeCertificate(const server::http::Request &request)
    {
        if (!request.certificate)
            return "none";
        const auto digest =
            QCryptographicHash::hash(request.certificate->der, QCryptographicHash::Sha256);
        return digest.toHex() + (request.certificate->chainVerified ? " verified" : " unverified");
    }

    void answerFromElsewhere(int milliseconds, server::http::ReplyPtr reply)
    {
        m_threads.emplace_back(
            [this, milliseconds, reply = std::move(reply), worker = &m_worker]() mutable {
                std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
                worker->post([reply = std::move(reply)] { reply->send(answer("from elsewhere")); });
            });
    }

    server::base::Executor &m_worker;
    EchoCounters &m_counters;
    QObject m_context;
    QList<server::http::ReplyPtr> m_kept;
    std::vector<std::thread> m_threads;
};

} // namespace tests::support
