// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/front/acceptor.h"
#include "server/http/front/connection.h"
#include "server/http/front/requestengine.h"
#include "server/http/front/tlscontext.h"
#include "server/http/server.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThread>

#include <future>
#include <unordered_map>

class QSocketNotifier;
class QTimer;

namespace server::http::front {

/// What a worker is started with.
struct WorkerSetup
{
    FrontConfig config;
    QByteArrayList ownHosts; ///< of the listening sockets
    TlsContexts tls;         ///< none: plain
    std::shared_ptr<ConnectionCaps> caps;
    DispatcherFactory factory;
    FileDescriptor listener; ///< a duplicate, for the engine; closed once the worker runs
};

/// One thread of the server: its connections in an epoll descriptor of its own (Qt's dispatcher
/// looks at every descriptor on every turn), its QAbstractHttpServer, its dispatcher. All but the
/// constructor, adopt(), stop() and the change functions runs in its thread, where everything it
/// made is destroyed again.
class Worker final : public QThread, public ConnectionHost
{
public:
    Worker(int number, WorkerSetup setup);
    ~Worker() override;

    /// Starts the thread; false when it could not be set up.
    [[nodiscard]] bool begin();
    void adopt(const Accepted &accepted);
    void setAllowedHosts(const QByteArrayList &hosts);
    void setTls(TlsContexts tls);
    /// Lets requests in flight end until the deadline; wait() then ends with the thread.
    void stop(std::chrono::milliseconds deadline);
    [[nodiscard]] std::shared_ptr<WorkQueue> queue() const override { return m_queue; }

protected:
    void run() override;

private:
    [[nodiscard]] const FrontConfig &config() const override { return m_setup.config; }
    [[nodiscard]] std::span<char> scratch() override { return m_scratch; }
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const override;
    [[nodiscard]] QByteArray date() override;
    [[nodiscard]] bool isStopping() const override { return m_stopping; }
    void enter(PhaseEntry &entry, Phase phase) override;
    void dispatch(Request request, std::shared_ptr<Exchange> exchange) override;
    void resumeLater(Connection &connection) override;
    void retire(Connection &connection) override;

    [[nodiscard]] bool setUp();
    void tearDown();
    void turn();
    void settle();
    void wakeUp();
    void renewEngine();
    void checkDeadlines();
    [[nodiscard]] std::chrono::milliseconds timeout(Phase phase) const;
    void open(const Accepted &accepted);
    [[nodiscard]] bool makeRoom();
    void beginStop(std::chrono::milliseconds deadline);
    void useHosts(const QByteArrayList &hosts);

    WorkerSetup m_setup;
    const std::shared_ptr<WorkQueue> m_queue;
    std::promise<bool> m_started;

    std::vector<char> m_scratch;
    QSet<QByteArray> m_hosts;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_now{0};
    QByteArray m_date;
    std::chrono::milliseconds m_dateUntil{0};
    FileDescriptor m_epoll;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QTimer> m_deadlines;
    std::unique_ptr<RequestEngine> m_engine;
    std::unique_ptr<Dispatcher> m_dispatcher;
    PhaseLists m_phases;
    std::unordered_map<Connection *, std::unique_ptr<Connection>> m_connections;
    std::vector<Connection *> m_resumed;
    std::vector<std::unique_ptr<Connection>> m_retired;
    bool m_turning = false; ///< within turn(), which looks at the clock and at what was put off
    bool m_stopping = false;
};

} // namespace server::http::front
