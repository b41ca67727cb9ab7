// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/servercontrol.h"
#include "server/http/server.h"
#include "server/runtime/eventthread.h"
#include "server/runtime/services.h"

#include <mutex>

namespace server::runtime {

/// Facts of the process for the console's server page, known to the composition root.
struct ProcessFacts
{
    QString sqliteVersion;
    bool sqliteWalResetAffected = false;
    QString masterKeySource;
};

/// Opens and closes the HTTP server as the current settings say. Starting and stopping run one
/// after the other in a thread of their own, so that neither the window nor the admin thread waits
/// for requests that are ending. Owned by the composition root; destroying it stops serving.
class Listeners final : public admin::ServerControl
{
public:
    Listeners(Services &services, ProcessFacts facts);
    ~Listeners() override;

    [[nodiscard]] api::ServerState state() const override;
    [[nodiscard]] base::Result<void> check(const domain::ServerConfig &config) const override;
    void start(Done done) override;
    void stop(Done done) override;
    void reconfigure(Done done) override;
    /// The certificate file was replaced: new connections see the new one.
    void reloadCertificate(Done done);

private:
    [[nodiscard]] base::Result<void> open();
    void close();
    void setFailed(const base::Error &error);

    Services &m_services;
    const ProcessFacts m_facts;
    mutable std::mutex m_mutex; ///< for m_state, which any thread may ask for
    api::ServerState m_state;
    domain::ServerConfig m_openedWith; ///< the listeners' thread only, as m_server
    std::unique_ptr<http::Server> m_server;
    EventThread m_thread; ///< last: it ends first
};

/// What the front needs of the settings.
[[nodiscard]] http::FrontConfig frontConfigOf(const domain::ServerConfig &config);

} // namespace server::runtime
