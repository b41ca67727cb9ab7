// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/consoleprogram.h"

#include "app/desktop/desktop.h"
#include "app/startup/consolestart.h"
#include "app/startup/signalwatcher.h"

#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using app::options::ExitStatus;
using server::base::Error;

namespace app::desktop {

namespace {

using namespace std::chrono_literals;

/// Whoever started it from a menu sees no terminal; a script waits for the exit status, so the
/// message closes by itself.
void showFailure(const Error &error)
{
    std::fprintf(stderr, "consentry: %s\n", qUtf8Printable(error.detail));
    auto *box = new QMessageBox(
        QMessageBox::Critical, QCoreApplication::applicationName(),
        QCoreApplication::translate("app::desktop::Desktop", "Consentry cannot start."),
        QMessageBox::Close);
    box->setObjectName(u"startFailureMessageBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(error.detail);
    QTimer::singleShot(10s, box, &QMessageBox::reject);
    box->open();
}

} // namespace

ExitStatus runConsole(QApplication &application, const options::ServerOptions &options)
{
    // exit() and not quit(): quit() asks the window first, and a signal is no question.
    startup::SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &startup::SignalWatcher::stopRequested, &signalWatcher,
                     [] { QCoreApplication::exit(0); });
    QApplication::setQuitOnLastWindowClosed(false);
    ConsoleLook look(application);

    auto running = startup::startForConsole(options);
    if (!running) {
        const ExitStatus status = options::exitStatusOf(running.error().kind);
        QApplication::setQuitOnLastWindowClosed(true);
        showFailure(running.error());
        QApplication::exec();
        return status;
    }
    {
        // The window goes before the AdminApi, and that before the server.
        const auto api = (*running)->makeAdminApi();
        Desktop desktop(*api, (*running)->installation().clock(), look);
        QObject::connect(&signalWatcher, &startup::SignalWatcher::reloadRequested, &signalWatcher,
                         [&] { (*running)->listeners().reloadCertificate([](const auto &) {}); });
        desktop.show();
        QApplication::exec();
    }
    startup::endConsole(std::move(*running));
    return ExitStatus::Done;
}

} // namespace app::desktop
