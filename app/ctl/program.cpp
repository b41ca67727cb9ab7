// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/ctl/commandline.h"
#include "app/ctl/passwordinput.h"
#include "server/admin/jsonadmin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using app::options::ExitStatus;
using server::base::Error;
using server::base::Result;

namespace app::ctl {

namespace {

void printError(const QString &line)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

/// One line for each fault; the path of each is its field.
ExitStatus failed(const Error &error)
{
    for (const auto &fault : error.fields) {
        const QString text = server::admin::sentenceOf(fault);
        printError(fault.field.isEmpty() ? text : QString::fromUtf8(fault.field) + u": "_s + text);
    }
    if (error.fields.isEmpty())
        printError(u"consentryctl: "_s + error.detail);
    return options::exitStatusOf(error.kind);
}

/// A data directory that holds nothing, or nothing of ours, cannot be used.
ExitStatus notOpened(const Error &error)
{
    const ExitStatus status = failed(error);
    const bool unusable =
        error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Forbidden;
    return unusable ? ExitStatus::Unusable : status;
}

void printResult(const QJsonValue &result, const QString &textMember)
{
    if (!textMember.isEmpty()) {
        std::fputs(qUtf8Printable(result.toObject().value(textMember).toString()), stdout);
        std::fflush(stdout);
        return;
    }
    QJsonDocument document;
    if (result.isArray())
        document.setArray(result.toArray());
    else
        document.setObject(result.toObject());
    std::fputs(document.toJson(QJsonDocument::Indented).constData(), stdout);
    std::fflush(stdout);
}

Result<void> addPassword(const Invocation &invocation, QJsonObject &params)
{
    if (invocation.command->password == PasswordSource::None || invocation.generatePassword)
        return {};
    auto password = invocation.passwordFile.isEmpty() ? passwordFromTerminal()
                                                      : passwordFromFile(invocation.passwordFile);
    if (!password)
        return server::base::passOn(password);
    params.insert(u"password"_s, QString::fromUtf8(password->reveal()));
    return {};
}

ExitStatus run(const Invocation &invocation, const OpenStopped &openStopped)
{
    QJsonObject params = invocation.params;
    if (auto added = addPassword(invocation, params); !added)
        return failed(added.error());
    const auto missing = invocation.command->makesInstallation ? AdminChannel::Missing::Create
                                                               : AdminChannel::Missing::Refuse;
    const auto channel = openChannel(invocation.dataDirectory, missing, openStopped);
    if (!channel)
        return notOpened(channel.error());
    const auto reply =
        (*channel)->call({{u"call"_s, invocation.command->call}, {u"params"_s, params}});
    if (!reply)
        return failed(reply.error());
    if (const auto error = server::admin::errorOf(*reply))
        return failed(*error);
    printResult(reply->value(u"result"_s),
                invocation.wantsJson ? QString() : invocation.command->textMember);
    return ExitStatus::Done;
}

} // namespace

ExitStatus runProgram(const QStringList &words, const QProcessEnvironment &environment,
                      const OpenStopped &openStopped)
{
    const auto invocation = parseCommandLine(words, environment);
    if (!invocation)
        return failed(invocation.error());
    switch (invocation->kind) {
    case Invocation::Kind::Help:
        std::fputs(qUtf8Printable(invocation->helpText), stdout);
        return ExitStatus::Done;
    case Invocation::Kind::Version:
        std::fprintf(stdout, "consentryctl %s\n",
                     qUtf8Printable(QCoreApplication::applicationVersion()));
        return ExitStatus::Done;
    case Invocation::Kind::Run:
        break;
    }
    return run(*invocation, openStopped);
}

} // namespace app::ctl
