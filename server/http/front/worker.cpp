// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/worker.h"

#include "server/base/clock.h"
#include "server/base/isotime.h"
#include "server/crypto/threadstate.h"
#include "server/http/front/refusal.h"

#include <QDateTime>
#include <QLocale>
#include <QSocketNotifier>
#include <QTimer>

#include <sys/epoll.h>

#include <array>

namespace server::http::front {

using std::chrono::milliseconds;

namespace {

constexpr size_t scratchBytes = 16 * 1024;
constexpr int eventsPerRound = 128;
constexpr int roundsPerTurn = 8;
constexpr milliseconds deadlineStep{250};
/// A connection that said nothing for so long may be given up for one that might.
constexpr milliseconds silence{1000};

} // namespace

Worker::Worker(int number, WorkerSetup setup)
    : m_setup(std::move(setup))
    , m_queue(std::make_shared<WorkQueue>())
{
    setObjectName(QStringLiteral("http-%1").arg(number));
}

Worker::~Worker()
{
    stop(milliseconds(0));
    wait();
}

bool Worker::begin()
{
    std::future<bool> started = m_started.get_future();
    start();
    return started.get();
}

void Worker::adopt(const Accepted &accepted)
{
    m_queue->post([this, accepted] { open(accepted); });
}

void Worker::setAllowedHosts(const QByteArrayList &hosts)
{
    m_queue->post([this, hosts] { useHosts(hosts); });
}

void Worker::setTls(TlsContexts tls)
{
    m_queue->post([this, tls = std::move(tls)]() mutable { m_setup.tls = std::move(tls); });
}

void Worker::stop(milliseconds deadline)
{
    m_queue->post([this, deadline] { beginStop(deadline); });
}

void Worker::run()
{
    const bool ready = setUp();
    m_started.set_value(ready);
    if (ready)
        exec();
    tearDown();
    crypto::releaseThreadState();
}

bool Worker::setUp()
{
    m_scratch.resize(scratchBytes);
    m_clock.start();
    useHosts(m_setup.config.allowedHosts);
    m_epoll.reset(::epoll_create1(EPOLL_CLOEXEC));
    epoll_event wake{};
    wake.events = EPOLLIN | EPOLLET;
    if (!m_epoll.isValid()
        || ::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_queue->wakeDescriptor(), &wake) != 0) {
        qCritical("http: no epoll descriptor");
        return false;
    }
    m_engine = std::make_unique<RequestEngine>(std::move(m_setup.listener));
    m_dispatcher = m_setup.factory(*m_queue);
    m_setup.factory = nullptr;
    if (!m_engine->isReady() || !m_dispatcher)
        return false;
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this] { turn(); });
    m_deadlines = std::make_unique<QTimer>();
    m_deadlines->setInterval(deadlineStep);
    QObject::connect(m_deadlines.get(), &QTimer::timeout, m_deadlines.get(),
                     [this] { checkDeadlines(); });
    return true;
}

void Worker::tearDown()
{
    // Replies first, while their connections are still there to let them go; then what could make
    // new ones.
    m_stopping = true;
    m_queue->close();
    m_dispatcher.reset();
    m_resumed.clear();
    for (const auto &[connection, owned] : m_connections)
        m_setup.caps->release(connection->peer());
    m_connections.clear();
    m_retired.clear();
    m_engine.reset();
    m_deadlines.reset();
    m_notifier.reset();
}

void Worker::turn()
{
    std::array<epoll_event, eventsPerRound> events;
    m_turning = true;
    for (int round = 0; round < roundsPerTurn; ++round) {
        const int count = ::epoll_wait(m_epoll.get(), events.data(), eventsPerRound, 0);
        m_now = milliseconds(m_clock.elapsed());
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<size_t>(i)];
            if (auto *connection = static_cast<Connection *>(event.data.ptr))
                connection->handleEvents(event.events);
            else
                m_queue->run();
        }
        settle();
        if (count <= 0 && m_resumed.empty())
            break;
    }
    m_turning = false;
    // The descriptor's state tells Qt of new events, but not of connections that were put off.
    if (!m_resumed.empty())
        wakeUp();
}

void Worker::wakeUp()
{
    m_queue->post([] {});
}

void Worker::settle()
{
    std::vector<Connection *> resumed;
    resumed.swap(m_resumed);
    for (Connection *connection : resumed)
        connection->drive();
    m_retired.clear();
    if (m_stopping && m_phases.isEmpty(Phase::Handler) && m_phases.isEmpty(Phase::Write))
        quit();
    if (m_connections.empty())
        m_deadlines->stop();
}

milliseconds Worker::timeout(Phase phase) const
{
    const FrontConfig &limits = m_setup.config;
    switch (phase) {
    case Phase::Handshake:
        return limits.handshake;
    case Phase::FirstByte:
        return limits.firstByte;
    case Phase::Header:
        return limits.header;
    case Phase::Body:
        return limits.body;
    case Phase::Handler:
        return limits.handler;
    case Phase::Write:
        return limits.write;
    case Phase::Idle:
        return m_setup.caps->isNearlyFull() ? std::min(limits.idle, limits.idleWhenFull)
                                            : limits.idle;
    case Phase::Linger:
        return limits.linger;
    }
    return {};
}

