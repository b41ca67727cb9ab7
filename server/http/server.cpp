// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/server.h"

#include "server/http/front/acceptor.h"
#include "server/http/front/worker.h"

#include <QDeadlineTimer>

#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace server::http {

using base::Error;
using base::Result;

namespace {

/// For the database, logs, and what else a process opens.
constexpr rlim_t otherDescriptors = 200;

/// Raises the soft limit as far as allowed and needed; says how many connections fit below it.
int connectionsThatFit(int wanted)
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return wanted;
    const rlim_t needed = static_cast<rlim_t>(wanted) + otherDescriptors;
    if (limit.rlim_cur < needed) {
        limit.rlim_cur = std::min(needed, limit.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &limit);
        ::getrlimit(RLIMIT_NOFILE, &limit);
    }
    if (limit.rlim_cur >= needed)
        return wanted;
    const rlim_t fit =
        limit.rlim_cur > otherDescriptors ? limit.rlim_cur - otherDescriptors : limit.rlim_cur / 2;
    qWarning("http: the descriptor limit of %llu leaves room for %llu connections",
             static_cast<unsigned long long>(limit.rlim_cur), static_cast<unsigned long long>(fit));
    return static_cast<int>(fit);
}

void prepareProcess()
{
    // OpenSSL writes without MSG_NOSIGNAL: the first client that hangs up would end the process.
    std::signal(SIGPIPE, SIG_IGN);
    // Any value counts: worker threads then use poll() instead of glib's loop.
    if (!qEnvironmentVariableIsSet("QT_NO_THREADED_GLIB"))
        qputenv("QT_NO_THREADED_GLIB", "1");
}

Result<front::TlsContexts> loaded(const FrontConfig &config)
{
    using front::ClientCertificates;
    using front::TlsContext;
    front::TlsContexts contexts;
    auto ordinary = TlsContext::load(config, ClientCertificates::NotAsked);
    if (!ordinary)
        return base::passOn(ordinary);
    contexts.ordinary = std::move(*ordinary);
    if (config.mtlsListen.isEmpty())
        return contexts;
    auto mutual = TlsContext::load(config, ClientCertificates::Asked);
    if (!mutual)
        return base::passOn(mutual);
    contexts.mutual = std::move(*mutual);
    return contexts;
}

Result<front::TlsContexts> checked(const QList<domain::ListenAddress> &addresses,
                                   const FrontConfig &config)
{
    if (!config.certificateFile.isEmpty())
        return loaded(config);
    if (!config.mtlsListen.isEmpty()) {
        return base::failure(
            Error::Kind::InvalidInput,
            QStringLiteral("asking for client certificates on %1 needs a certificate of the "
                           "server's own")
                .arg(config.mtlsListen.constFirst().toString()));
    }
    const auto open = std::find_if_not(addresses.cbegin(), addresses.cend(), front::isLoopback);
    if (open != addresses.cend() && !config.tlsEndsAtProxy) {
        return base::failure(
            Error::Kind::InvalidInput,
            QStringLiteral(
                "plain http on %1:%2 would send passwords in the clear: give a "
                "certificate, listen on a loopback address, or say that TLS ends at a proxy")
                .arg(open->host)
                .arg(open->port));
    }
    return front::TlsContexts();
}

} // namespace

class Server::Private
{
public:
    Result<void> listen(const QList<domain::ListenAddress> &wanted);
    Result<void> bind(const QList<domain::ListenAddress> &wanted,
                      front::ClientCertificates certificates, QList<domain::ListenAddress> &bound);
    bool startWorkers(const DispatcherFactory &factory);
    void startAcceptor();

    FrontConfig config;
    QList<domain::ListenAddress> addresses;
    QList<domain::ListenAddress> mtlsAddresses;
    std::vector<front::Listener> listeners;
    front::TlsContexts tls;
    std::shared_ptr<front::ConnectionCaps> caps;
    std::vector<std::unique_ptr<front::Worker>> workers;
    std::unique_ptr<front::Acceptor> acceptor;
    /// Jobs that are still elsewhere (in the writer, in the hash pool) point to their worker's
    /// queue.
    std::vector<std::shared_ptr<front::WorkQueue>> queues;
};

