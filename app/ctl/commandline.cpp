// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/parametervalue.h"
#include "app/options/arguments.h"
#include "app/options/serveroptions.h"

#include <QDir>

using namespace Qt::StringLiterals;
using app::options::Arguments;
using app::options::Option;
using server::base::Error;
using server::base::failure;
using server::base::Result;

namespace app::ctl {

namespace {

QList<Option> commonOptions()
{
    return {{u"data-dir"_s, u"DIR"_s, u"the installation's directory"_s},
            {u"json"_s, {}, u"print JSON, also where a command would print text"_s},
            {u"help"_s, {}, u"print this"_s}};
}

QList<Option> optionsOf(const Command &command)
{
    QList<Option> options;
    for (const Parameter &parameter : command.parameters) {
        if (parameter.place != Parameter::Place::Option)
            continue;
        const bool many = parameter.kind == Parameter::Kind::TextList;
        options.append({parameter.name, placeholderOf(parameter.kind), parameter.text,
                        many ? Option::Times::Many : Option::Times::Once});
    }
    if (command.password != PasswordSource::None)
        options.append({u"password-file"_s, u"FILE"_s,
                        u"the password is the file's first line; - is standard input"_s});
    if (command.password == PasswordSource::AskedOrGenerated)
        options.append(
            {u"generate-password"_s, {}, u"let the server make one; it is printed once"_s});
    return options + commonOptions();
}

QList<Parameter> wordsOf(const Command &command)
{
    QList<Parameter> words;
    for (const Parameter &parameter : command.parameters) {
        if (parameter.place == Parameter::Place::Word)
            words.append(parameter);
    }
    return words;
}

QString synopsisOf(const Command &command)
{
    QString text = command.noun;
    if (!command.verb.isEmpty())
        text += u' ' + command.verb;
    for (const Parameter &word : wordsOf(command)) {
        const QString name = word.name.toUpper();
        text += word.needed == Parameter::Needed::Yes ? u' ' + name : u" ["_s + name + u']';
    }
    return text;
}

QList<const Command *> commandsOf(const QString &noun)
{
    QList<const Command *> found;
    for (const Command &command : commands()) {
        if (command.noun == noun)
            found.append(&command);
    }
    return found;
}

/// The words before any option of a command can be known: noun and verb, taken out of the rest.
struct Split
{
    QString noun, verb;
    QStringList rest;
    bool help = false;
};

Split split(const QStringList &words)
{
    Split result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        const bool isOption = word.startsWith(u'-');
        result.help |= word == u"--help"_s;
        if (!isOption && result.noun.isEmpty()) {
            result.noun = word;
        } else if (!isOption && result.verb.isEmpty()) {
            result.verb = word;
        } else {
            result.rest.append(word);
            if (word == u"--data-dir"_s && i + 1 < words.size())
                result.rest.append(words.at(++i));
        }
    }
    return result;
}

Result<QJsonObject> paramsOf(const Command &command, const Arguments &arguments)
{
    QJsonObject params;
    const QList<Parameter> places = wordsOf(command);
    const QStringList &words = arguments.words();
    if (words.size() > places.size())
        return failure(Error::Kind::InvalidInput,
                       u"unexpected word after \"%1\""_s.arg(synopsisOf(command)));
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (i >= words.size()) {
            if (places.at(i).needed == Parameter::Needed::Yes)
                return failure(Error::Kind::InvalidInput,
                               u"%1 is missing; usage: consentryctl --data-dir DIR %2"_s.arg(
                                   places.at(i).name.toUpper(), synopsisOf(command)));
            continue;
        }
        if (auto put = putValue(places.at(i), {words.at(i)}, params); !put)
            return server::base::passOn(put);
    }
    for (const Parameter &parameter : command.parameters) {
        if (parameter.place != Parameter::Place::Option)
            continue;
        if (!arguments.has(parameter.name)) {
            if (parameter.needed == Parameter::Needed::Yes)
                return failure(Error::Kind::InvalidInput, u"--%1 is missing"_s.arg(parameter.name));
            continue;
        }
        if (auto put = putValue(parameter, arguments.values(parameter.name), params); !put)
            return server::base::passOn(put);
    }
    return params;
}

} // namespace

