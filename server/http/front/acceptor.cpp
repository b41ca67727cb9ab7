// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/acceptor.h"

#include "server/http/front/forwarded.h"
#include "server/http/front/refusal.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace server::http::front {

namespace {

FileDescriptor openSpare()
{
    return FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

} // namespace

Acceptor::Acceptor(std::vector<Listener> listeners, ConnectionCaps &caps, bool plain,
                   HandOver handOver)
    : m_listeners(std::move(listeners))
    , m_caps(caps)
    , m_plain(plain)
    , m_handOver(std::move(handOver))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_spare(openSpare())
{
    setObjectName(QStringLiteral("acceptor"));
}

Acceptor::~Acceptor()
{
    stop();
}

void Acceptor::stop()
{
    if (isRunning()) {
        ::eventfd_write(m_wake.get(), 1);
        wait();
    }
    m_listeners.clear();
}

void Acceptor::run()
{
    std::vector<pollfd> polled;
    polled.push_back({m_wake.get(), POLLIN, 0});
    for (const Listener &listener : m_listeners)
        polled.push_back({listener.descriptor.get(), POLLIN, 0});
    for (;;) {
        if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR)
            return;
        if (polled.front().revents != 0)
            return;
        for (size_t i = 1; i < polled.size(); ++i) {
            if (polled[i].revents != 0)
                acceptFrom(m_listeners[i - 1]);
        }
    }
}

void Acceptor::acceptFrom(const Listener &listener)
{
    const int listening = listener.descriptor.get();
    // Bounded, so that one busy listener cannot keep the others and stop() waiting.
    for (int i = 0; i < 256; ++i) {
        sockaddr_storage address = {};
        socklen_t length = sizeof(address);
        sockaddr *const any = reinterpret_cast<sockaddr *>(&address);
        const int connection = ::accept4(listening, any, &length, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (connection < 0) {
            if (errno == EMFILE || errno == ENFILE)
                return turnAway(listening);
            if (errno == ENOBUFS || errno == ENOMEM)
                QThread::msleep(10); // poll() would say "readable" at once and again
            if (errno == EINTR || errno == ECONNABORTED || errno == EPROTO)
                continue;
            return;
        }
        m_warned = false;
        const int on = 1;
        ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        const QHostAddress peer = canonical(QHostAddress(any));
        const ConnectionCaps::Verdict verdict = m_caps.admit(peer);
        if (verdict == ConnectionCaps::Verdict::Refused)
            refuse(connection);
        else
            m_handOver({std::make_shared<FileDescriptor>(connection), peer, listener.certificates,
                        verdict == ConnectionCaps::Verdict::Full});
    }
}

void Acceptor::turnAway(int listener)
{
    if (!m_warned)
        qWarning("http: no descriptors left, connections are turned away");
    m_warned = true;
    m_spare.reset();
    const FileDescriptor connection(
        ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    const bool emergency = !connection.isValid();
    m_spare = openSpare();
    if (emergency)
        QThread::msleep(10); // somebody else took the spare one: do not spin
}

void Acceptor::refuse(int connection) const
{
    const FileDescriptor owned(connection);
    if (m_plain)
        sendRefusal(connection);
}

} // namespace server::http::front
