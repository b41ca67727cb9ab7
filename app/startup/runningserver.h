// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup/installation.h"
#include "server/admin/controlsocket.h"
#include "server/admin/inprocessadminapi.h"
#include "server/runtime/backchannellogout.h"
#include "server/runtime/eventthread.h"
#include "server/runtime/housekeeping.h"
#include "server/runtime/keykeeper.h"
#include "server/runtime/listeners.h"
#include "server/runtime/services.h"

namespace app::startup {

/// An installation at work: services, admin thread, AdminApi, control.sock and, once serve() was
/// called, the HTTP server. The order of start is store, services, admin, HTTP; the order of stop
/// is the reverse. Made, used and destroyed in the main thread.
class RunningServer
{
public:
    [[nodiscard]] static server::base::Result<std::unique_ptr<RunningServer>>
    start(std::unique_ptr<Installation> installation,
          server::runtime::ConfigOverride configOverride = {});
    ~RunningServer(); ///< stops within ten seconds
    RunningServer(const RunningServer &) = delete;
    RunningServer &operator=(const RunningServer &) = delete;

    /// Opens the listeners and waits until they are open. Fails as http::Server::start does.
    [[nodiscard]] server::base::Result<void> serve();
    /// Lets other processes of this account (or root) in through the data directory.
    [[nodiscard]] server::base::Result<void> openControlSocket();
    /// An AdminApi; it must be gone before this object. With an operator nobody needs to sign in.
    [[nodiscard]] std::unique_ptr<server::api::AdminApi>
    makeAdminApi(std::optional<server::domain::Actor> trustedOperator = {});

    /// Whether the installation was ever set up: by a set-up file or in the console.
    [[nodiscard]] bool isSetUp() const;
    [[nodiscard]] Installation &installation() { return *m_installation; }
    [[nodiscard]] server::runtime::Services &services() { return *m_services; }
    [[nodiscard]] server::runtime::Listeners &listeners() { return *m_listeners; }

private:
    explicit RunningServer(std::unique_ptr<Installation> installation);

    std::unique_ptr<Installation> m_installation;
    std::unique_ptr<server::runtime::Services> m_services;
    std::unique_ptr<server::runtime::EventThread> m_adminThread;
    std::unique_ptr<server::runtime::Listeners> m_listeners;
    std::unique_ptr<server::runtime::Housekeeping> m_housekeeping; ///< in the admin thread
    std::unique_ptr<server::runtime::KeyKeeper> m_keyKeeper;       ///< likewise
    std::unique_ptr<server::runtime::BackchannelLogout> m_backchannelLogout; ///< likewise
    std::unique_ptr<server::admin::ControlSocketServer> m_controlSocket; ///< in the admin thread
};

} // namespace app::startup
