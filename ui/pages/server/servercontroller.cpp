// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/servercontroller.h"

namespace ui::pages::serverpage {

using ::server::api::ServerState;
using ::server::base::Result;

ServerController::ServerController(::server::api::AdminApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    connect(&m_api, &::server::api::AdminApi::changed, this, [this](::server::api::Topic topic) {
        if (topic == ::server::api::Topic::Server)
            load();
    });
}

void ServerController::load()
{
    take(m_api.serverState());
}

void ServerController::start()
{
    take(m_api.startServing());
}

void ServerController::stop()
{
    take(m_api.stopServing());
}

void ServerController::take(QFuture<Result<ServerState>> future)
{
    m_state.ask(std::move(future), this, [this](Result<ServerState> answer) {
        if (answer)
            emit loaded(*answer);
        else
            emit failed(answer.error());
    });
}

void ServerController::save(const ::server::domain::ServerConfig &config)
{
    m_state.ask(m_api.updateServerConfig(config), this, [this](Result<ServerState> answer) {
        if (!answer) {
            emit saveFailed(answer.error());
            return;
        }
        emit saved();
        emit loaded(*answer);
    });
}

} // namespace ui::pages::serverpage
