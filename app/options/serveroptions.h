// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace app::options {

enum class Program { Console, Service };

/// What the command line and the environment say to a program that serves. The command line wins;
/// what neither names stays as it is stored in the data directory.
struct ServerOptions
{
    QString dataDirectory;                  ///< absolute
    QStringList listen;                     ///< HOST:PORT, unchecked
    QStringList mtlsListen;                 ///< HOST:PORT, unchecked
    QString issuer;                         ///< unchecked
    QString tlsCertificateFile, tlsKeyFile; ///< absolute, both or none
    QString logFormat; ///< "text", "json", "journal"; empty: what fits the place it is started from
    QString logLevel;  ///< "debug", "info", "warning"; empty: "info"
    bool json = false; ///< the line that says ready is JSON
    bool help = false;
    bool version = false;
};

/// `words` is without the program's name. InvalidInput with a sentence for wrong usage.
[[nodiscard]] server::base::Result<ServerOptions>
parseServerOptions(Program program, const QStringList &words,
                   const QProcessEnvironment &environment);

/// What --help prints: options, environment, exit statuses, an example.
[[nodiscard]] QString serverHelp(Program program);

/// Where a person's own installation lives: consentry in the XDG data directory.
[[nodiscard]] QString defaultDataDirectory(const QProcessEnvironment &environment);

} // namespace app::options
