// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startup/stoppedchannel.h"

#include "server/admin/jsonadmin.h"

#include <QCoreApplication>

#include <unistd.h>

using server::base::Result;

namespace app::startup {

Result<std::unique_ptr<StoppedChannel>> StoppedChannel::open(const InstallationOptions &options)
{
    auto installation = Installation::open(options);
    if (!installation)
        return server::base::passOn(installation);
    auto running = RunningServer::start(std::move(*installation));
    if (!running)
        return server::base::passOn(running);
    std::unique_ptr<StoppedChannel> channel(new StoppedChannel);
    channel->m_running = std::move(*running);
    channel->m_api =
        channel->m_running->makeAdminApi(server::admin::operatingSystemActor(::geteuid()));
    channel->m_admin = std::make_unique<server::admin::JsonAdmin>(*channel->m_api);
    return channel;
}

StoppedChannel::~StoppedChannel()
{
    m_admin.reset();
    m_api.reset();
    if (m_running && !m_running->isSetUp())
        m_running->installation().discardIfNew();
}

QJsonObject StoppedChannel::call(const QJsonObject &request)
{
    // The reply comes by the event loop of this thread, which runs for nothing else.
    QJsonObject answer;
    m_admin->call(request, [&answer](QJsonObject reply) {
        answer = std::move(reply);
        QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return answer;
}

} // namespace app::startup
