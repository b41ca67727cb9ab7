// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "server/base/error.h"

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace app::ctl {

/// What was asked for on the command line.
struct Invocation
{
    enum class Kind { Help, Version, Run };
    Kind kind = Kind::Run;
    QString helpText;                 ///< for Help
    const Command *command = nullptr; ///< for Run, as all below
    QString dataDirectory;            ///< absolute
    QJsonObject params;
    QString passwordFile;
    bool generatePassword = false;
    bool wantsJson = false; ///< also where a command would print text
};

/// InvalidInput with a sentence for wrong usage. Reads the files that parameters name, changes
/// nothing.
[[nodiscard]] server::base::Result<Invocation>
parseCommandLine(const QStringList &words, const QProcessEnvironment &environment);

/// Help for the program, for one noun, and for one command.
[[nodiscard]] QString programHelp();
[[nodiscard]] QString nounHelp(const QString &noun);
[[nodiscard]] QString commandHelp(const Command &command);

} // namespace app::ctl