void Worker::checkDeadlines()
{
    m_now = milliseconds(m_clock.elapsed());
    for (size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        const milliseconds allowed = timeout(phase);
        Connection *oldest = nullptr;
        while ((oldest = m_phases.oldest(phase)) && oldest->entry().since + allowed <= m_now) {
            oldest->expire();
            // Whatever it did, it must not stay at the head, or this would never end.
            if (m_phases.oldest(phase) == oldest)
                oldest->retire();
        }
    }
    settle();
}

void Worker::open(const Accepted &accepted)
{
    FileDescriptor descriptor = std::move(*accepted.descriptor);
    if (m_stopping || (accepted.full && m_setup.caps->isOverfull() && !makeRoom())) {
        if (!m_setup.tls.ordinary)
            sendRefusal(descriptor.get());
        m_setup.caps->release(accepted.peer);
        return;
    }
    const TlsContext *const tls = m_setup.tls.of(accepted.certificates);
    std::unique_ptr<Transport> transport =
        tls ? tls->makeTransport(std::move(descriptor)) : makePlainTransport(std::move(descriptor));
    if (!transport) {
        m_setup.caps->release(accepted.peer);
        return;
    }
    auto owned = std::make_unique<Connection>(*this, std::move(transport), accepted.peer);
    Connection *const connection = owned.get();
    m_connections.emplace(connection, std::move(owned));
    m_phases.add(connection, connection->entry(), connection->firstPhase(), m_now);
    if (!m_deadlines->isActive())
        m_deadlines->start();
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.ptr = connection;
    if (::epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, connection->descriptor(), &event) != 0)
        connection->retire();
}

bool Worker::makeRoom()
{
    if (Connection *idle = m_phases.oldest(Phase::Idle)) {
        idle->expire();
        return true;
    }
    for (const Phase phase : {Phase::FirstByte, Phase::Handshake}) {
        Connection *silent = m_phases.oldest(phase);
        if (silent && silent->entry().since + silence <= m_now) {
            silent->retire();
            return true;
        }
    }
    return false;
}

void Worker::beginStop(milliseconds deadline)
{
    if (std::exchange(m_stopping, true))
        return;
    for (Connection *connection : m_phases.all())
        connection->windUp();
    QTimer::singleShot(deadline, m_deadlines.get(), [this] { quit(); });
}

bool Worker::isOwnHost(const QByteArray &host) const
{
    return m_hosts.contains(host);
}

void Worker::useHosts(const QByteArrayList &hosts)
{
    m_hosts = QSet<QByteArray>(m_setup.ownHosts.cbegin(), m_setup.ownHosts.cend());
    for (const QByteArray &host : hosts) {
        m_hosts.insert(host.toLower());
        // RFC 9110 section 4.2.3: with and without the scheme's own port is the same authority.
        const QByteArray port = m_setup.tls.ordinary || host.endsWith(":443") ? ":443" : ":80";
        if (host.endsWith(port))
            m_hosts.insert(host.chopped(port.size()).toLower());
        else if (!host.contains(':') || host.endsWith(']'))
            m_hosts.insert(host.toLower() + port);
    }
}

QByteArray Worker::date()
{
    if (m_now >= m_dateUntil || m_date.isEmpty()) {
        const QDateTime now = base::toUtc(base::SystemClock().now());
        m_date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
        m_dateUntil = m_now + milliseconds(1000 - now.time().msec());
    }
    return m_date;
}

void Worker::enter(PhaseEntry &entry, Phase phase)
{
    // An answer may come by a timer of the handler's, long after the last turn.
    if (!m_turning)
        m_now = milliseconds(m_clock.elapsed());
    m_phases.move(entry, phase, m_now);
}

void Worker::dispatch(Request request, std::shared_ptr<Exchange> exchange)
{
    auto reply = std::make_shared<FrontReply>(std::move(exchange));
    if (!m_engine->isReady())
        renewEngine();
    m_engine->pass(std::move(request), std::move(reply), *m_dispatcher);
}

void Worker::renewEngine()
{
    // Qt refused a request that the front found right. No such request is known; one must not
    // silence the worker.
    qCritical("http: Qt's server lost step and is replaced");
    if (auto listener = Listener::open({QStringLiteral("127.0.0.1"), 0}))
        m_engine = std::make_unique<RequestEngine>(std::move(listener->descriptor));
}

void Worker::resumeLater(Connection &connection)
{
    m_resumed.push_back(&connection);
    if (!m_turning)
        wakeUp();
}

void Worker::retire(Connection &connection)
{
    const auto found = m_connections.find(&connection);
    m_phases.remove(connection.entry());
    m_setup.caps->release(connection.peer());
    // Destroyed later: this may be called from within the connection, and events for it may be at
    // hand.
    ::epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, connection.descriptor(), nullptr);
    std::erase(m_resumed, &connection);
    m_retired.push_back(std::move(found->second));
    m_connections.erase(found);
}

} // namespace server::http::front