Result<Invocation> parseCommandLine(const QStringList &words,
                                    const QProcessEnvironment &environment)
{
    Invocation invocation;
    if (words.contains(u"--version"_s)) {
        invocation.kind = Invocation::Kind::Version;
        return invocation;
    }
    const Split parts = split(words);
    const auto candidates = commandsOf(parts.noun);
    if (parts.noun.isEmpty() || candidates.isEmpty()) {
        if (!parts.help)
            return failure(
                Error::Kind::InvalidInput,
                parts.noun.isEmpty()
                    ? u"what shall be done? See consentryctl --help"_s
                    : u"unknown command \"%1\"; see consentryctl --help"_s.arg(parts.noun));
        invocation.kind = Invocation::Kind::Help;
        invocation.helpText = programHelp();
        return invocation;
    }
    QStringList rest = parts.rest;
    const bool hasVerbs = !candidates.constFirst()->verb.isEmpty();
    if (!hasVerbs) {
        invocation.command = candidates.constFirst();
        if (!parts.verb.isEmpty())
            rest.append(parts.verb);
    }
    for (const Command *candidate : candidates) {
        if (hasVerbs && candidate->verb == parts.verb)
            invocation.command = candidate;
    }
    if (parts.help) {
        invocation.kind = Invocation::Kind::Help;
        invocation.helpText =
            invocation.command ? commandHelp(*invocation.command) : nounHelp(parts.noun);
        return invocation;
    }
    if (!invocation.command)
        return failure(
            Error::Kind::InvalidInput,
            u"what shall be done with a %1? See consentryctl %1 --help"_s.arg(parts.noun));

    const auto arguments = Arguments::parse(rest, optionsOf(*invocation.command));
    if (!arguments)
        return server::base::passOn(arguments);
    QString directory = arguments->value(u"data-dir"_s);
    if (directory.isEmpty())
        directory =
            environment.value(u"CONSENTRY_DATA_DIR"_s, options::defaultDataDirectory(environment));
    invocation.dataDirectory = QDir::cleanPath(QDir::current().absoluteFilePath(directory));
    invocation.passwordFile = arguments->value(u"password-file"_s);
    invocation.generatePassword = arguments->has(u"generate-password"_s);
    invocation.wantsJson = arguments->has(u"json"_s);
    auto params = paramsOf(*invocation.command, *arguments);
    if (!params)
        return server::base::passOn(params);
    invocation.params = std::move(*params);
    return invocation;
}

QString programHelp()
{
    QString text = u"consentryctl: everything an administrator can do, for scripts\n\n"
                   "Usage: consentryctl [--data-dir DIR] COMMAND [options]\n\n"_s;
    for (const Command &command : commands())
        text += u"  "_s + synopsisOf(command).leftJustified(42) + command.text + u'\n';
    text +=
        u"\nEvery command has --help. The answer is JSON on standard output and nothing else;\n"
        "faults are lines on standard error. A running server is reached through control.sock in\n"
        "its data directory; a stopped installation is opened directly.\n\n"
        "Exit status: 0 done, 1 failed, 2 wrong input or usage, 3 the data directory is in use or\n"
        "not usable.\n\n"
        "Example:\n"
        "  consentryctl --data-dir /var/lib/consentry apply setup.json\n"_s;
    return text;
}

QString nounHelp(const QString &noun)
{
    QString text = u"Usage: consentryctl [--data-dir DIR] %1 VERB ...\n\n"_s.arg(noun);
    for (const Command *command : commandsOf(noun))
        text += u"  "_s + synopsisOf(*command).leftJustified(42) + command->text + u'\n';
    text += u"\nExample:\n  consentryctl --data-dir /var/lib/consentry %1\n"_s.arg(
        commandsOf(noun).constFirst()->example);
    return text;
}

QString commandHelp(const Command &command)
{
    QString text =
        command.text
        + u"\n\nUsage: consentryctl [--data-dir DIR] %1 [options]\n\n"_s.arg(synopsisOf(command));
    for (const Parameter &word : wordsOf(command))
        text += u"  "_s + word.name.toUpper().leftJustified(20) + word.text + u'\n';
    text += options::optionLines(optionsOf(command));
    text += u"\nExample:\n  consentryctl --data-dir /var/lib/consentry %1\n"_s.arg(command.example);
    return text;
}

} // namespace app::ctl
