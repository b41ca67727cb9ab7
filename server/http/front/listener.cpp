// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front/listener.h"

#include <QHostAddress>

#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace server::http::front {

namespace {

using base::Error;

constexpr int backlog = 1024;

union SocketAddress {
    sockaddr any;
    sockaddr_in ipv4;
    sockaddr_in6 ipv6;
};

QString spelled(const domain::ListenAddress &address)
{
    const QString form =
        address.host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2");
    return form.arg(address.host).arg(address.port);
}

QHostAddress literal(const domain::ListenAddress &address)
{
    if (address.host == u"localhost")
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(address.host);
}

socklen_t fill(SocketAddress &out, const QHostAddress &host, quint16 port)
{
    std::memset(&out, 0, sizeof(out));
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        out.ipv4.sin_family = AF_INET;
        out.ipv4.sin_port = htons(port);
        out.ipv4.sin_addr.s_addr = htonl(host.toIPv4Address());
        return sizeof(out.ipv4);
    }
    const Q_IPV6ADDR bytes = host.toIPv6Address();
    out.ipv6.sin6_family = AF_INET6;
    out.ipv6.sin6_port = htons(port);
    std::memcpy(&out.ipv6.sin6_addr, &bytes, sizeof(bytes));
    return sizeof(out.ipv6);
}

tl::unexpected<Error> refused(const domain::ListenAddress &address, int number)
{
    const Error::Kind kind = number == EADDRINUSE                  ? Error::Kind::Conflict
                             : number == EACCES || number == EPERM ? Error::Kind::Forbidden
                             : number == EADDRNOTAVAIL || number == EAFNOSUPPORT
                                 ? Error::Kind::InvalidInput
                                 : Error::Kind::Internal;
    const QString reason = number == EADDRINUSE ? QStringLiteral("another program listens there")
                                                : QString::fromLocal8Bit(std::strerror(number));
    return base::failure(kind,
                         QStringLiteral("cannot listen on %1: %2").arg(spelled(address), reason));
}

} // namespace

base::Result<Listener> Listener::open(const domain::ListenAddress &address)
{
    const QHostAddress host = literal(address);
    if (host.isNull()) {
        return base::failure(
            Error::Kind::InvalidInput,
            QStringLiteral("cannot listen on %1: not an IP address").arg(spelled(address)));
    }
    SocketAddress bound;
    socklen_t length = fill(bound, host, address.port);
    FileDescriptor socket(
        ::socket(bound.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isValid())
        return refused(address, errno);
    const int on = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bound.any.sa_family == AF_INET6)
        ::setsockopt(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof(on));
    if (::bind(socket.get(), &bound.any, length) != 0 || ::listen(socket.get(), backlog) != 0
        || ::getsockname(socket.get(), &bound.any, &length) != 0)
        return refused(address, errno);
    Listener listener;
    listener.descriptor = std::move(socket);
    listener.address.host = address.host;
    listener.address.port =
        ntohs(bound.any.sa_family == AF_INET ? bound.ipv4.sin_port : bound.ipv6.sin6_port);
    return listener;
}

bool isLoopback(const domain::ListenAddress &address)
{
    return literal(address).isLoopback();
}

QByteArrayList ownHosts(const domain::ListenAddress &address)
{
    const QHostAddress host = literal(address);
    QByteArrayList hosts;
    // The address "all interfaces" is no name for any of them.
    if (host != QHostAddress(QHostAddress::AnyIPv4) && host != QHostAddress(QHostAddress::AnyIPv6))
        hosts.append(spelled({host.toString(), address.port}).toLatin1());
    if (host.isLoopback())
        hosts.append("localhost:" + QByteArray::number(address.port));
    return hosts;
}

} // namespace server::http::front
