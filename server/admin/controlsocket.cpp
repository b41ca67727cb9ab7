// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/controlsocket.h"

#include "server/admin/controlframe.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

using base::Error;

/// The address of the socket by way of its directory's descriptor: a path in sockaddr_un has room
/// for 107 bytes, a data directory's may be longer.
class SocketAddress
{
public:
    explicit SocketAddress(const QString &dataDirectory)
        : m_directory(
            ::open(QFile::encodeName(dataDirectory).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
        m_path = "/proc/self/fd/" + QByteArray::number(m_directory) + "/control.sock";
        m_address.sun_family = AF_UNIX;
        std::memcpy(m_address.sun_path, m_path.constData(), static_cast<size_t>(m_path.size()));
    }
    ~SocketAddress()
    {
        if (m_directory >= 0)
            ::close(m_directory);
    }
    SocketAddress(const SocketAddress &) = delete;
    SocketAddress &operator=(const SocketAddress &) = delete;

    [[nodiscard]] bool isValid() const { return m_directory >= 0; }
    [[nodiscard]] const char *path() const { return m_path.constData(); }
    [[nodiscard]] const sockaddr *address() const
    {
        return reinterpret_cast<const sockaddr *>(&m_address);
    }
    [[nodiscard]] socklen_t length() const { return sizeof m_address; }

private:
    int m_directory;
    QByteArray m_path;
    sockaddr_un m_address{};
};

/// A descriptor that closes itself unless it was handed on.
class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

QString systemText(int code)
{
    return QString::fromLocal8Bit(std::strerror(code));
}

/// Who is at the other end, as the kernel recorded when the connection was made.
std::optional<uid_t> peerOf(qintptr descriptor)
{
    ucred credentials{};
    socklen_t length = sizeof credentials;
    if (::getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_PEERCRED, &credentials, &length))
        return {};
    return credentials.uid;
}

/// One connection: takes one request after the other, answers each before it takes the next.
class Connection final : public QObject
{
public:
    Connection(QLocalSocket *socket, std::unique_ptr<api::AdminApi> api, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_api(std::move(api))
        , m_admin(*m_api)
    {
        m_socket->setParent(this);
        // No more than one frame is ever held for a connection.
        m_socket->setReadBufferSize(64 * 1024);
        connect(m_socket, &QLocalSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QLocalSocket::bytesWritten, this, &Connection::read);
        connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    }
    void read()
    {
        // A peer that does not take its answers is asked no more questions.
        if (m_isAnswering || m_socket->bytesToWrite() > 0)
            return;
        while (!m_frame.isComplete() && m_socket->bytesAvailable() > 0) {
            m_frame.append(m_socket->read(m_frame.wanted(m_socket->bytesAvailable())));
            if (m_frame.isOversized())
                return m_socket->abort();
        }
        if (!m_frame.isComplete())
            return;
        m_isAnswering = true;
        const auto request = m_frame.take();
        if (request)
            m_admin.call(*request, [this](const QJsonObject &reply) { answer(reply); });
        else
            answer(errorReply(request.error()));
    }

private:
    /// The next request is taken when this answer has gone out: bytesWritten says so.
    void answer(const QJsonObject &reply)
    {
        m_isAnswering = false;
        m_socket->write(ControlFrame::made(reply));
    }

    QLocalSocket *m_socket;
    std::unique_ptr<api::AdminApi> m_api;
    JsonAdmin m_admin;
    ControlFrame m_frame;
    bool m_isAnswering = false;
};

} // namespace

QString controlSocketPath(const QString &dataDirectory)
{
    return QDir(dataDirectory).filePath(u"control.sock"_s);
}

domain::Actor operatingSystemActor(uint userId)
{
    domain::Actor actor;
    actor.kind = domain::Actor::Kind::CommandLine;
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (!::getpwuid_r(userId, &entry, buffer.data(), buffer.size(), &found) && found)
        actor.name = QString::fromLocal8Bit(found->pw_name);
    else
        actor.name = u"uid "_s + QString::number(userId);
    return actor;
}

