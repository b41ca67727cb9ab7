// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/startup/runningserver.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace tests::support {

/// A whole server in the test's process: a data directory of its own with the sample installation,
/// listening on a free loopback port. With a clock given, the test moves the time. Needs an
/// application object.
class TestInstallation
{
public:
    explicit TestInstallation(const server::base::Clock *clock = nullptr);
    ~TestInstallation();

    /// Why it could not start; empty when it serves.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray issuer() const;
    [[nodiscard]] QString dataDirectory() const
    {
        return m_directory.filePath(QStringLiteral("data"));
    }
    [[nodiscard]] app::startup::RunningServer &server() { return *m_running; }
    /// Trusted, as the command line is.
    [[nodiscard]] server::api::AdminApi &admin() { return *m_admin; }
    /// Applies a set-up file; the fault's text, or empty.
    [[nodiscard]] QString apply(const QJsonObject &setup);

private:
    [[nodiscard]] server::base::Result<void> startUp(const server::base::Clock *clock);

    QTemporaryDir m_directory;
    quint16 m_port = 0;
    QString m_problem;
    std::unique_ptr<app::startup::RunningServer> m_running;
    std::unique_ptr<server::api::AdminApi> m_admin;
};

} // namespace tests::support
