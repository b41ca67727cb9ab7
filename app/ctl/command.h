// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace app::ctl {

/// One value that a command takes, and under which name it goes into the call.
struct Parameter
{
    enum class Place { Word, Option };
    enum class Kind {
        Text,
        TextList, ///< the option may be repeated
        Number,
        Time, ///< RFC 3339, or "never" for none
        Switch,
        Json,      ///< a JSON object, or @FILE
        Icon,      ///< the name of a PNG file
        SetupFile, ///< the name of a set-up file, or `-` for standard input
    };
    enum class Needed { Yes, No };

    QString name;   ///< of the option, without dashes; of the word, as the help shows it
    QString member; ///< in the call's params
    QString text;   ///< for the help
    Place place = Place::Option;
    Kind kind = Kind::Text;
    Needed needed = Needed::No;
};

/// How a command gets at a password. Never from the command line, where every user of the machine
/// reads it.
enum class PasswordSource {
    None,
    Asked,            ///< from --password-file or the terminal
    AskedOrGenerated, ///< the same, and --generate-password leaves it to the server
};

/// One command of consentryctl, as data: the parser, the help and the tests read the same table.
struct Command
{
    QString noun;
    QString verb;    ///< empty where the noun is the whole command
    QString call;    ///< the call of JsonAdmin
    QString text;    ///< one line for the help
    QString example; ///< what stands after the data directory
    QList<Parameter> parameters;
    PasswordSource password = PasswordSource::None;
    bool makesInstallation = false; ///< works on an empty directory too
    QString textMember = {};        ///< of the result: printed as it is, unless JSON is asked for
};

/// Every command there is.
[[nodiscard]] const QList<Command> &commands();

// One list for each noun; each in its own file.
[[nodiscard]] QList<Command> setupCommands();
[[nodiscard]] QList<Command> moduleCommands();
[[nodiscard]] QList<Command> apiTokenCommands();
[[nodiscard]] QList<Command> appCommands();
[[nodiscard]] QList<Command> protectionCommands();
[[nodiscard]] QList<Command> templateCommands();
[[nodiscard]] QList<Command> clientCommands();
[[nodiscard]] QList<Command> legacyTokenCommands();
[[nodiscard]] QList<Command> tokenCommands();
[[nodiscard]] QList<Command> userCommands();
[[nodiscard]] QList<Command> grantCommands();
[[nodiscard]] QList<Command> keyCommands();
[[nodiscard]] QList<Command> serverCommands();

// How the tables are written: a word that must stand there, an option named as the member of the
// call with dashes for underscores, and the two changes to one.
[[nodiscard]] Parameter word(const QString &name, const QString &member, const QString &text);
[[nodiscard]] Parameter option(const QString &name, const QString &text,
                               Parameter::Kind kind = Parameter::Kind::Text);
[[nodiscard]] Parameter needed(Parameter parameter);
[[nodiscard]] Parameter calling(Parameter parameter, const QString &member);

} // namespace app::ctl
