// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options/serveroptions.h"

#include "app/options/arguments.h"

#include <QDir>

using namespace Qt::StringLiterals;
using server::base::Error;

namespace app::options {

namespace {

const QList<Option> &serverOptions()
{
    static const QList<Option> options{
        {u"data-dir"_s, u"DIR"_s, u"the installation's directory"_s},
        {u"listen"_s, u"HOST:PORT"_s,
         u"listen here instead of the stored addresses; may be repeated"_s, Option::Times::Many},
        {u"mtls-listen"_s, u"HOST:PORT"_s,
         u"ask for client certificates here (RFC 8705); may be repeated"_s, Option::Times::Many},
        {u"issuer"_s, u"URL"_s, u"the server link, instead of the stored one"_s},
        {u"tls-cert"_s, u"FILE"_s, u"PEM certificate chain; needs --tls-key"_s},
        {u"tls-key"_s, u"FILE"_s, u"its PEM private key, readable by its owner only"_s},
        {u"log-format"_s, u"FORMAT"_s, u"text, json or journal; otherwise what fits"_s},
        {u"log-level"_s, u"LEVEL"_s, u"debug, info (the default) or warning"_s},
        {u"json"_s, {}, u"print the line that says ready as JSON"_s},
        {u"version"_s, {}, u"print the version"_s},
        {u"help"_s, {}, u"print this"_s},
    };
    return options;
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

server::base::Result<void> check(const ServerOptions &options)
{
    if (options.tlsCertificateFile.isEmpty() != options.tlsKeyFile.isEmpty())
        return server::base::failure(Error::Kind::InvalidInput,
                                     u"--tls-cert and --tls-key belong together"_s);
    static const QStringList formats{QString(), u"text"_s, u"json"_s, u"journal"_s};
    if (!formats.contains(options.logFormat))
        return server::base::failure(Error::Kind::InvalidInput,
                                     u"--log-format is text, json or journal"_s);
    static const QStringList levels{QString(), u"debug"_s, u"info"_s, u"warning"_s};
    if (!levels.contains(options.logLevel))
        return server::base::failure(Error::Kind::InvalidInput,
                                     u"--log-level is debug, info or warning"_s);
    return {};
}

} // namespace

server::base::Result<ServerOptions> parseServerOptions(Program program, const QStringList &words,
                                                       const QProcessEnvironment &environment)
{
    const auto arguments = Arguments::parse(words, serverOptions());
    if (!arguments)
        return server::base::passOn(arguments);
    if (!arguments->words().isEmpty())
        return server::base::failure(Error::Kind::InvalidInput,
                                     u"unexpected word on the command line"_s);
    const auto pick = [&](const QString &option, const QString &variable) {
        return arguments->has(option) ? arguments->value(option) : environment.value(variable);
    };
    ServerOptions options;
    options.help = arguments->has(u"help"_s);
    options.version = arguments->has(u"version"_s);
    options.json = arguments->has(u"json"_s);
    options.dataDirectory = absolute(pick(u"data-dir"_s, u"CONSENTRY_DATA_DIR"_s));
    options.listen = arguments->values(u"listen"_s);
    if (options.listen.isEmpty())
        options.listen = environment.value(u"CONSENTRY_LISTEN"_s).split(u',', Qt::SkipEmptyParts);
    options.mtlsListen = arguments->values(u"mtls-listen"_s);
    if (options.mtlsListen.isEmpty())
        options.mtlsListen =
            environment.value(u"CONSENTRY_MTLS_LISTEN"_s).split(u',', Qt::SkipEmptyParts);
    options.issuer = pick(u"issuer"_s, u"CONSENTRY_ISSUER"_s);
    options.tlsCertificateFile = absolute(pick(u"tls-cert"_s, u"CONSENTRY_TLS_CERT"_s));
    options.tlsKeyFile = absolute(pick(u"tls-key"_s, u"CONSENTRY_TLS_KEY"_s));
    options.logFormat = pick(u"log-format"_s, u"CONSENTRY_LOG_FORMAT"_s);
    options.logLevel = pick(u"log-level"_s, u"CONSENTRY_LOG_LEVEL"_s);
    if (options.help || options.version)
        return options;
    if (options.dataDirectory.isEmpty()) {
        if (program == Program::Service)
            return server::base::failure(Error::Kind::InvalidInput, u"--data-dir is missing"_s);
        options.dataDirectory = defaultDataDirectory(environment);
    }
    if (const auto right = check(options); !right)
        return server::base::passOn(right);
    return options;
}

QString serverHelp(Program program)
{
    const bool service = program == Program::Service;
    const QString name = service ? u"consentryd"_s : u"consentry"_s;
    QString text =
        service ? u"consentryd: the OAuth 2.0 and OpenID Connect server, without a window\n\n"_s
                : u"consentry: the console with the embedded server\n\n"_s;
    text += u"Usage: %1 %2 [options]\n\n"_s.arg(name, service ? u"--data-dir DIR"_s
                                                              : u"[--data-dir DIR]"_s);
    text += optionLines(serverOptions());
    text +=
        u"\nEnvironment: CONSENTRY_DATA_DIR, CONSENTRY_LISTEN and CONSENTRY_MTLS_LISTEN "
        u"(separated by commas),\n"
        "CONSENTRY_ISSUER, CONSENTRY_TLS_CERT, CONSENTRY_TLS_KEY, CONSENTRY_LOG_FORMAT, "
        "CONSENTRY_LOG_LEVEL.\n"
        "The command line wins over the environment, and both over what is stored.\n\n"
        "Signals: SIGTERM and SIGINT stop within ten seconds; SIGHUP reads the certificate "
        "again.\n\n"
        "Exit status: 0 done, 1 failed, 2 wrong input or usage, 3 the data directory is in use or\n"
        "not usable.\n\n"
        "Example:\n"_s;
    text += service ? u"  consentryctl --data-dir /var/lib/consentry apply setup.json\n"
                      "  consentryd --data-dir /var/lib/consentry --listen 127.0.0.1:8080\n"_s
                    : u"  consentry --data-dir ~/consentry-test --listen 127.0.0.1:8080\n"_s;
    return text;
}

QString defaultDataDirectory(const QProcessEnvironment &environment)
{
    const QString base = environment.value(u"XDG_DATA_HOME"_s);
    return (base.startsWith(u'/') ? base : QDir::homePath() + u"/.local/share"_s) + u"/consentry"_s;
}

} // namespace app::options
