// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging/logging.h"
#include "app/options/serveroptions.h"
#include "app/startup/processguard.h"
#include "app/startup/serviceprogram.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using app::options::ExitStatus;

int main(int argc, char *argv[])
{
    app::startup::guardProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"consentryd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSENTRY_VERSION));

    const auto options = app::options::parseServerOptions(app::options::Program::Service,
                                                          QCoreApplication::arguments().mid(1),
                                                          QProcessEnvironment::systemEnvironment());
    if (!options) {
        std::fprintf(stderr, "consentryd: %s\nTry consentryd --help\n",
                     qUtf8Printable(options.error().detail));
        return int(ExitStatus::WrongInput);
    }
    if (options->help || options->version) {
        const QString text =
            options->help ? app::options::serverHelp(app::options::Program::Service)
                          : u"consentryd "_s + QCoreApplication::applicationVersion() + u'\n';
        std::fputs(qUtf8Printable(text), stdout);
        return int(ExitStatus::Done);
    }
    app::logging::install(options->logFormat, options->logLevel);
    return int(app::startup::runService(*options));
}
