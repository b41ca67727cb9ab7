// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listeners.h"

#include "server/runtime/workerdispatcher.h"

#include <QLoggingCategory>
#include <QSslCertificate>
#include <QThread>

using namespace Qt::StringLiterals;

namespace server::runtime {

namespace {

Q_LOGGING_CATEGORY(lcRuntime, "consentry.runtime")

QStringList texts(const QList<domain::ListenAddress> &addresses)
{
    QStringList result;
    for (const auto &address : addresses)
        result.append(address.toString());
    return result;
}

/// The names besides those of the listening addresses, which the front knows itself.
QByteArrayList allowedHostsOf(const domain::ServerConfig &config)
{
    QByteArrayList hosts;
    for (const QByteArray &host : config.allowedHosts)
        hosts.append(host.toLower());
    if (!config.issuer.isEmpty())
        hosts.append(config.issuer.authority().toLower());
    if (const domain::Issuer mtls = config.mtlsBase(); !mtls.isEmpty())
        hosts.append(mtls.authority().toLower());
    return hosts;
}

std::optional<base::Timestamp> endOf(const QString &certificateFile)
{
    const auto chain = QSslCertificate::fromPath(certificateFile);
    if (chain.isEmpty())
        return {};
    return base::fromMillis(chain.constFirst().expiryDate().toMSecsSinceEpoch());
}

/// Whether a change of the settings needs the sockets to be opened anew.
bool needsRestart(const domain::ServerConfig &a, const domain::ServerConfig &b)
{
    return a.listen != b.listen || a.tlsCertificateFile != b.tlsCertificateFile
           || a.tlsKeyFile != b.tlsKeyFile || a.tlsEndsAtProxy != b.tlsEndsAtProxy
           || a.mtlsListen != b.mtlsListen || a.mtlsAuthorityFile != b.mtlsAuthorityFile
           || a.trustedProxies != b.trustedProxies || a.issuer != b.issuer;
}

} // namespace

http::FrontConfig frontConfigOf(const domain::ServerConfig &config)
{
    http::FrontConfig front;
    front.allowedHosts = allowedHostsOf(config);
    front.trustedProxies = http::TrustedProxies(config.trustedProxies);
    front.certificateFile = config.tlsCertificateFile;
    front.keyFile = config.tlsKeyFile;
    front.mtlsListen = config.mtlsListen;
    front.mtlsAuthorityFile = config.mtlsAuthorityFile;
    front.tlsEndsAtProxy = config.tlsEndsAtProxy;
    front.workers = QThread::idealThreadCount();
    return front;
}

Listeners::Listeners(Services &services, ProcessFacts facts)
    : m_services(services)
    , m_facts(std::move(facts))
    , m_thread(u"listeners"_s)
{
    m_state.sqliteVersion = m_facts.sqliteVersion;
    m_state.sqliteWalResetAffected = m_facts.sqliteWalResetAffected;
    m_state.masterKeySource = m_facts.masterKeySource;
}

Listeners::~Listeners()
{
    m_thread.runAndWait([this] { close(); });
}

api::ServerState Listeners::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

base::Result<void> Listeners::check(const domain::ServerConfig &config) const
{
    return http::Server::checkConfig(config.listen, frontConfigOf(config));
}

void Listeners::start(Done done)
{
    m_thread.executor().post([this, done = std::move(done)] {
        auto outcome = m_server ? base::Result<void>() : open();
        m_services.notifier().announce(api::Topic::Server);
        done(std::move(outcome));
    });
}

void Listeners::stop(Done done)
{
    m_thread.executor().post([this, done = std::move(done)] {
        close();
        m_services.notifier().announce(api::Topic::Server);
        done({});
    });
}

void Listeners::reconfigure(Done done)
{
    m_thread.executor().post([this, done = std::move(done)] {
        base::Result<void> outcome;
        const domain::ServerConfig config = m_services.catalog().current()->config;
        if (m_server && needsRestart(config, m_openedWith)) {
            close();
            outcome = open();
        } else if (m_server) {
            m_server->setAllowedHosts(allowedHostsOf(config));
            m_openedWith = config;
        }
        m_services.notifier().announce(api::Topic::Server);
        done(std::move(outcome));
    });
}

void Listeners::reloadCertificate(Done done)
{
    m_thread.executor().post([this, done = std::move(done)] {
        done(m_server ? m_server->reloadCertificate() : base::Result<void>());
    });
}

base::Result<void> Listeners::open()
{
    const domain::ServerConfig config = m_services.catalog().current()->config;
    {
        const std::lock_guard lock(m_mutex);
        m_state.phase = api::ServerState::Phase::Starting;
        m_state.problem.clear();
    }
    auto server = std::make_unique<http::Server>();
    auto started = server->start(config.listen, frontConfigOf(config),
                                 [&services = m_services](base::Executor &worker) {
                                     return makeWorkerDispatcher(services, worker);
                                 });
    if (!started) {
        setFailed(started.error());
        return started;
    }
    const auto bound = server->addresses();
    const QStringList mutual = texts(server->mtlsAddresses());
    m_server = std::move(server);
    m_openedWith = config;
    const std::lock_guard lock(m_mutex);
    m_state.phase = api::ServerState::Phase::Serving;
    m_state.issuer = config.issuer.bytes();
    m_state.listening = texts(bound);
    m_state.tls = !config.tlsCertificateFile.isEmpty();
    m_state.certificateEnds = endOf(config.tlsCertificateFile);
    m_state.startedAt = m_services.clock().now();
    qCInfo(lcRuntime).noquote() << "serving on" << m_state.listening.join(u", "_s);
    if (!mutual.isEmpty())
        qCInfo(lcRuntime).noquote() << "asking for client certificates on" << mutual.join(u", "_s);
    return {};
}

void Listeners::close()
{
    if (!m_server)
        return;
    m_server->stop();
    m_server.reset();
    const std::lock_guard lock(m_mutex);
    m_state.phase = api::ServerState::Phase::Stopped;
    m_state.listening.clear();
    qCInfo(lcRuntime) << "stopped serving";
}

void Listeners::setFailed(const base::Error &error)
{
    const std::lock_guard lock(m_mutex);
    m_state.phase = api::ServerState::Phase::Failed;
    m_state.problem = error.detail;
    m_state.listening.clear();
}

} // namespace server::runtime
