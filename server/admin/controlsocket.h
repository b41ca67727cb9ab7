// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admin/jsonadmin.h"

#include <QJsonObject>

#include <memory>

class QLocalServer;
class QLocalSocket;

namespace server::admin {

/// Frames on control.sock: four bytes of length, big end first, then one JSON object.
inline constexpr quint32 maximumControlFrame = 32 * 1024 * 1024;

/// The file of the socket in a data directory.
[[nodiscard]] QString controlSocketPath(const QString &dataDirectory);

/// Serves control.sock: 0600, and only for the account that runs this process or root, as the
/// kernel says (SO_PEERCRED). Each connection gets an AdminApi of its own whose actor is that
/// account. Lives in the admin thread; the holder of the data directory's lock makes it, so a
/// left-over file is replaced.
class ControlSocketServer : public QObject
{
    Q_OBJECT
public:
    using MakeApi = std::function<std::unique_ptr<api::AdminApi>(domain::Actor)>;
    static constexpr int maximumConnections = 16;

    explicit ControlSocketServer(MakeApi makeApi, QObject *parent = nullptr);
    ~ControlSocketServer() override;
    [[nodiscard]] base::Result<void> listen(const QString &dataDirectory);

private:
    void acceptConnection();

    MakeApi m_makeApi;
    QLocalServer *m_server = nullptr;
    QString m_path;
    int m_connections = 0;
};

/// One connection to a running process. Blocks; for the command line only.
class ControlSocketClient
{
public:
    ControlSocketClient();
    ~ControlSocketClient();
    /// NotFound when nothing listens there, Forbidden when it is another account's.
    [[nodiscard]] base::Result<void> connectTo(const QString &dataDirectory);
    /// The reply as JsonAdmin gives it. Unavailable when the process went away.
    [[nodiscard]] base::Result<QJsonObject> call(const QJsonObject &request);

private:
    std::unique_ptr<QLocalSocket> m_socket;
};

/// The account that runs this process, as an actor of the audit trail.
[[nodiscard]] domain::Actor operatingSystemActor(uint userId);

} // namespace server::admin
