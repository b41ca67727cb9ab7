// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/consolestart.h"

#include "app/startup/serviceprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using server::base::Result;

namespace app::startup {

namespace {

Q_LOGGING_CATEGORY(lcConsole, "consentry.console")

} // namespace

Result<std::unique_ptr<RunningServer>> startForConsole(const options::ServerOptions &options)
{
    auto configOverride = configOverrideOf(options);
    if (!configOverride)
        return server::base::passOn(configOverride);
    // A person's first start may be in a home that has no XDG data directory yet.
    QDir().mkpath(QFileInfo(options.dataDirectory).path());
    InstallationOptions installationOptions;
    installationOptions.dataDirectory = options.dataDirectory;
    installationOptions.holder = u"the Consentry console"_s;
    installationOptions.missing = InstallationOptions::Missing::Create;
    auto installation = Installation::open(installationOptions);
    if (!installation)
        return server::base::passOn(installation);
    auto running = RunningServer::start(std::move(*installation), std::move(*configOverride));
    if (!running)
        return server::base::passOn(running);
    if (auto opened = (*running)->openControlSocket(); !opened)
        return server::base::passOn(opened);
    if ((*running)->isSetUp()) {
        (*running)->listeners().start([](const Result<void> &outcome) {
            if (!outcome)
                qCWarning(lcConsole).noquote() << outcome.error().detail;
        });
    }
    return running;
}

void endConsole(std::unique_ptr<RunningServer> running)
{
    if (running && !running->isSetUp())
        running->installation().discardIfNew();
}

} // namespace app::startup
