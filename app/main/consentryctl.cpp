// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"
#include "app/logging/logging.h"
#include "app/startup/processguard.h"
#include "app/startup/stoppedchannel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using app::ctl::AdminChannel;
using server::base::Result;

namespace {

class DirectChannel final : public AdminChannel
{
public:
    explicit DirectChannel(std::unique_ptr<app::startup::StoppedChannel> channel)
        : m_channel(std::move(channel))
    {
    }
    Result<QJsonObject> call(const QJsonObject &request) override
    {
        return m_channel->call(request);
    }

private:
    std::unique_ptr<app::startup::StoppedChannel> m_channel;
};

Result<std::unique_ptr<AdminChannel>> openStopped(const QString &dataDirectory,
                                                  AdminChannel::Missing missing)
{
    app::startup::InstallationOptions options;
    options.dataDirectory = dataDirectory;
    options.holder = u"consentryctl"_s;
    if (missing == AdminChannel::Missing::Create)
        options.missing = app::startup::InstallationOptions::Missing::Create;
    auto channel = app::startup::StoppedChannel::open(options);
    if (!channel)
        return server::base::passOn(channel);
    return std::make_unique<DirectChannel>(std::move(*channel));
}

} // namespace

int main(int argc, char *argv[])
{
    app::startup::guardProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"consentryctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSENTRY_VERSION));
    // Standard error is for faults: a line of log there would look like one.
    app::logging::install(app::logging::Format::Text, app::logging::Level::Warning);
    return int(app::ctl::runProgram(QCoreApplication::arguments().mid(1),
                                    QProcessEnvironment::systemEnvironment(), openStopped));
}