ControlSocketServer::ControlSocketServer(MakeApi makeApi, QObject *parent)
    : QObject(parent)
    , m_makeApi(std::move(makeApi))
{
}

ControlSocketServer::~ControlSocketServer()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

base::Result<void> ControlSocketServer::listen(const QString &dataDirectory)
{
    const auto failed = [&dataDirectory](int code) {
        return base::failure(
            Error::Kind::Unavailable,
            u"%1 cannot be made: %2"_s.arg(controlSocketPath(dataDirectory), systemText(code)));
    };
    const SocketAddress address(dataDirectory);
    if (!address.isValid())
        return failed(errno);
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.get() < 0)
        return failed(errno);
    // Whoever calls this holds the directory's lock, so what lies there belongs to nobody any more.
    if (::unlink(address.path()) && errno != ENOENT)
        return failed(errno);
    // The mode is there from the first moment on: bind() applies the socket's own.
    if (::fchmod(socket.get(), S_IRUSR | S_IWUSR)
        || ::bind(socket.get(), address.address(), address.length())
        || ::chmod(address.path(), S_IRUSR | S_IWUSR) || ::listen(socket.get(), maximumConnections))
        return failed(errno);
    m_server = new QLocalServer(this);
    if (!m_server->listen(static_cast<qintptr>(socket.get())))
        return base::failure(Error::Kind::Unavailable, m_server->errorString());
    socket.release();
    m_path = controlSocketPath(dataDirectory);
    connect(m_server, &QLocalServer::newConnection, this, &ControlSocketServer::acceptConnection);
    return {};
}

void ControlSocketServer::acceptConnection()
{
    while (auto *socket = m_server->nextPendingConnection()) {
        const auto peer = peerOf(socket->socketDescriptor());
        const bool isAllowed = peer && (*peer == 0 || *peer == ::geteuid());
        if (!isAllowed || m_connections >= maximumConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto *connection = new Connection(socket, m_makeApi(operatingSystemActor(*peer)), this);
        connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
        connection->read(); // what came before the signal was connected
    }
}

ControlSocketClient::ControlSocketClient() = default;
ControlSocketClient::~ControlSocketClient() = default;

base::Result<void> ControlSocketClient::connectTo(const QString &dataDirectory)
{
    const SocketAddress address(dataDirectory);
    if (!address.isValid())
        return base::failure(Error::Kind::NotFound, systemText(errno));
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (socket.get() < 0)
        return base::failure(Error::Kind::Unavailable, systemText(errno));
    if (::connect(socket.get(), address.address(), address.length())) {
        const int code = errno;
        const auto kind =
            code == EACCES || code == EPERM ? Error::Kind::Forbidden : Error::Kind::NotFound;
        return base::failure(kind,
                             u"%1: %2"_s.arg(controlSocketPath(dataDirectory), systemText(code)));
    }
    m_socket = std::make_unique<QLocalSocket>();
    if (!m_socket->setSocketDescriptor(socket.get()))
        return base::failure(Error::Kind::Unavailable, m_socket->errorString());
    socket.release();
    return {};
}

base::Result<QJsonObject> ControlSocketClient::call(const QJsonObject &request)
{
    const auto gone = [] {
        return base::failure(Error::Kind::Unavailable,
                             u"the running server closed the connection"_s);
    };
    if (!m_socket)
        return gone();
    const auto bytes = ControlFrame::made(request);
    if (bytes.size() > maximumControlFrame)
        return base::failure(Error::Kind::InvalidInput, u"the request is too large"_s);
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(-1))
            return gone();
    }
    ControlFrame frame;
    while (!frame.isComplete()) {
        if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(-1))
            return gone();
        frame.append(m_socket->read(frame.wanted(m_socket->bytesAvailable())));
        if (frame.isOversized())
            return gone();
    }
    return frame.take();
}

} // namespace server::admin
