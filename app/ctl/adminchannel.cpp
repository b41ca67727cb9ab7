// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/adminchannel.h"

#include "server/admin/controlsocket.h"

using server::base::Error;
using server::base::Result;

namespace app::ctl {

namespace {

class SocketChannel final : public AdminChannel
{
public:
    explicit SocketChannel(std::unique_ptr<server::admin::ControlSocketClient> client)
        : m_client(std::move(client))
    {
    }
    Result<QJsonObject> call(const QJsonObject &request) override
    {
        return m_client->call(request);
    }

private:
    std::unique_ptr<server::admin::ControlSocketClient> m_client;
};

} // namespace

Result<std::unique_ptr<AdminChannel>> openChannel(const QString &dataDirectory,
                                                  AdminChannel::Missing missing,
                                                  const OpenStopped &openStopped)
{
    auto client = std::make_unique<server::admin::ControlSocketClient>();
    const auto connected = client->connectTo(dataDirectory);
    if (connected)
        return std::make_unique<SocketChannel>(std::move(client));
    if (connected.error().kind != Error::Kind::NotFound)
        return server::base::passOn(connected);
    return openStopped(dataDirectory, missing);
}

} // namespace app::ctl
