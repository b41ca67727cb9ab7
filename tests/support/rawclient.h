// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace tests::support {

/// One HTTP answer as it came over the wire.
struct RawAnswer
{
    int status = 0;  ///< 0: none came
    QByteArray head; ///< status line and headers
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] bool closes() const { return header("connection") == "close"; }
};

/// A TCP client that sends exactly the bytes it is given. Blocking; every wait has an end.
class RawClient
{
public:
    RawClient() = default;
    explicit RawClient(quint16 port, const char *from = nullptr) { connectTo(port, from); }
    ~RawClient() { close(); }
    RawClient(RawClient &&other) noexcept
        : m_socket(std::exchange(other.m_socket, -1))
        , m_buffer(std::move(other.m_buffer))
    {
    }
    RawClient &operator=(RawClient &&other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        std::swap(m_buffer, other.m_buffer);
        return *this;
    }
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    /// Takes its descriptor before it is needed.
    void prepare()
    {
        if (m_socket < 0)
            m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    }

    /// `from`: another loopback address to come from, for example "127.0.0.9".
    bool connectTo(quint16 port, const char *from = nullptr)
    {
        prepare();
        if (from) {
            sockaddr_in source = address(from, 0);
            ::bind(m_socket, reinterpret_cast<sockaddr *>(&source), sizeof(source));
        }
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        sockaddr_in target = address("127.0.0.1", port);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&target), sizeof(target)) == 0)
            return true;
        close();
        return false;
    }

    /// False when the peer stopped taking bytes.
    bool send(const QByteArray &bytes)
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const ssize_t count = ::send(m_socket, bytes.constData() + at,
                                         static_cast<size_t>(bytes.size() - at), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            at += count;
        }
        return true;
    }

    /// The next answer; status 0 when none came whole in time. `toHead`: the answer to a HEAD
    /// request, without body.
    [[nodiscard]] RawAnswer readAnswer(int milliseconds = 5000, bool toHead = false)
    {
        QElapsedTimer clock;
        clock.start();
        for (;;) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (end >= 0) {
                RawAnswer answer;
                answer.head = m_buffer.first(end);
                const qsizetype length = toHead ? 0 : answer.header("content-length").toLongLong();
                if (m_buffer.size() >= end + 4 + length) {
                    answer.status = answer.head.mid(9, 3).toInt();
                    answer.body = m_buffer.mid(end + 4, length);
                    m_buffer.remove(0, end + 4 + length);
                    return answer;
                }
            }
            if (!fill(milliseconds - static_cast<int>(clock.elapsed())))
                return {};
        }
    }

    [[nodiscard]] RawAnswer ask(const QByteArray &request, int milliseconds = 5000)
    {
        send(request);
        return readAnswer(milliseconds);
    }

    /// Everything up to the end of the connection. `closed` says whether it came in time.
    [[nodiscard]] QByteArray readToEnd(int milliseconds = 5000, bool *closed = nullptr)
    {
        const bool ended = closesWithin(milliseconds);
        if (closed)
            *closed = ended;
        return std::exchange(m_buffer, {});
    }

    /// True when the peer closes (or resets) before the time is up; bytes on the way are kept.
    [[nodiscard]] bool closesWithin(int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        while (fill(milliseconds - static_cast<int>(clock.elapsed()))) {
        }
        return m_ended;
    }

    [[nodiscard]] bool wasReset() const { return m_reset; }
    void finishSending() { ::shutdown(m_socket, SHUT_WR); }

    void close()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        m_socket = -1;
        m_buffer.clear();
        m_ended = m_reset = false;
    }

    /// Goes with a reset instead of a goodbye.
    void abort()
    {
        const linger now{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        close();
    }

private:
    static sockaddr_in address(const char *host, quint16 port)
    {
        sockaddr_in made = {};
        made.sin_family = AF_INET;
        made.sin_port = htons(port);
        ::inet_pton(AF_INET, host, &made.sin_addr);
        return made;
    }

    bool fill(int milliseconds)
    {
        if (m_ended || m_socket < 0)
            return false;
        pollfd waiting{m_socket, POLLIN, 0};
        if (::poll(&waiting, 1, std::max(milliseconds, 0)) <= 0)
            return false;
        char bytes[16384];
        const ssize_t count = ::recv(m_socket, bytes, sizeof(bytes), 0);
        if (count <= 0) {
            m_ended = true;
            m_reset = count < 0;
            return false;
        }
        m_buffer.append(bytes, count);
        return true;
    }

    int m_socket = -1;
    QByteArray m_buffer;
    bool m_ended = false;
    bool m_reset = false;
};

} // namespace tests::support
