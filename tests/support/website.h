// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/webdispatcher.h"
#include "tests/support/oauthrig.h"
#include "tests/support/testserver.h"

#include <atomic>

namespace tests::support {

/// The dispatcher of one worker with its own engine and read session.
class SiteDispatcher final : public server::http::Dispatcher
{
public:
    SiteDispatcher(OauthRig &rig, server::base::Executor &worker, std::atomic<bool> &writable)
        : m_reads(rig.storage.store().openReadSession().value())
        , m_engine({rig.clock, rig.source(), rig.catalog, rig.storage.store(), *m_reads, worker,
                    rig.hashPool, rig.sealer, rig.signInAttempts, rig.clientAttempts, rig.recorder,
                    rig.outbound, rig.proofs, rig.clientKeys, rig.verifiedSecrets})
        , m_applications(rig.storage.store(), worker, rig.hashPool, rig.sealer, rig.source())
        , m_web(
              {rig.clock,
               rig.source(),
               rig.catalog,
               m_engine,
               [&writable] { return writable.load(); },
               {*m_reads, rig.storage.store(), worker, rig.source(), rig.recorder, m_applications}})
    {
    }
    void dispatch(const server::http::Request &request, server::http::ReplyPtr reply) override
    {
        m_web.dispatch(request, std::move(reply));
    }

    [[nodiscard]] const server::http::WebDispatcher &web() const { return m_web; }

private:
    std::unique_ptr<server::store::ReadSession> m_reads;
    server::oauth::Engine m_engine;
    server::service::ApplicationMaker m_applications;
    server::http::WebDispatcher m_web;
};

/// The installation of an OauthRig behind a real server on a loopback port.
class Website
{
public:
    explicit Website(server::base::RandomSource *random = nullptr,
                     server::http::FrontConfig config = {})
        : rig(random)
        , m_server(
              [this](server::base::Executor &worker) {
                  return std::make_unique<SiteDispatcher>(rig, worker, writable);
              },
              config)
    {
        if (!m_server.outcome)
            qFatal("%s", qPrintable(m_server.outcome.error().detail));
    }
    ~Website()
    {
        rig.settle();
        m_server.server.stop();
    }
    [[nodiscard]] quint16 port() const { return m_server.port; }
    [[nodiscard]] const TestServer &server() const { return m_server; }

    /// Puts the server link elsewhere.
    void setIssuer(const QByteArray &issuer)
    {
        auto config = rig.catalog.current()->config;
        config.issuer = issuer.isEmpty() ? server::domain::Issuer()
                                         : server::domain::Issuer::parse(issuer).value();
        rig.change([config](server::store::UnitOfWork &work) {
            work.markCatalogChanged();
            return work.settings().putServerConfig(config);
        });
    }

    OauthRig rig;
    std::atomic<bool> writable = true;

private:
    TestServer m_server;
};

} // namespace tests::support
