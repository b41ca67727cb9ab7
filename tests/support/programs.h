// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tests::support {

/// A port on 127.0.0.1 that belongs to this process until it ends: free now, locked against the
/// other tests, and outside the range of outgoing connections. 0 when there is none.
[[nodiscard]] quint16 freePort();

/// How a program ended and what it said.
struct ProgramResult
{
    int status = -1; ///< -1: it did not end in time, or crashed
    QByteArray output, errors;
    [[nodiscard]] QJsonObject json() const;
};
/// Runs one of our programs ("consentryctl") to its end.
[[nodiscard]] ProgramResult runProgram(const QString &name, const QStringList &words,
                                       const QByteArray &input = {}, int milliseconds = 60000);

/// A data directory with the sample installation, made by consentryctl, and the consentryd that
/// serves it. Both end with this object. Every wait has an end.
class ServiceRun
{
public:
    ServiceRun();
    ~ServiceRun();

    /// Applies the sample set-up file. False with a message on the test's log.
    [[nodiscard]] bool makeSample();
    /// Starts consentryd and waits for the line that says ready.
    [[nodiscard]] bool start(const QStringList &more = {});
    void kill(); ///< SIGKILL, and waits
    /// SIGTERM; the exit status, or -1 when it took longer.
    int terminate(int milliseconds = 15000);
    void send(int signal) const;
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString dataDirectory() const { return path(QStringLiteral("data")); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray issuer() const;
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
    [[nodiscard]] QByteArray log() const; ///< standard error of all starts
    [[nodiscard]] const QByteArray &readyLine() const { return m_readyLine; }
    [[nodiscard]] ProgramResult control(const QStringList &words,
                                        const QByteArray &input = {}) const;

private:
    QTemporaryDir m_directory;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_readyLine;
};

} // namespace tests::support