Result<void> Server::Private::bind(const QList<domain::ListenAddress> &wanted,
                                   front::ClientCertificates certificates,
                                   QList<domain::ListenAddress> &bound)
{
    for (const domain::ListenAddress &address : wanted) {
        auto listener = front::Listener::open(address);
        if (!listener)
            return base::passOn(listener);
        listener->certificates = certificates;
        bound.append(listener->address);
        listeners.push_back(std::move(*listener));
    }
    return {};
}

Result<void> Server::Private::listen(const QList<domain::ListenAddress> &wanted)
{
    using front::ClientCertificates;
    if (wanted.isEmpty())
        return base::failure(Error::Kind::InvalidInput, QStringLiteral("no address to listen on"));
    if (auto done = bind(wanted, ClientCertificates::NotAsked, addresses); !done)
        return done;
    return bind(config.mtlsListen, ClientCertificates::Asked, mtlsAddresses);
}

bool Server::Private::startWorkers(const DispatcherFactory &factory)
{
    QByteArrayList ownHosts;
    for (const domain::ListenAddress &address : addresses + mtlsAddresses)
        ownHosts += front::ownHosts(address);
    for (int number = 1; number <= std::max(config.workers, 1); ++number) {
        front::WorkerSetup setup{config, ownHosts, tls, caps, factory, {}};
        setup.listener.reset(::fcntl(listeners.front().descriptor.get(), F_DUPFD_CLOEXEC, 0));
        auto worker = std::make_unique<front::Worker>(number, std::move(setup));
        queues.push_back(worker->queue());
        const bool ready = worker->begin();
        workers.push_back(std::move(worker));
        if (!ready)
            return false;
    }
    return true;
}

void Server::Private::startAcceptor()
{
    // `next` is the acceptor's own: only its thread calls this.
    auto handOver = [this, next = size_t(0)](const front::Accepted &accepted) mutable {
        workers[next++ % workers.size()]->adopt(accepted);
    };
    acceptor = std::make_unique<front::Acceptor>(std::move(listeners), *caps, !tls.ordinary,
                                                 std::move(handOver));
    acceptor->start();
}

Server::Server()
    : d(std::make_unique<Private>())
{
}

Server::~Server()
{
    stop();
}

Result<void> Server::start(const QList<domain::ListenAddress> &addresses, const FrontConfig &config,
                           DispatcherFactory factory)
{
    if (d->acceptor)
        return base::failure(Error::Kind::InUse, QStringLiteral("the server runs already"));
    prepareProcess();
    d->config = config;
    d->config.connections = connectionsThatFit(config.connections);
    auto tls = checked(addresses, config);
    if (!tls)
        return base::passOn(tls);
    d->tls = std::move(*tls);
    d->caps = std::make_shared<front::ConnectionCaps>(d->config);
    auto bound = d->listen(addresses);
    if (bound && !d->startWorkers(factory))
        bound = base::failure(Error::Kind::Internal,
                              QStringLiteral("a worker of the HTTP server could not start"));
    if (!bound) {
        stop(std::chrono::milliseconds(0));
        return bound;
    }
    d->startAcceptor();
    return {};
}

Result<void> Server::checkConfig(const QList<domain::ListenAddress> &addresses,
                                 const FrontConfig &config)
{
    if (auto tls = checked(addresses, config); !tls)
        return base::passOn(tls);
    return {};
}

QList<domain::ListenAddress> Server::addresses() const
{
    return d->addresses;
}

QList<domain::ListenAddress> Server::mtlsAddresses() const
{
    return d->mtlsAddresses;
}

Result<void> Server::reloadCertificate()
{
    if (!d->tls.ordinary)
        return base::failure(Error::Kind::InvalidInput,
                             QStringLiteral("the server runs without TLS"));
    auto tls = loaded(d->config);
    if (!tls)
        return base::passOn(tls);
    d->tls = std::move(*tls);
    for (const auto &worker : d->workers)
        worker->setTls(d->tls);
    return {};
}

void Server::setAllowedHosts(const QByteArrayList &hosts)
{
    d->config.allowedHosts = hosts;
    for (const auto &worker : d->workers)
        worker->setAllowedHosts(hosts);
}

void Server::stop(std::chrono::milliseconds deadline)
{
    d->acceptor.reset();
    d->listeners.clear();
    for (const auto &worker : d->workers)
        worker->stop(deadline);
    d->workers.clear(); // waits for each
    d->addresses.clear();
    d->mtlsAddresses.clear();
    d->tls = {};
}

} // namespace server::http
