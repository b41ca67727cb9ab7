// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/workerdispatcher.h"

#include "server/http/webdispatcher.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace server::runtime {

namespace {

Q_LOGGING_CATEGORY(lcWorker, "consentry.runtime.worker")

/// Stands in where a worker has no view of the store.
class RefusingDispatcher final : public http::Dispatcher
{
public:
    void dispatch(const http::Request &, http::ReplyPtr reply) override
    {
        http::Response response;
        response.status = 503;
        response.contentType = "text/plain; charset=utf-8"_ba;
        response.body = "The server cannot read its data.\n"_ba;
        response.addHeader("Retry-After"_ba, "30"_ba);
        response.addHeader("Cache-Control"_ba, "no-store"_ba);
        reply->send(std::move(response));
    }
};

/// One worker's own: its view of the store, the protocol over it, the routes over that.
class WorkerDispatcher final : public http::Dispatcher
{
public:
    WorkerDispatcher(Services &services, base::Executor &worker,
                     std::unique_ptr<store::ReadSession> reads)
        : m_services(services)
        , m_worker(worker)
        , m_reads(std::move(reads))
        , m_engine({services.clock(), services.random(), services.catalog(), services.store(),
                    *m_reads, worker, services.hashPool(), services.sealer(),
                    services.signInAttempts(), services.clientAttempts(), services.recorder(),
                    services.outbound(), services.proofs(), services.clientKeys(),
                    services.verifiedSecrets()})
        , m_applications(services.store(), worker, services.hashPool(), services.sealer(),
                         services.random())
        , m_web({services.clock(),
                 services.random(),
                 services.catalog(),
                 m_engine,
                 [&store = services.store()] { return store.health().writable; },
                 {*m_reads, services.store(), worker, services.random(), services.recorder(),
                  m_applications}})
    {
    }
    /// The worker's queue ends after this: nothing may be on its way there then, not even for a
    /// client that has gone.
    ~WorkerDispatcher() override { m_services.drain(m_worker); }

    void dispatch(const http::Request &request, http::ReplyPtr reply) override
    {
        m_web.dispatch(request, std::move(reply));
    }

private:
    Services &m_services;
    base::Executor &m_worker;
    std::unique_ptr<store::ReadSession> m_reads;
    oauth::Engine m_engine;
    service::ApplicationMaker m_applications;
    http::WebDispatcher m_web;
};

} // namespace

std::unique_ptr<http::Dispatcher> makeWorkerDispatcher(Services &services, base::Executor &worker)
{
    auto reads = services.store().openReadSession();
    if (reads)
        return std::make_unique<WorkerDispatcher>(services, worker, std::move(*reads));
    qCCritical(lcWorker).noquote() << "a worker cannot read:" << reads.error().detail;
    return std::make_unique<RefusingDispatcher>();
}

} // namespace server::runtime
