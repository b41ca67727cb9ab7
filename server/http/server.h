// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/base/executor.h"
#include "server/domain/serverconfig.h"
#include "server/http/front/frontconfig.h"
#include "server/http/reply.h"

#include <functional>
#include <memory>

namespace server::http {

/// Makes what answers requests in one worker. Called in the worker's thread; its result is
/// destroyed there. `worker` posts into that thread.
using DispatcherFactory = std::function<std::unique_ptr<Dispatcher>(base::Executor &worker)>;

/// The HTTP server: acceptor, worker threads, their fronts and QHttpServers. Made, started and
/// stopped from one thread (the main thread), which it never blocks longer than a stop takes. The
/// executors that its dispatchers were given stay valid until it is destroyed, so destroy it after
/// those who post to them.
class Server
{
public:
    Server();
    ~Server(); ///< stops
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// What start() would refuse before it binds: InvalidInput for an unusable certificate, key or
    /// file of authorities, or plain http on an address that is not loopback. Touches no socket.
    [[nodiscard]] static base::Result<void>
    checkConfig(const QList<domain::ListenAddress> &addresses, const FrontConfig &config);
    /// Binds every address first (Conflict: taken, with the address in the detail; InvalidInput:
    /// unusable certificate or plain http on an address that is not loopback), then starts the
    /// workers and accepts.
    [[nodiscard]] base::Result<void> start(const QList<domain::ListenAddress> &addresses,
                                           const FrontConfig &config, DispatcherFactory factory);
    /// What is really bound; port 0 has become a real one.
    [[nodiscard]] QList<domain::ListenAddress> addresses() const;
    [[nodiscard]] QList<domain::ListenAddress> mtlsAddresses() const;
    /// New connections see the new certificate and the new authorities of clients; open ones go on.
    [[nodiscard]] base::Result<void> reloadCertificate();
    /// New limits and allowed hosts, for requests from now on.
    void setAllowedHosts(const QByteArrayList &hosts);
    /// Stops accepting, lets requests in flight end until the deadline, destroys replies in their
    /// threads, then the servers, then the threads.
    void stop(std::chrono::milliseconds deadline = std::chrono::seconds(10));

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server::http
