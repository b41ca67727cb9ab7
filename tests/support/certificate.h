// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

namespace tests::support {

/// A throw-away P-256 certificate for localhost and 127.0.0.1, with its key, in a directory of its
/// own.
class Certificate
{
public:
    Certificate()
    {
        QProcess openssl;
        openssl.setStandardErrorFile(QProcess::nullDevice());
        openssl.start(
            QStringLiteral("openssl"),
            QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 60 "
                           "-subj /CN=localhost -addext "
                           "subjectAltName=DNS:localhost,IP:127.0.0.1")
                    .split(u' ')
                + QStringList{QStringLiteral("-keyout"), keyFile(), QStringLiteral("-out"),
                              certificateFile()});
        m_valid = openssl.waitForFinished() && openssl.exitCode() == 0
                  && QFile::setPermissions(keyFile(), QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QString certificateFile() const
    {
        return m_directory.filePath(QStringLiteral("cert.pem"));
    }
    [[nodiscard]] QString keyFile() const
    {
        return m_directory.filePath(QStringLiteral("key.pem"));
    }

private:
    QTemporaryDir m_directory;
    bool m_valid = false;
};

} // namespace tests::support
