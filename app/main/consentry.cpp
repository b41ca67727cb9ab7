// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/consoleprogram.h"
#include "app/logging/logging.h"
#include "app/options/serveroptions.h"
#include "app/startup/processguard.h"
#include "app/startup/signalwatcher.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using app::options::ExitStatus;

int main(int argc, char *argv[])
{
    app::startup::guardProcess();
    QCoreApplication::setApplicationName(u"Consentry"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSENTRY_VERSION));
    // The help must come on a computer without a display, too: no QApplication yet.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));

    const auto options = app::options::parseServerOptions(app::options::Program::Console, words,
                                                          QProcessEnvironment::systemEnvironment());
    if (!options) {
        std::fprintf(stderr, "consentry: %s\nTry consentry --help\n",
                     qUtf8Printable(options.error().detail));
        return int(ExitStatus::WrongInput);
    }
    if (options->help || options->version) {
        const QString text = options->help
                                 ? app::options::serverHelp(app::options::Program::Console)
                                 : u"consentry "_s + QCoreApplication::applicationVersion() + u'\n';
        std::fputs(qUtf8Printable(text), stdout);
        return int(ExitStatus::Done);
    }
    app::logging::install(options->logFormat, options->logLevel);
    // The connection to the display has a thread of its own, which must not take the signals
    // either.
    app::startup::SignalWatcher::blockSignals();
    QApplication application(argc, argv);
    return int(app::desktop::runConsole(application, *options));
}
