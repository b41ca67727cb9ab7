// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/secretfile.h"

#include <QFile>
#include <QTemporaryFile>

#include <cstdio>

namespace ui::support {

using server::base::Error;
using server::base::failure;

server::base::Result<void> writePrivateFile(const QString &fileName, const QByteArray &content)
{
    // QTemporaryFile makes its file with mode 0600; a rename over the old one keeps that mode.
    QTemporaryFile file(fileName + QStringLiteral(".XXXXXX"));
    if (!file.open())
        return failure(Error::Kind::Unavailable, file.errorString());
    if (file.write(content) != content.size() || !file.flush())
        return failure(Error::Kind::Unavailable, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (std::rename(QFile::encodeName(file.fileName()).constData(),
                    QFile::encodeName(fileName).constData())
        != 0)
        return failure(Error::Kind::Unavailable, qt_error_string(errno));
    file.setAutoRemove(false);
    return {};
}

} // namespace ui::support
